import type { PersonOfEvent } from "#app/domain/event/people-to-tell.server";
import type { LinkMaker } from "#app/domain/outbox/links";
import { renderExample } from "#app/domain/outbox/render-example.server";
import type { EmailTemplate, EmailTemplates } from "#emails/templates";
import type { ExampleView } from "./example-mail";

/** Who is told, as the page of a preview shows it: names and places, never addresses. */
export interface TellView {
  hash: string;
  placed: number;
  waiting: number;
  requested: number;
  names: { id: string; name: string; status: PersonOfEvent["status"] }[];
  example: ExampleView | null;
}

interface Telling<T extends EmailTemplate> {
  hash: string;
  template: T;
  told: { person: PersonOfEvent; payload: EmailTemplates[T] }[];
  links: LinkMaker;
}

/** The example is the mail of the first who holds a place: they are most of the people. */
export function tellView<T extends EmailTemplate>({ hash, template, told, links }: Telling<T>, now: Date): TellView {
  const first = told.find(({ person }) => person.status === "placed") ?? told[0];
  const count = (status: PersonOfEvent["status"]) => told.filter(({ person }) => person.status === status).length;
  return {
    hash,
    placed: count("placed"),
    waiting: count("waitlisted"),
    requested: count("requested"),
    names: told.map(({ person: { registrationId, name, status } }) => ({ id: registrationId, name, status })),
    example: first ? exampleOf(first, { template, links }, now) : null,
  };
}

function exampleOf<T extends EmailTemplate>(
  { person, payload }: { person: PersonOfEvent; payload: EmailTemplates[T] },
  { template, links }: { template: T; links: LinkMaker },
  now: Date,
): TellView["example"] {
  const { name, email, language } = person;
  const { subject, text } = renderExample({ template, payload, language, to: { name, address: email } }, links, now);
  return { name, language, subject, text };
}
