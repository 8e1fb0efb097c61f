import type { FormFields } from "#app/domain/event/form-fields.server";
import { firstField } from "#app/domain/event/form-fields.server";
import type { ChoiceAudience, VisibilityChoice, VisibleField } from "./rules";
import { attendeeListWeeks, choiceAudiences, visibleFields } from "./rules";

/** What is wrong with the choices; the dictionaries have a sentence for each. */
export type ChoiceErrors = Partial<Record<ChoiceAudience, "without_name">> & { weeks?: "weeks" };

/** The name of the checkbox of a field and an audience. */
export function choiceName(field: VisibleField, audience: ChoiceAudience): string {
  return `${audience}.${field}`;
}

/**
 * Reads the form: a checkbox for each field and audience, and for how many weeks attendees see it. What is shown without
 * a name is refused, since nobody would see it.
 */
export function parseChoices(
  form: FormFields,
): { ok: true; choices: VisibilityChoice[] } | { ok: false; errors: ChoiceErrors } {
  const errors: ChoiceErrors = {};
  const weeks = Number(firstField(form, "weeks") || attendeeListWeeks.usual);
  const { least, most } = attendeeListWeeks;
  if (!Number.isInteger(weeks) || weeks < least || weeks > most) errors.weeks = "weeks";
  const choices = choiceAudiences.flatMap((audience) => {
    const fields = visibleFields.filter((field) => form[choiceName(field, audience)] !== undefined);
    if (fields.length > 0 && !fields.includes("name")) errors[audience] = "without_name";
    return fields.map((field) => ({ field, audience, weeks: audience === "attendees" ? weeks : null }));
  });
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, choices };
}
