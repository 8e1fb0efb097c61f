import { organizationKinds } from "#app/domain/organization/kinds";
import type { OrganizationFormValues } from "#app/domain/organization/schema.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Actions, Button } from "#app/ui/button";
import { FieldPair, SelectField, TextAreaField, TextField } from "#app/ui/field";
import { Stack } from "#app/ui/page";
import { errorWords, FormErrors } from "../organizer/form-errors";
import type { FieldErrors } from "../organizer/form-errors";
import { kindWord } from "./organization-path";
import { SaveRefused } from "./save-refused";
import type { SaveRefusal } from "./save-refused";

interface OrganizationFormProps {
  language: Language;
  /** As it stands. */
  values: OrganizationFormValues;
  /** What came back: what was typed, and why it was not saved. */
  answer: { values: OrganizationFormValues; errors: FieldErrors; refusal: SaveRefusal | null } | undefined;
  municipalities: string[];
  /** The words of the button. */
  button: string;
}

/** What an organizer says about an organization. */
export function OrganizationForm({ language, answer, municipalities, button, ...given }: OrganizationFormProps) {
  const { organizations, common } = dictionary(language);
  const { fields, form } = organizations;
  const labels: Record<string, string> = fields;
  const { optional } = common;
  const { values, errors, refusal } = answer ?? { values: given.values, errors: {}, refusal: null };
  const error = (name: string) => errorWords(language, errors, name);
  return (
    <>
      <FormErrors language={language} errors={errors} labelOf={(field) => labels[field] ?? field} />
      <SaveRefused language={language} refusal={refusal} />
      <form method="post">
        <Stack gap="roomy">
          <TextField name="name" label={fields.name} value={values.name} error={error("name")} maxLength={150} />
          <SelectField
            name="kind"
            label={fields.kind}
            placeholder={form.kindPlaceholder}
            value={values.kind}
            error={error("kind")}
            options={organizationKinds.map((kind) => ({ value: kind, label: kindWord(language, kind) }))}
          />
          <FieldPair>
            <TextField
              name="municipality"
              label={fields.municipality}
              optional={optional}
              value={values.municipality}
              error={error("municipality")}
              maxLength={80}
              suggestions={municipalities}
            />
            <TextField
              name="city"
              label={fields.city}
              optional={optional}
              value={values.city}
              error={error("city")}
              maxLength={80}
            />
          </FieldPair>
          <TextField
            name="address"
            label={fields.address}
            optional={optional}
            value={values.address}
            error={error("address")}
            maxLength={120}
          />
          <TextField
            name="brin"
            label={fields.brin}
            optional={optional}
            hint={form.brinHint}
            value={values.brin}
            error={error("brin")}
            maxLength={12}
            short
            spellCheck={false}
          />
          <TextAreaField
            name="aliases"
            label={fields.aliases}
            optional={optional}
            hint={form.aliasesHint}
            value={values.aliases}
            error={error("aliases")}
          />
          <Actions>
            <Button>{button}</Button>
          </Actions>
        </Stack>
      </form>
    </>
  );
}
