import type { EventHeading } from "#app/domain/event/queries.server";
import { lineLimit } from "#app/domain/introduction/rules";
import type { AskRefusal } from "#app/domain/introduction/rules";
import type { GivenChannel, GivingErrors } from "#app/domain/introduction/schema.server";
import type { Attendee } from "#app/domain/visibility/queries.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { Button } from "#app/ui/button";
import { ErrorSummary } from "#app/ui/error-summary";
import { TextAreaField } from "#app/ui/field";
import { FormEnd, FormStep } from "#app/ui/form-step";
import { MessagePage } from "#app/ui/message-page";
import { Section, Stack } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { PickGroup } from "#app/ui/pick";
import { SearchForm } from "#app/ui/search-form";
import { BulletList, Heading, Kicker, Lead, Paragraph, TextLink } from "#app/ui/text";
import { dayWords } from "../events/event-words";
import { GiveFields, givingSummary, lineError, offeredChannels } from "./give-fields";
import type { TypedChannels } from "./give-fields";

interface SpokenFormProps {
  language: Language;
  event: EventHeading;
  list: SpokenList;
  own: readonly GivenChannel[];
  came: Came | undefined;
}

interface SpokenList {
  people: Attendee[];
  page: number;
  pages: number;
  search: string;
  onlyMates: boolean;
  hasMates: boolean;
}

interface Came {
  ticked: string[];
  line: string;
  channels: TypedChannels;
  errors: GivingErrors;
  nobodyTicked: boolean;
  asked: string[];
  refused: { name: string; reason: AskRefusal }[];
}

export function NotYet({ event, language }: Pick<SpokenFormProps, "event" | "language">) {
  const { spoken } = dictionary(language);
  return (
    <MessagePage kicker={event.title} title={spoken.title}>
      <Paragraph>{spoken.notYet}</Paragraph>
      <Paragraph>
        <TextLink href={pathIn(language, `/bijeenkomsten/${event.slug}`)}>{event.title}</TextLink>
      </Paragraph>
    </MessagePage>
  );
}

/** Whom one spoke to, one line for all of them, and what one gives who says yes. */
export function SpokenForm({ language, event, list, own, came }: SpokenFormProps) {
  const { spoken, common } = dictionary(language);
  const errors: GivingErrors = came?.errors ?? {};
  const summary = [
    ...(came?.nobodyTicked ? [{ href: "#spoken", message: spoken.required }] : []),
    ...givingSummary(language, errors),
  ];
  return (
    <Section narrow>
      <Stack>
        <Kicker>
          {event.title} · {dayWords(language, event.startsAt, event.withYear)}
        </Kicker>
        <Heading level={1}>{spoken.title}</Heading>
        <Lead>{spoken.lead}</Lead>
      </Stack>
      <ErrorSummary title={common.errorSummaryTitle(summary.length)} errors={summary} />
      {came && <Refused came={came} language={language} />}
      <Finding {...{ language, event, list }} />
      {list.people.length > 0 && (
        <form method="post" noValidate>
          <PickGroup
            type="checkbox"
            name="spoken"
            step
            legend={list.onlyMates ? spoken.workshop : spoken.all}
            hint={spoken.limit}
            error={came?.nobodyTicked ? spoken.required : undefined}
            value={came?.ticked ?? []}
            options={list.people.map(({ personId, name, role, organization }) => ({
              value: personId,
              label: name,
              description: [role, organization].filter(Boolean).join(", ") || undefined,
            }))}
          />
          <LineStep {...{ language, came, errors }} />
          <GiveFields
            language={language}
            title={spoken.give}
            hint={dictionary(language).introducing.give.hint}
            typed={came?.channels ?? offeredChannels(own)}
            errors={errors}
          />
          <FormEnd>
            <Button>{spoken.submit}</Button>
          </FormEnd>
        </form>
      )}
    </Section>
  );
}

function LineStep({ language, came, errors }: Pick<SpokenFormProps, "language" | "came"> & { errors: GivingErrors }) {
  const { spoken, introducing } = dictionary(language);
  return (
    <FormStep title={introducing.ask.lineTitle}>
      <TextAreaField
        name="line"
        label={introducing.ask.line}
        hint={spoken.lineHint}
        value={came?.line ?? ""}
        rows={3}
        maxLength={lineLimit}
        error={lineError(language, errors)}
      />
    </FormStep>
  );
}

function Refused({ came, language }: { came: Came; language: Language }) {
  const { spoken, introducing } = dictionary(language);
  if (came.refused.length === 0) return null;
  return (
    <Alert tone="error" role="alert" title={spoken.refusedTitle} id="fouten">
      <BulletList items={came.refused.map(({ name, reason }) => `${name}: ${introducing.ask.refusals[reason]}`)} />
      {came.asked.length > 0 && <Paragraph>{spoken.asked(formats(language).list(came.asked))}</Paragraph>}
    </Alert>
  );
}

/** Searching, the others, and further pages. */
function Finding({ language, event, list }: Pick<SpokenFormProps, "language" | "event" | "list">) {
  const { spoken, common, network } = dictionary(language);
  const path = pathIn(language, `/bijeenkomsten/${event.slug}/gesproken`);
  const everybody = list.hasMates && !list.onlyMates ? [{ name: "wie", value: "allen" }] : [];
  const to = (page: number) => {
    const asked = { q: list.search, pagina: String(page), ...(everybody.length > 0 && { wie: "allen" }) };
    return `${path}?${new URLSearchParams(asked).toString()}`;
  };
  return (
    <Stack>
      <SearchForm label={spoken.searchLabel} button={common.search} value={list.search} hidden={everybody} />
      {list.people.length === 0 && (
        <Paragraph>{list.search === "" ? spoken.nobody : spoken.notFound(list.search)}</Paragraph>
      )}
      {list.hasMates && (
        <Paragraph>
          <TextLink href={list.onlyMates ? `${path}?wie=allen` : path}>
            {list.onlyMates ? spoken.toAll : spoken.toWorkshop}
          </TextLink>
        </Paragraph>
      )}
      <Pagination
        label={network.pages}
        previous={list.page > 1 ? { href: to(list.page - 1), label: common.previous } : undefined}
        next={list.page < list.pages ? { href: to(list.page + 1), label: common.next } : undefined}
        status={common.page(list.page, list.pages)}
      />
      <Paragraph>
        <TextLink href={pathIn(language, `/bijeenkomsten/${event.slug}/deelnemers`)}>{spoken.back}</TextLink>
      </Paragraph>
    </Stack>
  );
}
