import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { ChangedFact } from "./changed-fact";
import type { EmailContext, RenderedEmail } from "./context";
import type { RegistrationMail, WorkshopFacts } from "./facts";
import { Button, Heading, Lead, LinkLine, Paragraph } from "./parts";
import { registrationCalendar, registrationLetter, Ticket } from "./registration-letter";
import { texts } from "./texts";

export interface ProgrammeLine {
  title: string;
  startsAt: string;
  endsAt: string;
  room: string;
}

export interface TimeFacts {
  startsAt: string;
  endsAt: string;
}

export interface PlaceFacts {
  venueName: string;
  venueAddress: string;
  venueCity: string;
}

export type EventChange =
  | { what: "time"; from: TimeFacts; to: TimeFacts }
  | { what: "place"; from: PlaceFacts; to: PlaceFacts }
  | { what: "title"; from: string; to: string }
  | { what: "programme"; from: ProgrammeLine[]; to: ProgrammeLine[] }
  | { what: "room"; workshop: string; from: string; to: string };

/** `event` and `workshops` are as they are after the change. */
export interface EventChangedPayload extends RegistrationMail {
  status: "placed" | "requested" | "waitlisted";
  workshops: WorkshopFacts[];
  changes: EventChange[];
}

/** What is different, old beside new, to everyone who has a place or waits for one. */
export function renderEventChanged(mail: EventChangedPayload, context: EmailContext): RenderedEmail {
  const { event, registration, status, workshops, changes } = mail;
  const { language, links } = context;
  const text = texts(language);
  const placed = status === "placed";
  const words = wordsOf(status, language);
  const title = titleOf(changes, language);
  return registrationLetter(mail, context, {
    subject: subjectOf(mail, language),
    title,
    preview: `${event.title}. ${words.lead}`,
    ...(placed ? { calendar: registrationCalendar("REQUEST", mail, workshops, context) } : {}),
    body: (
      <>
        <Lead>
          {event.title}. {words.lead}
        </Lead>
        {changes.map((change, index) => (
          <ChangedFact key={index} change={change} language={language} />
        ))}
        {placed && <Paragraph>{text.calendarUpdated}</Paragraph>}
        <Heading>{text.eventChanged.allFacts}</Heading>
        <Ticket mail={mail} context={context} workshops={workshops} wished={!placed} />
        <Button href={links.registration(registration)}>
          {status === "requested" ? text.approval.see : text.seeRegistration}
        </Button>
        <Heading>{words.stopTitle}</Heading>
        <Paragraph>{words.stop}</Paragraph>
        <LinkLine href={links.withdraw(registration)}>{words.stopLink}</LinkLine>
      </>
    ),
  });
}

/** What stays as it is, and how to end it. */
function wordsOf(status: EventChangedPayload["status"], language: Language) {
  const { approval, eventChanged, ...text } = texts(language);
  if (status === "placed")
    return {
      lead: eventChanged.lead,
      stopTitle: text.cannotComeTitle,
      stop: text.cannotCome,
      stopLink: text.cannotComeLink,
    };
  if (status === "requested")
    return {
      lead: approval.eventChanged,
      stopTitle: approval.withdrawTitle,
      stop: approval.withdraw,
      stopLink: approval.withdrawLink,
    };
  return {
    lead: eventChanged.leadWaitlisted,
    stopTitle: text.stopWaitingTitle,
    stop: text.stopWaiting,
    stopLink: text.stopWaitingLink,
  };
}

function subjectOf({ event, changes }: EventChangedPayload, language: Language): string {
  const text = texts(language).eventChanged;
  const moved = changes.some((change) => isOtherDay(change, language));
  if (moved) return text.subjectMoved(event.title, formats(language).dateWithoutYear(event.startsAt));
  return text.subject(event.title);
}

function titleOf(changes: EventChange[], language: Language): string {
  const { titles } = texts(language).eventChanged;
  const [first] = changes;
  if (!first || changes.some((change) => change.what !== first.what)) return titles.several;
  return isOtherDay(first, language) ? titles.date : titles[first.what];
}

function isOtherDay(change: EventChange, language: Language): boolean {
  const { date } = formats(language);
  return change.what === "time" && date(change.from.startsAt) !== date(change.to.startsAt);
}
