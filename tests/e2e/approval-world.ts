import { setApproval } from "#app/domain/event/set-approval.server";
import { approve } from "#app/domain/registration/approve.server";
import { registrationToken } from "#app/domain/registration/link";
import { refuse } from "#app/domain/registration/refuse.server";
import type { TestApp } from "#tests/support/app";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";

/** An event that asks for approval, with requests, and one without; personal links and ids by how the request stands. */
export interface ApprovalWorld {
  slug: string;
  fullSlug: string;
  ids: Record<"requested" | "waiting" | "refused" | "placed", string>;
  links: Record<"requested" | "waiting" | "refused" | "placed", string>;
}

const longWord = "Samenwerkingsverbandsoverstijgende-jeugdgezondheidszorgcoördinatie";

export async function makeRequests(
  app: TestApp,
  { regionId, actorPersonId }: { regionId: string; actorPersonId: string },
): Promise<ApprovalWorld> {
  const { db, config } = app.elkaar;
  const title = "Ronde tafel over verzuim";
  const event = await createTestEvent(db, { slug: "op-aanvraag", regionId, title, rounds: [[5, 5]] });
  const full = await createTestEvent(db, { slug: "vol-op-aanvraag", regionId, title: `${title}, vol`, capacity: 1 });
  for (const { eventId } of [event, full]) await setApproval(db, { eventId, isOn: true, actorPersonId }, testNow);
  const workshops = { [event.roundIds[0] ?? ""]: event.workshopIds[0] ?? "" };
  const ask = (name: string, more = {}) => registerSomeone(db, event, { name, ...more });
  const requested = await ask("Aisha Aanvraag", { workshops, phone: "06 12345678" });
  await ask(`Wilhelmina-Johanna ${longWord}`, { organization: longWord, role: longWord });
  const refused = await ask("Rob Geweigerd");
  const reason = `Deze tafel is voor wie in Zaanstad werkt. In mei is er een middag voor uw regio.\n\n${longWord}`;
  await refuse(db, { registrationId: refused, reason, actorPersonId }, testNow);
  const placed = await ask("Geertje Goedgekeurd", { workshops });
  await approve(db, { registrationId: placed, actorPersonId }, testNow);
  const inFull = (name: string) => registerSomeone(db, full, { name });
  await approve(db, { registrationId: await inFull("Eerste Binnen"), actorPersonId }, testNow);
  const waiting = await inFull("Wim Wacht Nog");
  await approve(db, { registrationId: waiting, actorPersonId }, testNow);
  await inFull("Vraagt Ook");
  const ids = { requested, waiting, refused, placed };
  const link = (id: string) => `/aanmelding/${registrationToken(config.secret, { id, linkVersion: 1 })}`;
  const links = {
    requested: link(requested),
    waiting: link(waiting),
    refused: link(refused),
    placed: link(placed),
  };
  return { slug: event.slug, fullSlug: full.slug, ids, links };
}
