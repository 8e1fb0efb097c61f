import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute, ReactNode } from "react";
import { classes } from "./classes";

export interface FieldProps {
  name: string;
  label: ReactNode;
  /** Default: the name. A link in the error summary goes here. */
  id?: string;
  hint?: ReactNode;
  /** What is wrong, then how to mend it. */
  error?: string;
  /** The words beside the label of a field that may stay empty: "hoeft niet". Without it the field is required. */
  optional?: string;
  required?: boolean;
}

/** Label, hint, error, input: in that order, tied together for a screen reader. */
function FieldFrame({ field, children }: { field: FieldProps; children: ReactNode }) {
  const id = field.id ?? field.name;
  return (
    <div className={classes("utrecht-form-field", field.error && "utrecht-form-field--invalid")}>
      <label className="utrecht-form-label utrecht-form-field__label" htmlFor={id}>
        {field.label}
        {field.optional && <span className="optional"> ({field.optional})</span>}
      </label>
      {field.hint && <FieldHint id={id}>{field.hint}</FieldHint>}
      {field.error && <FieldError id={id}>{field.error}</FieldError>}
      <div className="utrecht-form-field__input">{children}</div>
    </div>
  );
}

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div className="utrecht-form-field-description utrecht-form-field__description" id={hintId(id)}>
      {children}
    </div>
  );
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div className="utrecht-form-field-error-message utrecht-form-field__error-message" id={errorId(id)}>
      {children}
    </div>
  );
}

export function hintId(id: string): string {
  return `${id}-hint`;
}

export function errorId(id: string): string {
  return `${id}-fout`;
}

/** The ids that describe an input, or undefined when there is no hint and no error. */
export function describedBy(id: string, { hint, error }: { hint?: ReactNode; error?: string }): string | undefined {
  return classes(hint ? hintId(id) : undefined, error ? errorId(id) : undefined) || undefined;
}

function inputAttributes(field: FieldProps) {
  const id = field.id ?? field.name;
  return {
    id,
    name: field.name,
    required: field.required ?? field.optional === undefined,
    "aria-invalid": field.error ? true : undefined,
    "aria-describedby": describedBy(id, field),
  };
}

interface TextFieldProps extends FieldProps {
  type?: Extract<
    HTMLInputTypeAttribute,
    "text" | "email" | "tel" | "date" | "time" | "number" | "url" | "search" | "datetime-local"
  >;
  value?: string | number;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  inputMode?: "text" | "email" | "tel" | "numeric" | "decimal" | "url" | "search";
  maxLength?: number;
  min?: string | number;
  max?: string | number;
  step?: string | number;
  pattern?: string;
  /** What is known already: offered while typing, never forced. */
  suggestions?: readonly string[];
  /** For a number, a date or a code. */
  short?: boolean;
  spellCheck?: boolean;
  autoCapitalize?: "none" | "words" | "sentences";
}

export function TextField({ type = "text", value, suggestions, short, ...field }: TextFieldProps) {
  const attributes = inputAttributes(field);
  const listId = suggestions && suggestions.length > 0 ? `${attributes.id}-lijst` : undefined;
  return (
    <FieldFrame field={field}>
      <input
        {...attributes}
        className={classes(
          "utrecht-textbox utrecht-textbox--html-input",
          field.error && "utrecht-textbox--invalid",
          short && "short",
        )}
        type={type}
        defaultValue={value}
        autoComplete={field.autoComplete}
        inputMode={field.inputMode}
        maxLength={field.maxLength}
        min={field.min}
        max={field.max}
        step={field.step}
        pattern={field.pattern}
        spellCheck={field.spellCheck}
        autoCapitalize={field.autoCapitalize}
        list={listId}
      />
      {listId && (
        <datalist id={listId}>
          {suggestions?.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </FieldFrame>
  );
}

interface TextAreaFieldProps extends FieldProps {
  value?: string;
  rows?: number;
  maxLength?: number;
}

export function TextAreaField({ value, rows = 4, maxLength, ...field }: TextAreaFieldProps) {
  return (
    <FieldFrame field={field}>
      <textarea
        {...inputAttributes(field)}
        className={classes(
          "utrecht-textarea utrecht-textarea--html-textarea",
          field.error && "utrecht-textarea--invalid",
        )}
        rows={rows}
        maxLength={maxLength}
        defaultValue={value}
      />
    </FieldFrame>
  );
}

interface SelectFieldProps extends FieldProps {
  options: readonly { value: string; label: string; disabled?: boolean }[];
  value?: string;
  /** The words of an empty first option: "Kies een werkveld". */
  placeholder?: string;
}

export function SelectField({ options, value, placeholder, ...field }: SelectFieldProps) {
  return (
    <FieldFrame field={field}>
      <select
        {...inputAttributes(field)}
        className={classes("utrecht-select utrecht-select--html-select", field.error && "utrecht-select--invalid")}
        defaultValue={value ?? (placeholder === undefined ? undefined : "")}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

interface FileFieldProps extends FieldProps {
  /** Endings and types of files that are offered: ".csv,.xlsx". */
  accept: string;
}

/** A file of the visitor. Its form needs `encType="multipart/form-data"`. */
export function FileField({ accept, ...field }: FileFieldProps) {
  return (
    <FieldFrame field={field}>
      <input {...inputAttributes(field)} className="file" type="file" accept={accept} />
    </FieldFrame>
  );
}

/** Two short fields side by side where there is room. */
export function FieldPair({ children }: { children: ReactNode }) {
  return <div className="pair">{children}</div>;
}
