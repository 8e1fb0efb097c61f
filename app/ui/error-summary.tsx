import { Alert } from "./alert";
import { TextLink } from "./text";

export interface SummaryError {
  /** "#email" */
  href: string;
  message: string;
}

/** On top of a form that came back: how many things, and a link to each. Nothing when there are none. */
export function ErrorSummary({ title, errors }: { title: string; errors: readonly SummaryError[] }) {
  if (errors.length === 0) return null;
  return (
    <Alert tone="error" title={title} role="alert" id="fouten">
      <ul>
        {errors.map(({ href, message }) => (
          <li key={href + message}>
            <TextLink href={href}>{message}</TextLink>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
