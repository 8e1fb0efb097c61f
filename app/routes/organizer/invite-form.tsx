import { textLimits } from "#app/domain/invitation/rules";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Actions, Button } from "#app/ui/button";
import { FileField, SelectField, TextAreaField } from "#app/ui/field";
import { FormEnd, FormStep } from "#app/ui/form-step";
import type { InviteAnswer, InviteValues } from "./invite-view.server";

interface InviteFormProps {
  language: Language;
  /** Null where nothing was typed yet. */
  values: InviteValues | null;
  errors: InviteAnswer["errors"];
}

/** Whom to invite, and with which words; the next page says who gets a mail. */
export function InviteForm({ language, values, errors }: InviteFormProps) {
  const { invitations, common } = dictionary(language);
  const { form } = invitations;
  const field = (name: keyof InviteAnswer["errors"], label: string) => {
    const key = errors[name];
    return { name, label, error: key && form.errors[key] };
  };
  return (
    <form method="post" encType="multipart/form-data" noValidate>
      <FormStep title={form.list}>
        <TextAreaField {...field("list", form.lines)} hint={form.listHint} rows={10} value={values?.list} />
        <FileField
          {...field("file", form.file)}
          hint={form.fileHint}
          optional={common.optional}
          accept=".csv,.txt,text/csv,text/plain"
        />
      </FormStep>
      <FormStep title={form.mail}>
        <TextAreaField
          {...field("line", form.line)}
          hint={form.lineHint}
          optional={common.optional}
          rows={3}
          maxLength={textLimits.line}
          value={values?.line}
        />
        <SelectField
          {...field("language", form.language)}
          value={values?.language ?? "nl"}
          options={Object.entries(form.languages).map(([value, label]) => ({ value, label }))}
        />
      </FormStep>
      <FormEnd>
        <Actions>
          <Button name="intent" value="preview">
            {form.next}
          </Button>
        </Actions>
      </FormEnd>
    </form>
  );
}
