import type { ReactNode } from "react";
import type { PersonalRegistration } from "#app/domain/registration/queries.server";
import type { OwnTables } from "#app/domain/table-plan/own-tables.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { StatusBadge } from "#app/ui/badge";
import { Actions, ButtonLink } from "#app/ui/button";
import type { FactItem } from "#app/ui/facts";
import { TextLink } from "#app/ui/text";
import { Ticket } from "#app/ui/ticket";
import { capitalized, dayWords, hourWords, pictureOf } from "../events/event-words";
import { chosenWorkshops } from "./personal-words";
import type { ChosenWorkshop } from "./personal-words";

interface TicketProps {
  registration: PersonalRegistration;
  /** Where they sit, as far as organizers show it. */
  tables: readonly OwnTables[];
  /** Of the personal page. */
  path: string;
  language: Language;
}

/** One's own place: when, where, which workshop, what is on the badge. */
export function PersonalTicket({ registration, tables, path, language }: TicketProps) {
  const { event, status, closed, rounds } = registration;
  const workshops = rounds.reduce((sum, round) => sum + round.workshops.length, 0);
  return (
    <Ticket
      title={event.title}
      picture={pictureOf(event, workshops)}
      facts={[...factsOf(registration, language), ...tableFacts(tables, language)]}
      muted={status !== "placed" || closed === "event_cancelled"}
      status={<TicketStatus registration={registration} language={language} />}
    >
      <TicketActions registration={registration} path={path} language={language} />
    </Ticket>
  );
}

function TicketStatus({ registration, language }: Omit<TicketProps, "path" | "tables">): ReactNode {
  const { registration: texts, approval } = dictionary(language);
  const { personal } = texts;
  if (registration.closed === "event_cancelled") return <StatusBadge tone="error">{personal.goesNot}</StatusBadge>;
  if (registration.status === "withdrawn")
    return <StatusBadge>{isRefused(registration) ? approval.personal.refusedBadge : personal.notComing}</StatusBadge>;
  if (registration.status === "requested") return <StatusBadge tone="info">{approval.personal.badge}</StatusBadge>;
  if (registration.status === "waitlisted") return <StatusBadge tone="warn">{personal.onWaitlist}</StatusBadge>;
  return null;
}

function isRefused({ refusalReason }: PersonalRegistration): boolean {
  return refusalReason !== null;
}

function TicketActions({ registration, path, language }: Omit<TicketProps, "tables">) {
  const { registration: texts, approval } = dictionary(language);
  const { personal } = texts;
  const { status, closed, rounds, event, choices } = registration;
  if (closed !== null) return null;
  if (status === "withdrawn")
    return (
      <Actions>
        <ButtonLink href={pathIn(language, `/bijeenkomsten/${event.slug}/aanmelden`)}>
          {isRefused(registration) ? approval.personal.askAgain : personal.registerAgain}
        </ButtonLink>
      </Actions>
    );
  return (
    <Actions>
      {status === "placed" && (
        <ButtonLink href={`${path}/agenda.ics`} download>
          {personal.addToDiary}
        </ButtonLink>
      )}
      <ButtonLink href={`${path}/gegevens`} variant="secondary">
        {personal.changeDetails}
      </ButtonLink>
      {rounds.length > 0 && (
        <ButtonLink href={`${path}/workshops`} variant="secondary">
          {choices.length > 0 ? personal.changeWorkshop : personal.chooseWorkshop}
        </ButtonLink>
      )}
    </Actions>
  );
}

function factsOf(registration: PersonalRegistration, language: Language): FactItem[] {
  const { events, registration: texts } = dictionary(language);
  const { event, name, role, organization, status } = registration;
  const { time } = formats(language);
  const when = `${capitalized(dayWords(language, event.startsAt, event.withYear))}, ${hourWords(language, event.startsAt)}`;
  const doors = event.doorsOpenAt && events.doors(time(event.doorsOpenAt));
  return [
    {
      term: events.when,
      fact: when,
      detail: [doors, texts.personal.until(hourWords(language, event.endsAt))].filter(Boolean).join(", "),
    },
    {
      term: events.where,
      fact: [event.venueName, event.venueCity].filter(Boolean).join(", "),
      detail: (
        <>
          {event.venueAddress}
          {event.venueAddress && <br />}
          <TextLink href={`${pathIn(language, `/bijeenkomsten/${event.slug}`)}#praktisch`}>
            {texts.personal.route}
          </TextLink>
        </>
      ),
    },
    ...(status === "withdrawn"
      ? []
      : [
          ...chosenWorkshops(registration).map((chosen) => workshopFact(chosen, registration, language)),
          { term: texts.personal.onBadge, fact: name, detail: [role, organization].filter(Boolean).join(", ") },
        ]),
  ];
}

function workshopFact(chosen: ChosenWorkshop, { rounds, status }: PersonalRegistration, language: Language): FactItem {
  const { personal } = dictionary(language).registration;
  const term = rounds.length === 1 ? personal.workshop : chosen.roundTitle;
  const at = hourWords(language, chosen.startsAt);
  if (!chosen.chosen) return { term, fact: personal.noWorkshop, detail: at };
  const remark = status !== "placed" ? personal.wish : chosen.holdsPlace ? undefined : personal.workshopFull;
  return {
    term,
    fact: `${chosen.letter}. ${chosen.title}`,
    detail: [[at, chosen.room].filter(Boolean).join(", "), remark].filter(Boolean).join(". "),
  };
}

function tableFacts(tables: readonly OwnTables[], language: Language): FactItem[] {
  const { hall, own, table } = dictionary(language).tables;
  return tables.map(({ title, startsAt, rounds, seats }) => {
    const part = title ?? hall;
    const first = seats[0];
    return {
      term: tables.length === 1 ? own.term : own.termOf(part),
      fact:
        rounds === 1 && first
          ? table(first.table)
          : capitalized(seats.map((seat) => own.at(seat.round, seat.table)).join(", ")),
      detail: [part, startsAt && hourWords(language, startsAt)].filter(Boolean).join(", "),
    };
  });
}
