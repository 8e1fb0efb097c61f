import type { ReactNode } from "react";
import { classes } from "./classes";
import { describedBy, FieldError, FieldHint } from "./field";

interface LineListProps {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string;
  optional?: string;
  values: readonly string[];
  /** What is known already: offered while typing, never forced. */
  suggestions?: readonly string[];
  /** For a screen reader: which line this is. */
  lineLabel: (number: number) => string;
  maxLength: number;
  most: number;
}

const spareLines = 2;

/** Several short texts, one a line, with empty lines for more. */
export function LineList({ name, legend, hint, error, optional, values, suggestions = [], ...list }: LineListProps) {
  const lines = Array.from({ length: Math.min(Math.max(values.length + spareLines, 3), list.most) });
  const listId = suggestions.length > 0 ? `${name}-lijst` : undefined;
  return (
    <fieldset
      className={classes("utrecht-form-field lines", error && "utrecht-form-field--invalid")}
      aria-describedby={describedBy(name, { hint, error })}
    >
      <legend className="utrecht-form-label">
        {legend}
        {optional && <span className="optional"> ({optional})</span>}
      </legend>
      {hint && <FieldHint id={name}>{hint}</FieldHint>}
      {error && <FieldError id={name}>{error}</FieldError>}
      {lines.map((_, index) => (
        <input
          key={index}
          className={classes("utrecht-textbox utrecht-textbox--html-input", error && "utrecht-textbox--invalid")}
          type="text"
          id={index === 0 ? name : `${name}-${index + 1}`}
          name={name}
          aria-label={list.lineLabel(index + 1)}
          aria-invalid={error ? true : undefined}
          defaultValue={values[index] ?? ""}
          maxLength={list.maxLength}
          list={listId}
        />
      ))}
      {listId && (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </fieldset>
  );
}
