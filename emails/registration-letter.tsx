import type { ReactNode } from "react";
import { formats } from "#app/language/format";
import { personalCalendar } from "./calendar";
import type { CalendarFile } from "./calendar";
import type { EmailContext, RenderedEmail } from "./context";
import type { EventFacts, RegistrationMail, WorkshopFacts } from "./facts";
import { renderLetter } from "./layout";
import { Fact, Panel, Soft, Strong } from "./parts";
import { plainText } from "./plain-text";
import { singleLine } from "./single-line";
import { texts } from "./texts";

interface RegistrationLetter {
  subject: string;
  title: string;
  preview: string;
  body: ReactNode;
  calendar?: CalendarFile;
}

/** A mail about one registration: answers go to the region's mailbox, the footer says whom to ask. */
export function registrationLetter(
  { event, region }: RegistrationMail,
  { language, links }: EmailContext,
  letter: RegistrationLetter,
): RenderedEmail {
  const text = texts(language).footer;
  const footer = (
    <>
      <p style={line}>
        {text.question(event.contactName)}{" "}
        <a href={`mailto:${event.contactEmail}`} style={{ color: "inherit" }}>
          {event.contactEmail}
        </a>
      </p>
      <p style={line}>
        {text.why(event.title)} Elkaar, {region.name}.
      </p>
    </>
  );
  const html = renderLetter({
    language,
    links,
    title: letter.title,
    preview: letter.preview,
    body: letter.body,
    footer,
  });
  const calendar = letter.calendar ? { calendar: letter.calendar } : {};
  return {
    subject: singleLine(letter.subject),
    html,
    text: plainText(html),
    replyTo: { name: singleLine(region.name), address: region.mailbox },
    ...calendar,
  };
}

export interface TicketProps {
  mail: RegistrationMail;
  context: EmailContext;
  workshops?: WorkshopFacts[];
  /** A wish holds no place. */
  wished?: boolean;
  children?: ReactNode;
}

/** Where to be, and when. */
export function WhenAndWhere({ event, context: { language } }: { event: EventFacts; context: EmailContext }) {
  const text = texts(language);
  const { date, time } = formats(language);
  return (
    <>
      <Fact label={text.when}>
        <Strong>{text.moment(capitalize(date(event.startsAt)), time(event.startsAt), time(event.endsAt))}</Strong>
        {event.doorsOpenAt && (
          <>
            <br />
            {text.doorsOpen(time(event.doorsOpenAt))}
          </>
        )}
      </Fact>
      <Fact label={text.where}>
        <Strong>{event.venueName}</Strong>
        <br />
        {[event.venueAddress, event.venueCity].filter(Boolean).join(", ")}
      </Fact>
    </>
  );
}

/** Where to be, and when: the event, the person's workshops with their rooms, the name on the list. */
export function Ticket({ mail: { event, registration }, context, workshops = [], wished, children }: TicketProps) {
  const text = texts(context.language);
  return (
    <Panel>
      <WhenAndWhere event={event} context={context} />
      {workshops.map((workshop) => (
        <Fact key={workshop.startsAt + workshop.letter} label={wished ? text.wish : text.workshop}>
          <WorkshopLines workshop={workshop} context={context} />
        </Fact>
      ))}
      <Fact label={text.name}>{registration.name}</Fact>
      {children}
    </Panel>
  );
}

function WorkshopLines({ workshop, context }: { workshop: WorkshopFacts; context: EmailContext }) {
  const { time } = formats(context.language);
  const hours = texts(context.language).hours(time(workshop.startsAt), time(workshop.endsAt));
  return (
    <>
      <Strong>
        {workshop.letter}. {workshop.title}
      </Strong>
      <br />
      <Soft>{[hours, workshop.room].filter(Boolean).join(", ")}</Soft>
    </>
  );
}

/** The calendar entry of this registration. Its address is the public page: people share calendars. */
export function registrationCalendar(
  method: "REQUEST" | "CANCEL",
  { region, event, registration }: RegistrationMail,
  workshops: WorkshopFacts[],
  { language, links, to, now }: EmailContext,
): CalendarFile {
  const url = links.event(event.slug);
  return personalCalendar({ method, region, event, registration, workshops, attendee: to, url, language, now });
}

/** "Karin" of "Karin Postma"; the whole name where the first word is an initial or a title. */
export function firstName(name: string): string {
  const first = singleLine(name).split(" ")[0] ?? "";
  return first.length < 2 || first.includes(".") ? singleLine(name) : first;
}

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const line = { margin: "0 0 8px" };
