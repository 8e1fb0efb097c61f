import type { ReactNode } from "react";
import { Actions, Button } from "./button";

interface FilterFormProps {
  action: string;
  button: string;
  /** What else the address holds and must stay. */
  hidden?: readonly { name: string; value: string }[];
  /** Beside the button, for example a link that shows everything. */
  reset?: ReactNode;
  /** The fields. */
  children: ReactNode;
}

/** Several fields that narrow a list, sent as a plain GET, so that what was chosen stands in the address. */
export function FilterForm({ action, button, hidden = [], reset, children }: FilterFormProps) {
  return (
    <form className="flow" role="search" method="get" action={action}>
      {hidden.map((field) => (
        <input key={field.name} type="hidden" name={field.name} value={field.value} />
      ))}
      <div className="finder">{children}</div>
      <Actions>
        <Button variant="secondary">{button}</Button>
        {reset}
      </Actions>
    </form>
  );
}
