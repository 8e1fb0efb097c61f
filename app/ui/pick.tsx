import type { ReactNode } from "react";
import { classes } from "./classes";
import { describedBy, FieldError, FieldHint } from "./field";

export interface PickOption {
  value: string;
  label: ReactNode;
  description?: ReactNode;
  /** The sentence that says why this cannot be chosen. */
  disabled?: ReactNode;
  /** When it differs from the group's. */
  name?: string;
}

interface PickGroupProps {
  type: "radio" | "checkbox";
  name: string;
  legend: ReactNode;
  /** Default: the name. The first input gets it, so that a link in the error summary puts the focus there. */
  id?: string;
  hint?: ReactNode;
  error?: string;
  optional?: string;
  options: readonly PickOption[];
  value?: string | readonly string[];
  /** The group is a step of the form: its legend is a heading with the line of a step. */
  step?: boolean;
  hideLegend?: boolean;
}

/** Choices as cards: at rest, chosen, full (says what happens), disabled (says why). */
export function PickGroup(group: PickGroupProps) {
  const id = group.id ?? group.name;
  const chosen = typeof group.value === "string" ? [group.value] : (group.value ?? []);
  return (
    <fieldset
      className={group.step ? "step" : "utrecht-form-field"}
      aria-describedby={describedBy(id, group)}
      aria-invalid={group.error && group.type === "radio" ? true : undefined}
      role={group.type === "radio" ? "radiogroup" : undefined}
    >
      <PickLegend group={group} />
      <div className={classes("picks", group.error && "utrecht-form-field--invalid")}>
        {group.hint && <FieldHint id={id}>{group.hint}</FieldHint>}
        {group.error && <FieldError id={id}>{group.error}</FieldError>}
        {group.options.map((option, index) => (
          <Pick
            key={option.value}
            type={group.type}
            id={index === 0 ? id : `${id}-${index + 1}`}
            name={option.name ?? group.name}
            value={option.value}
            label={option.label}
            description={option.disabled ?? option.description}
            checked={chosen.includes(option.value)}
            disabled={option.disabled !== undefined}
          />
        ))}
      </div>
    </fieldset>
  );
}

function PickLegend({ group }: { group: PickGroupProps }) {
  const words = (
    <>
      {group.legend}
      {group.optional && <span className="optional"> ({group.optional})</span>}
    </>
  );
  if (group.hideLegend) return <legend className="visually-hidden">{words}</legend>;
  if (!group.step) return <legend className="utrecht-form-label">{words}</legend>;
  return (
    <legend>
      <h2 className="nl-heading nl-heading--level-2">{words}</h2>
    </legend>
  );
}

interface CheckPickProps {
  name: string;
  label: ReactNode;
  value?: string;
  description?: ReactNode;
  checked?: boolean;
  error?: string;
  id?: string;
}

/** One consent, one card. Never checked for somebody else. */
export function CheckPick({ name, label, value = "on", description, checked, error, id = name }: CheckPickProps) {
  return (
    <div className={classes("utrecht-form-field", error && "utrecht-form-field--invalid")}>
      {error && <FieldError id={id}>{error}</FieldError>}
      <Pick
        type="checkbox"
        id={id}
        name={name}
        value={value}
        label={label}
        description={description}
        checked={checked}
        error={error}
      />
    </div>
  );
}

/**
 * A tick with a field that belongs to it, which browsers that can (`:has`) show once it is ticked. Others show it always. An empty
 * description is none.
 */
export function PickWithField({ children, description, id, ...pick }: CheckPickProps & { children: ReactNode }) {
  return (
    <div className="pick-field">
      <CheckPick {...pick} id={id} description={description || undefined} />
      {children}
    </div>
  );
}

interface PickProps {
  type: "radio" | "checkbox";
  id: string;
  name: string;
  value: string;
  label: ReactNode;
  description?: ReactNode;
  checked?: boolean;
  disabled?: boolean;
  error?: string;
}

function Pick({ type, id, name, value, label, description, checked, disabled, error }: PickProps) {
  return (
    <label className={classes("pick", disabled && "pick--disabled")}>
      <input
        className={
          type === "radio"
            ? "utrecht-radio-button utrecht-radio-button--html-input"
            : "utrecht-checkbox utrecht-checkbox--html-input"
        }
        type={type}
        id={id}
        name={name}
        value={value}
        defaultChecked={checked}
        disabled={disabled}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { error })}
      />
      <span>
        <strong>{label}</strong>
      </span>
      {description && <span className="small">{description}</span>}
    </label>
  );
}
