import { changeLimits } from "#app/domain/event/change-rules";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { FieldPair, TextField } from "#app/ui/field";
import { errorWords } from "./form-errors";
import type { FieldErrors } from "./form-errors";

export interface TypedEditor {
  editor_name: string;
  editor_email: string;
}

interface EditorFieldsProps {
  language: Language;
  /** Behind the ids, where the page has these fields more than once. */
  suffix?: string;
  typed: TypedEditor | null;
  errors: FieldErrors;
  /** The words of fields that may stay empty. */
  optional?: string;
}

/** Who edits in the name of a host: a name and an address of their own. */
export function EditorFields({ language, suffix = "", typed, errors, optional }: EditorFieldsProps) {
  const { fields } = dictionary(language).hosting;
  const field = (name: keyof TypedEditor) => ({
    name,
    id: name + suffix,
    label: fields[name],
    value: typed?.[name] ?? "",
    error: errorWords(language, errors, name + suffix),
    ...(optional === undefined ? {} : { optional }),
  });
  return (
    <FieldPair>
      <TextField {...field("editor_name")} autoComplete="off" maxLength={changeLimits.name} />
      <TextField
        {...field("editor_email")}
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        maxLength={changeLimits.email}
      />
    </FieldPair>
  );
}
