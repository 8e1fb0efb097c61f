import type { ToldOrganizer } from "#app/domain/event/organizers-to-tell.server";
import type { ToldInvitee } from "#app/domain/invitation/invitees-to-tell.server";
import type { LinkMaker } from "#app/domain/outbox/links";
import { renderExample } from "#app/domain/outbox/render-example.server";
import type { ExampleView } from "./example-mail";

/** Which other organizers are told, by name and host, and the mail as the first of them will read it. */
export interface OrganizersView {
  people: { id: string; name: string; organizations: string[] }[];
  example: ExampleView | null;
}

export function organizersView(told: ToldOrganizer[], links: LinkMaker, now: Date): OrganizersView {
  const people = told.map(({ personId, name, organizations }) => ({ id: personId, name, organizations }));
  const [first] = told;
  if (!first) return { people, example: null };
  const { name, email, payload } = first;
  const mail = { template: "host-told" as const, payload, language: "nl" as const, to: { name, address: email } };
  return { people, example: { name, language: "nl", ...renderExample(mail, links, now) } };
}

/** Which invited people without an answer are told, by name, and the mail as the first of them will read it. */
export interface InviteesView {
  names: string[];
  example: ExampleView | null;
}

export function inviteesView(told: ToldInvitee[], links: LinkMaker, now: Date): InviteesView {
  const names = told.map(({ name }) => name);
  const [first] = told;
  if (!first) return { names, example: null };
  const { name, email, language, payload } = first;
  const mail = { template: "invitation-news" as const, payload, language, to: { name, address: email } };
  return { names, example: { name, language, ...renderExample(mail, links, now) } };
}
