import { changeLimits } from "#app/domain/event/change-rules";
import type { SeriesField, SeriesText } from "#app/domain/series/rules";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { SelectField, TextAreaField, TextField } from "#app/ui/field";
import { errorWords } from "../organizer/form-errors";
import type { FieldErrors } from "../organizer/form-errors";
import { themeOptions } from "../organizer/kind-options";

interface SeriesTextFieldsProps {
  language: Language;
  values: SeriesText;
  errors: FieldErrors;
}

/** The text that the events of a series share. */
export function SeriesTextFields({ language, values, errors }: SeriesTextFieldsProps) {
  const { series, organizer, common } = dictionary(language);
  const { optional } = common;
  const field = (name: SeriesField) => ({
    name,
    label: series.fields[name],
    value: values[name],
    error: errorWords(language, errors, name),
  });
  return (
    <>
      <TextField {...field("title")} maxLength={changeLimits.title} />
      <SelectField {...field("theme")} options={themeOptions(language, values.theme)} />
      <TextAreaField
        {...field("summary")}
        hint={organizer.change.summaryHint}
        rows={3}
        maxLength={changeLimits.summary}
      />
      <TextAreaField
        {...field("about")}
        hint={organizer.change.aboutHint}
        optional={optional}
        rows={8}
        maxLength={changeLimits.about}
      />
      <TextField {...field("costs")} optional={optional} maxLength={changeLimits.costs} />
    </>
  );
}
