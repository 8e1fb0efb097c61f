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
  names: { id: string; name: string; status: "placed" | "waitlisted" }[];
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
  const placed = told.filter(({ person }) => person.status === "placed").length;
  return {
    hash,
    placed,
    waiting: told.length - placed,
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
