import type { OrganizerWorkshop } from "#app/domain/event/organizer-queries.server";
import { audiences, mailingKinds, mailingLimits, timings } from "#app/domain/mailing/rules";
import { workshopLetter } from "#app/domain/event/rules-for-pages";
import { sectors } from "#app/domain/registration/rules";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { placeholderNames } from "#app/language/placeholders";
import { Actions, Button, ButtonLink } from "#app/ui/button";
import { DefinitionRows } from "#app/ui/definition-rows";
import { Disclosure } from "#app/ui/disclosure";
import { FieldPair, SelectField, TextAreaField, TextField } from "#app/ui/field";
import { FormEnd, FormStep } from "#app/ui/form-step";
import { CheckPick, PickGroup } from "#app/ui/pick";
import { Paragraph } from "#app/ui/text";
import { sectorWords } from "../events/event-words";
import type { MailingErrorWords } from "./mailing-errors";
import type { MailingField, MailingValues } from "./mailing-values";

export interface MailingFormProps {
  language: Language;
  values: MailingValues;
  /** The sentence about each field that is wrong. */
  errors: MailingErrorWords;
  workshops: Pick<OrganizerWorkshop, "id" | "position" | "title">[];
  back: string;
}

/** What to write, to whom, what it is about and when it leaves. Nothing is sent by it. */
export function MailingForm(props: MailingFormProps) {
  const { form } = dictionary(props.language).mailings;
  return (
    <form method="post" noValidate>
      <TextStep {...props} />
      <GroupStep {...props} />
      <KindStep {...props} />
      <TimingStep {...props} />
      <FormEnd>
        <Actions>
          <Button>{form.save}</Button>
          <ButtonLink href={props.back} variant="secondary">
            {form.back}
          </ButtonLink>
        </Actions>
      </FormEnd>
    </form>
  );
}

const fieldOf = ({ values, errors }: MailingFormProps, name: MailingField, label: string) => ({
  ...{ name, label },
  value: values[name],
  error: errors[name],
});

function TextStep(props: MailingFormProps) {
  const { form } = dictionary(props.language).mailings;
  return (
    <FormStep title={form.text}>
      <TextField {...fieldOf(props, "subject", form.subject)} maxLength={mailingLimits.subject} />
      <TextAreaField
        {...fieldOf(props, "body", form.body)}
        hint={form.bodyHint}
        rows={14}
        maxLength={mailingLimits.body}
      />
      <SelectField
        {...fieldOf(props, "language", form.language)}
        hint={form.languageHint}
        options={(["nl", "en"] as const).map((value) => ({ value, label: form.languages[value] }))}
      />
      <Disclosure summary={form.placeholders} open>
        <Paragraph small>{form.placeholdersHint}</Paragraph>
        <DefinitionRows
          items={placeholderNames.map((name) => ({ term: `{${name}}`, value: form.placeholderNames[name] }))}
        />
      </Disclosure>
    </FormStep>
  );
}

function GroupStep(props: MailingFormProps) {
  const { mailings, common } = dictionary(props.language);
  const { form, groups } = mailings;
  return (
    <FormStep title={form.group}>
      <SelectField
        {...fieldOf(props, "audience", form.audience)}
        options={audiences.map((value) => ({ value, label: capital(groups[value]) }))}
      />
      <TextField
        {...fieldOf(props, "role", form.role)}
        hint={form.roleHint}
        optional={common.optional}
        maxLength={mailingLimits.role}
      />
      <SelectField
        {...fieldOf(props, "sector", form.sector)}
        optional={common.optional}
        placeholder={form.anySector}
        options={sectors.map((value) => ({ value, label: sectorWords(props.language, value) }))}
      />
      {props.workshops.length > 0 && (
        <SelectField
          {...fieldOf(props, "workshop", form.workshop)}
          optional={common.optional}
          placeholder={form.anyWorkshop}
          options={props.workshops.map(({ id, position, title }) => ({
            value: id,
            label: `${workshopLetter(position)}. ${title}`,
          }))}
        />
      )}
    </FormStep>
  );
}

function KindStep(props: MailingFormProps) {
  const { form } = dictionary(props.language).mailings;
  const { values, errors } = props;
  const hints = { registration: form.kinds.registrationHint, news: form.kinds.newsHint };
  return (
    <>
      <PickGroup
        type="radio"
        step
        name="kind"
        legend={form.kind}
        value={values.kind}
        error={errors.kind}
        options={mailingKinds.map((value) => ({ value, label: form.kinds[value], description: hints[value] }))}
      />
      <FormStep title={form.extra}>
        <CheckPick
          name="calendar"
          label={form.calendar}
          description={form.calendarHint}
          checked={values.calendar !== ""}
          error={errors.calendar}
        />
      </FormStep>
    </>
  );
}

function TimingStep(props: MailingFormProps) {
  const { form } = dictionary(props.language).mailings;
  const { values, errors } = props;
  const short = { short: true, required: false };
  return (
    <>
      <PickGroup
        type="radio"
        step
        name="timing"
        legend={form.timingLegend}
        value={values.timing}
        error={errors.timing}
        options={timings.map((value) => ({
          value,
          label: form.timings[value],
          ...(value === "relative" ? { description: form.timings.relativeHint } : {}),
        }))}
      />
      <Disclosure summary={form.atFields} open={values.timing === "at"}>
        <FieldPair>
          <TextField {...fieldOf(props, "date", form.date)} {...short} type="date" />
          <TextField {...fieldOf(props, "time", form.time)} {...short} type="time" />
        </FieldPair>
      </Disclosure>
      <Disclosure summary={form.relativeFields} open={values.timing === "relative"}>
        <FieldPair>
          <TextField {...fieldOf(props, "days", form.days)} {...short} inputMode="numeric" />
          <SelectField
            {...fieldOf(props, "side", form.side)}
            required={false}
            options={(["before", "after"] as const).map((value) => ({ value, label: form.sides[value] }))}
          />
        </FieldPair>
        <TextField {...fieldOf(props, "clock", form.clock)} {...short} type="time" />
      </Disclosure>
    </>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
