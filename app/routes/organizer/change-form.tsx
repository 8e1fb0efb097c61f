import type { ChangeFieldName } from "#app/domain/event/change-schema.server";
import { changeLimits } from "#app/domain/event/change-rules";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Actions, Button } from "#app/ui/button";
import { FieldPair, SelectField, TextAreaField, TextField } from "#app/ui/field";
import { FormEnd, FormStep } from "#app/ui/form-step";
import { CheckPick } from "#app/ui/pick";
import { Paragraph, TextLink } from "#app/ui/text";
import { errorWords } from "./form-errors";
import type { FieldErrors } from "./form-errors";
import { eventPath } from "./organizer-page";
import { kindOptions, themeOptions } from "./kind-options";

interface ChangeFormProps {
  language: Language;
  slug: string;
  values: Record<ChangeFieldName, string>;
  errors: FieldErrors;
  taken: number;
}

/** Everything that may be changed of an event; the next page says who hears of it. */
export function ChangeForm({ language, slug, values, errors, taken }: ChangeFormProps) {
  const { hosting, organizer } = dictionary(language);
  const { change } = organizer;
  const { optional } = dictionary(language).common;
  const field = (name: ChangeFieldName) => ({
    name,
    label: change.fields[name],
    value: values[name],
    error: errorWords(language, errors, name),
  });
  return (
    <form method="post" noValidate>
      <FormStep title={change.text} hint={change.textHint}>
        <TextField {...field("title")} maxLength={changeLimits.title} />
        <CheckPick
          name="new_address"
          label={change.fields.new_address}
          description={change.newAddressHint}
          checked={values.new_address !== ""}
        />
        <FieldPair>
          <SelectField {...field("kind")} options={kindOptions(language)} />
          <SelectField {...field("theme")} options={themeOptions(language, values.theme)} />
        </FieldPair>
        <TextAreaField {...field("summary")} hint={change.summaryHint} rows={3} maxLength={changeLimits.summary} />
        <TextAreaField
          {...field("about")}
          hint={change.aboutHint}
          optional={optional}
          rows={8}
          maxLength={changeLimits.about}
        />
      </FormStep>
      <FormStep title={change.time} hint={change.timeHint}>
        <FieldPair>
          <TextField {...field("date")} type="date" />
          <TextField {...field("doors_open_at")} type="time" optional={optional} />
        </FieldPair>
        <FieldPair>
          <TextField {...field("starts_at")} type="time" />
          <TextField {...field("ends_at")} type="time" />
        </FieldPair>
        <CheckPick
          name="move_programme"
          label={change.fields.move_programme}
          description={change.moveProgrammeHint}
          checked={values.move_programme !== ""}
        />
      </FormStep>
      <FormStep title={change.place} hint={change.placeHint}>
        <TextField {...field("venue_name")} maxLength={changeLimits.venue} />
        <FieldPair>
          <TextField {...field("venue_address")} optional={optional} maxLength={changeLimits.address} />
          <TextField {...field("venue_city")} maxLength={changeLimits.city} />
        </FieldPair>
        <TextAreaField {...field("directions")} optional={optional} maxLength={changeLimits.text} />
        <TextAreaField {...field("accessibility")} optional={optional} maxLength={changeLimits.text} />
      </FormStep>
      <FormStep title={change.practical}>
        <TextField {...field("costs")} optional={optional} maxLength={changeLimits.costs} />
        <TextField {...field("capacity")} hint={change.capacityHint(taken)} inputMode="numeric" short />
        <FieldPair>
          <TextField {...field("contact_name")} hint={change.contactHint} maxLength={changeLimits.name} />
          <TextField {...field("contact_email")} type="email" autoCapitalize="none" maxLength={changeLimits.email} />
        </FieldPair>
      </FormStep>
      <FormStep title={hosting.title}>
        <Paragraph>
          {hosting.hostsOf} <TextLink href={eventPath(language, slug, "/gastheren")}>{hosting.toHosts}</TextLink>
        </Paragraph>
      </FormStep>
      <FormEnd>
        <Actions>
          <Button name="intent" value="preview">
            {change.next}
          </Button>
        </Actions>
      </FormEnd>
    </form>
  );
}
