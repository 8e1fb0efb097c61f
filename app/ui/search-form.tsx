import { Button } from "./button";

interface SearchFormProps {
  /** Default: the page itself. */
  action?: string;
  name?: string;
  label: string;
  button: string;
  value?: string;
  /** Filters that must stay. */
  hidden?: readonly { name: string; value: string }[];
}

export function SearchForm({ action, name = "q", label, button, value, hidden = [] }: SearchFormProps) {
  return (
    <form className="flow tight" role="search" method="get" action={action}>
      {hidden.map((field) => (
        <input key={field.name} type="hidden" name={field.name} value={field.value} />
      ))}
      <label className="utrecht-form-label" htmlFor={name}>
        {label}
      </label>
      <div className="search">
        <input
          className="utrecht-textbox utrecht-textbox--html-input"
          id={name}
          name={name}
          type="search"
          defaultValue={value}
        />
        <Button variant="secondary">{button}</Button>
      </div>
    </form>
  );
}
