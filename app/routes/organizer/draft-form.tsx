import { changeLimits } from "#app/domain/event/change-rules";
import type { DraftFieldName, DraftFormValues } from "#app/domain/event/draft-schema.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Actions, Button } from "#app/ui/button";
import { FieldPair, SelectField, TextField } from "#app/ui/field";
import { FormEnd, FormStep } from "#app/ui/form-step";
import { PickGroup } from "#app/ui/pick";
import { errorWords } from "./form-errors";
import type { FieldErrors } from "./form-errors";
import { HiddenFields } from "./hidden-fields";
import { kindOptions, themeOptions } from "./kind-options";

interface Named {
  id: string;
  name: string;
}

interface DraftFormProps {
  language: Language;
  values: DraftFormValues;
  errors: FieldErrors;
  /** Slug of the event that is copied. */
  copyOf: string | null;
  regions: Named[];
  /** Organizations to tick. */
  hosts: Named[];
  organizations: string[];
}

/** The short form of a new event: what, when, where, with whom. */
export function DraftForm({ language, values, errors, copyOf, regions, hosts, organizations }: DraftFormProps) {
  const { drafts, common } = dictionary(language);
  const { create } = drafts;
  const field = (name: DraftFieldName) => ({
    name,
    label: create.fields[name],
    value: values[name],
    error: errorWords(language, errors, name),
  });
  const { optional } = common;
  return (
    <form method="post" noValidate>
      {copyOf !== null && <HiddenFields values={{ copy_of: copyOf }} />}
      <FormStep title={create.what}>
        <TextField {...field("title")} maxLength={changeLimits.title} />
        <FieldPair>
          <SelectField {...field("kind")} options={kindOptions(language)} />
          <SelectField {...field("theme")} options={themeOptions(language, values.theme)} />
        </FieldPair>
        {regions.length === 1 ? (
          <HiddenFields values={{ region: values.region }} />
        ) : (
          <SelectField
            {...field("region")}
            placeholder={create.regionPlaceholder}
            options={regions.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </FormStep>
      <FormStep title={create.when}>
        <FieldPair>
          <TextField {...field("date")} type="date" />
          <TextField {...field("closes_on")} type="date" optional={optional} />
        </FieldPair>
        <FieldPair>
          <TextField {...field("starts_at")} type="time" />
          <TextField {...field("ends_at")} type="time" />
        </FieldPair>
      </FormStep>
      <FormStep title={create.where} hint={create.whereHint}>
        <FieldPair>
          <TextField {...field("venue_name")} optional={optional} maxLength={changeLimits.venue} />
          <TextField {...field("venue_city")} optional={optional} maxLength={changeLimits.city} />
        </FieldPair>
        <TextField {...field("capacity")} optional={optional} inputMode="numeric" short />
      </FormStep>
      <FormStep title={create.who}>
        {hosts.length > 0 && (
          <PickGroup
            type="checkbox"
            name="hosts"
            legend={create.fields.hosts}
            hint={create.hostsHint}
            options={hosts.map(({ id, name }) => ({ value: id, label: name }))}
            value={values.hosts}
          />
        )}
        <TextField
          {...field("other_host")}
          hint={create.otherHostHint}
          optional={optional}
          suggestions={organizations}
          maxLength={changeLimits.organization}
          autoComplete="off"
        />
      </FormStep>
      <FormEnd>
        <Actions>
          <Button>{create.submit}</Button>
        </Actions>
      </FormEnd>
    </form>
  );
}
