import type { PersonByHand } from "./by-hand.server";
import { parseRegistration } from "./schema.server";
import type { FormFields, Parsed } from "./schema.server";

/** The fields of the public form without the consents, which the person gives by the link in the mail. */
export function parsePersonByHand(form: FormFields): Parsed<PersonByHand> {
  const parsed = parseRegistration({ ...form, diet: [], access: [], needs_consent: [], listed: [] });
  if (!parsed.ok) return parsed;
  const { diet: _, access: __, listed: ___, ...person } = parsed.value;
  return { ok: true, value: { ...person, language: form["language"]?.[0] === "en" ? "en" : "nl" } };
}
