import type { OwnContact, OwnPlace } from "#app/domain/contact-person/find-contact.server";
import type { ContactErrors } from "#app/domain/contact-person/schema.server";
import { contactLimits } from "#app/domain/contact-person/rules";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { Button, ButtonLink } from "#app/ui/button";
import { Disclosure } from "#app/ui/disclosure";
import { TextField } from "#app/ui/field";
import { Stack } from "#app/ui/page";
import { Panel } from "#app/ui/panel";
import { CheckPick, PickGroup } from "#app/ui/pick";
import { Heading, Paragraph } from "#app/ui/text";
import { contactError } from "./contact-errors";
import { dayAsInstant } from "./partner-rows";

interface OwnProps {
  language: Language;
  contact: OwnContact;
  path: string;
}

/** A form holds a number of fields: of more schools one says yes or no to all. */
const mostChoices = 150;

interface AnswerFormProps extends OwnProps {
  typed: { phone: string; showPhone: boolean; showEmail: boolean; not: string[] } | null;
  errors: ContactErrors | undefined;
  /** They are asked something: its button is the one of the page. */
  isMain: boolean;
}

/** What schools see, none of it ticked at first, and yes. */
export function AnswerForm({ language, contact, path, typed, errors, isMain }: AnswerFormProps) {
  const { own } = dictionary(language).contacts;
  const { phone, showPhone, showEmail, places } = contact;
  const asked = places.filter(({ state }) => state === "proposed");
  return (
    <form method="post" action={path} noValidate>
      <Stack gap="roomy">
        <Stack>
          <Heading level={2}>{own.showTitle}</Heading>
          <Paragraph>{own.showLead}</Paragraph>
          <CheckPick
            name="show_phone"
            label={own.showPhone}
            description={own.showPhoneHow}
            checked={typed ? typed.showPhone : showPhone}
            error={contactError(language, errors, "show_phone")}
          />
          <TextField
            name="phone"
            type="tel"
            autoComplete="work tel"
            label={own.phone}
            hint={own.phoneHint}
            required={false}
            value={typed ? typed.phone : (phone ?? "")}
            maxLength={contactLimits.phone}
            error={contactError(language, errors, "phone")}
          />
          <CheckPick
            name="show_email"
            label={own.showEmail(contact.email)}
            checked={typed ? typed.showEmail : showEmail}
          />
        </Stack>
        {asked.length > 1 && asked.length <= mostChoices && (
          <Disclosure summary={own.notTitle} open={typed !== null && typed.not.length > 0}>
            <PickGroup
              type="checkbox"
              name="not"
              legend={own.notLegend}
              value={typed?.not ?? []}
              options={asked.map(({ id, school, city, partner, topic, rank }) => ({
                value: id,
                label: own.place(school, city),
                description: own.at(partner, topic, rank === "deputy"),
              }))}
            />
          </Disclosure>
        )}
        <div>
          <Button variant={isMain ? "primary" : "secondary"} name="intent" value="confirm">
            {isMain ? own.confirm : own.save}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

/** One press: it is still right. */
export function Kept({ language, contact, path }: OwnProps) {
  const { own } = dictionary(language).contacts;
  const { dateWithoutDay } = formats(language);
  return (
    <Panel tone={contact.isAskedAgain ? "sun" : "mist"}>
      {contact.confirmedAt && <Paragraph>{own.stillText(dateWithoutDay(contact.confirmedAt))}</Paragraph>}
      <form method="post" action={path}>
        <Button variant={contact.isAskedAgain ? "primary" : "secondary"} name="intent" value="still">
          {own.still}
        </Button>
      </form>
    </Panel>
  );
}

export function NoForm({ language, path }: { language: Language; path: string }) {
  const { own } = dictionary(language).contacts;
  return (
    <Panel as="section" labelledBy="nee">
      <Heading level={2} size={3} id="nee">
        {own.noTitle}
      </Heading>
      <Paragraph>{own.noText}</Paragraph>
      <form method="post" action={path}>
        <Button variant="secondary" name="intent" value="no">
          {own.no}
        </Button>
      </form>
    </Panel>
  );
}

export function StopPanel({ language, path, held }: { language: Language; path: string; held: readonly OwnPlace[] }) {
  const { own } = dictionary(language).contacts;
  const stopsOn = held.find((place) => place.stopsOn !== null)?.stopsOn;
  return (
    <Panel as="section" labelledBy="stoppen">
      <Heading level={2} size={3} id="stoppen">
        {own.stopTitle}
      </Heading>
      {stopsOn && <Paragraph>{own.stops(formats(language).dateWithoutDay(dayAsInstant(stopsOn)))}</Paragraph>}
      <Paragraph>{own.stopText}</Paragraph>
      <div>
        <ButtonLink href={`${path}/overdragen`} variant="secondary">
          {own.stop}
        </ButtonLink>
      </div>
    </Panel>
  );
}
