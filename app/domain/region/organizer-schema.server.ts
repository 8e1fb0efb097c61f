import { z } from "zod";
import { organizerRoles } from "#app/domain/account/roles.server";
import type { OrganizerRole } from "#app/domain/account/roles.server";
import { changeLimits } from "#app/domain/event/change-rules";
import { emailField, errorsOf, firstField, requiredLine } from "#app/domain/event/form-fields.server";
import type { FormFields, Parsed } from "#app/domain/event/form-fields.server";

export interface NewOrganizer {
  /** Empty where the owner has one region only. */
  region: string;
  name: string;
  email: string;
  role: OrganizerRole;
}

const organizerFields = z.object({
  region: z.string(),
  name: requiredLine(changeLimits.name),
  email: emailField(),
  role: z.enum(organizerRoles, "choice"),
});

/** Reads who organizes for a whole region, and as what. */
export function parseOrganizer(form: FormFields): Parsed<NewOrganizer> {
  const parsed = organizerFields.safeParse(typedOrganizer(form));
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, errors: errorsOf(parsed.error) };
}

export function typedOrganizer(form: FormFields) {
  const field = (name: string) => firstField(form, name);
  return { region: field("region"), name: field("name"), email: field("email"), role: field("role") };
}
