import type { ReactNode } from "react";

/** A block of a form that belongs together: its legend is a heading, so that it can be found by heading too. */
export function FormStep({ title, hint, children }: { title: ReactNode; hint?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="step">
      <legend>
        <h2 className="nl-heading nl-heading--level-2">{title}</h2>
      </legend>
      {hint && <p className="step__hint nl-paragraph">{hint}</p>}
      {children}
    </fieldset>
  );
}

/** The last block: the button, and what happens next. */
export function FormEnd({ children }: { children: ReactNode }) {
  return <div className="step flow">{children}</div>;
}
