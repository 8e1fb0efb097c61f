type FormFields = Record<string, string[]>;

/**
 * The form as `parseDetails` reads it: what stays or goes is chosen out loud, so that an empty field never decides.
 * Without a choice nothing was noted before, and the fields are all there is.
 */
export function needsFormOf(form: FormFields): FormFields {
  const choice = form["needs_change"]?.[0];
  if (choice !== "keep" && choice !== "forget") return form;
  const { diet: _diet, access: _access, needs_consent: _consent, ...rest } = form;
  return choice === "forget" ? { ...rest, forget_needs: ["on"] } : rest;
}

/** "Something else" without saying what. */
export function isReplacingByNothing(form: FormFields): boolean {
  const isEmpty = (name: string) => (form[name]?.[0] ?? "").trim() === "";
  return form["needs_change"]?.[0] === "replace" && isEmpty("diet") && isEmpty("access");
}
