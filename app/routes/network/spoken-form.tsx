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
import { FilterLinks } from "#app/ui/filter-links";
import { FormEnd, FormStep } from "#app/ui/form-step";
import { MessagePage } from "#app/ui/message-page";
import { Section, Stack } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { PickGroup } from "#app/ui/pick";
import { SearchForm } from "#app/ui/search-form";
import { BulletList, Heading, Kicker, Lead, Paragraph, TextLink } from "#app/ui/text";
import { dayWords } from "../events/event-words";
import type { SpokenGroup } from "./load-spoken.server";
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
  /** Null: everybody. */
  group: SpokenGroup | null;
  groups: readonly SpokenGroup[];
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
            legend={list.group === null ? spoken.all : spoken.groups[list.group].legend}
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
  const who = list.groups.length > 0 ? [{ name: "wie", value: list.group ?? "allen" }] : [];
  const to = (page: number) => {
    const asked = {
      q: list.search,
      pagina: String(page),
      ...Object.fromEntries(who.map(({ name, value }) => [name, value])),
    };
    return `${path}?${new URLSearchParams(asked).toString()}`;
  };
  return (
    <Stack>
      <SearchForm label={spoken.searchLabel} button={common.search} value={list.search} hidden={who} />
      {list.people.length === 0 && (
        <Paragraph>{list.search === "" ? spoken.nobody : spoken.notFound(list.search)}</Paragraph>
      )}
      {list.groups.length > 0 && (
        <FilterLinks
          label={spoken.show}
          links={[...list.groups, null].map((group) => ({
            href: `${path}?wie=${group ?? "allen"}`,
            label: group === null ? spoken.all : spoken.groups[group].label,
            current: group === list.group,
          }))}
        />
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
