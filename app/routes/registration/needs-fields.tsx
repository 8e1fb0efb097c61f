import { dictionary } from "#app/language/dictionary";
import { TextAreaField, TextField } from "#app/ui/field";
import { CheckPick } from "#app/ui/pick";
import { errorWords } from "./form-words";
import type { FormProps } from "./person-fields";

/** Health data, so with a consent of its own beside it. */
export function NeedsFields({ language, typed, errors, limits }: FormProps) {
  const { registration, common } = dictionary(language);
  return (
    <>
      <TextField
        name="diet"
        label={registration.diet}
        optional={common.optional}
        value={typed["diet"]}
        error={errorWords(language, "diet", errors.diet, typed["diet"])}
        maxLength={limits["diet"]}
        autoComplete="off"
      />
      <TextField
        name="access"
        label={registration.access}
        hint={registration.accessHint}
        optional={common.optional}
        value={typed["access"]}
        error={errorWords(language, "access", errors.access, typed["access"])}
        maxLength={limits["access"]}
        autoComplete="off"
      />
      <CheckPick
        name="needs_consent"
        label={registration.needsConsent}
        description={registration.needsConsentHint}
        checked={(typed["needs_consent"] ?? "") !== ""}
        error={errorWords(language, "needs_consent", errors.needs_consent, undefined)}
      />
    </>
  );
}

export function NoteField({ language, typed, errors, limits }: FormProps) {
  const { registration, common } = dictionary(language);
  return (
    <TextAreaField
      name="note"
      label={registration.note}
      hint={registration.noteHint}
      optional={common.optional}
      value={typed["note"]}
      error={errorWords(language, "note", errors.note, typed["note"])}
      maxLength={limits["note"]}
      rows={3}
    />
  );
}
