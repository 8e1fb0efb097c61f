import type { ToldOrganizer } from "#app/domain/event/organizers-to-tell.server";
import type { LinkMaker } from "#app/domain/outbox/links";
import { renderExample } from "#app/domain/outbox/render-example.server";

/** Which other organizers are told, by name and host, and the mail as the first of them will read it. */
export interface OrganizersView {
  people: { id: string; name: string; organizations: string[] }[];
  example: { name: string; subject: string; text: string } | null;
}

export function organizersView(told: ToldOrganizer[], links: LinkMaker, now: Date): OrganizersView {
  const people = told.map(({ personId, name, organizations }) => ({ id: personId, name, organizations }));
  const [first] = told;
  if (!first) return { people, example: null };
  const { name, email, payload } = first;
  const mail = { template: "host-told" as const, payload, language: "nl" as const, to: { name, address: email } };
  return { people, example: { name, ...renderExample(mail, links, now) } };
}
