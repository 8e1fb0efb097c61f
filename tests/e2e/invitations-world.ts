import { decline, stopInviting } from "#app/domain/invitation/answer.server";
import { invite } from "#app/domain/invitation/invite.server";
import { previewInvite } from "#app/domain/invitation/preview-invite.server";
import { setInvitationOnly } from "#app/domain/invitation/set-invitation-only.server";
import { withdrawInvitation } from "#app/domain/invitation/withdraw-invitation.server";
import type { Database } from "#db/types";
import type { TestApp } from "#tests/support/app";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";
import type { World } from "./world";

export type InvitationPaths = Record<
  | "unanswered"
  | "placed"
  | "waitlisted"
  | "declined"
  | "withdrawn"
  | "stopped"
  | "full"
  | "cancelled"
  | "past"
  | "long",
  string
>;

const longName = "Wilhelmina-Johanna van den Oudenrijn-Schuttevaêr op ten Noort";
const person = (name: string, email: string, more = {}) => ({
  row: 1,
  name,
  email,
  organization: "",
  role: "",
  ...more,
});
const long = {
  organization: "Samenwerkingsverbandsoverstijgende jeugdgezondheidszorgcoördinatie",
  role: "Onderwijskwaliteitsmedewerker",
};

/** Invitations in every state, the event `moved` for people of whom three did not answer. */
export async function makeInvitations(
  app: TestApp,
  { events, actorPersonId }: { events: World["events"]; actorPersonId: string },
): Promise<InvitationPaths> {
  const { db } = app.elkaar;
  const { moved, full, cancelled, past } = events;
  const inviteTo = (event: TestEvent, people: ReturnType<typeof person>[], now = testNow) =>
    inviteAll(db, { event, people, actorPersonId }, now);
  await inviteTo(moved, [person("Wim Wacht", "wim@wacht.example"), person(longName, "noort@lang.example", long)]);
  const longAgo = new Date(testNow.getTime() - 4 * 86_400_000).toISOString();
  await db.updateTable("invitations").set({ mailed_at: longAgo, invited_at: longAgo }).execute();
  await inviteTo(moved, [
    person("Ja Zeker", "ja@zeker.example"),
    person("Nee Helaas", "nee@helaas.example"),
    person("Terug Genomen", "terug@genomen.example"),
    person("Geen Mail", "geen@mail.example"),
    person("Vol Adres", "vol@adres.example"),
  ]);
  await inviteTo(full, [person("Vol Hoor", "vol@hoor.example"), person("Wacht Even", "wacht@even.example")]);
  await inviteTo(cancelled, [person("Ach Jammer", "ach@jammer.example")]);
  await inviteTo(past, [person("Al Geweest", "al@geweest.example")], new Date("2026-08-02T10:00:00.000Z"));
  const idOf = (email: string) => findId(db, email);
  await registerSomeone(db, moved, { name: "Ja Zeker", email: "ja@zeker.example" });
  for (let number = 0; number < 3; number++) await registerSomeone(db, full);
  await registerSomeone(db, full, { name: "Wacht Even", email: "wacht@even.example" });
  await decline(db, { invitationId: await idOf("nee@helaas.example"), reason: "Ik ben dan met vakantie." }, testNow);
  const invitationId = await idOf("terug@genomen.example");
  await withdrawInvitation(db, { eventId: moved.eventId, invitationId, actorPersonId }, testNow);
  await stopInviting(db, { invitationId: await idOf("geen@mail.example") }, testNow);
  const only = await createTestEvent(db, { slug: "op-uitnodiging", regionId: moved.regionId, title: "Ronde tafel" });
  await setInvitationOnly(db, { eventId: only.eventId, isOn: true, actorPersonId }, testNow);
  const path = async (email: string) =>
    new URL(app.elkaar.links("nl").invitation({ id: await idOf(email), linkVersion: 1 })).pathname;
  return {
    unanswered: await path("wim@wacht.example"),
    placed: await path("ja@zeker.example"),
    waitlisted: await path("wacht@even.example"),
    declined: await path("nee@helaas.example"),
    withdrawn: await path("terug@genomen.example"),
    stopped: await path("geen@mail.example"),
    full: await path("vol@hoor.example"),
    cancelled: await path("ach@jammer.example"),
    past: await path("al@geweest.example"),
    long: await path("noort@lang.example"),
  };
}

async function inviteAll(
  db: Database,
  { event, people, actorPersonId }: { event: TestEvent; people: ReturnType<typeof person>[]; actorPersonId: string },
  now: Date,
): Promise<void> {
  const input = { eventId: event.eventId, people, line: null, language: "nl" as const };
  const preview = await previewInvite(db, input, now);
  if (!preview.ok) throw new Error(preview.reason);
  const outcome = await invite(db, { ...input, previewHash: preview.plan.hash, actorPersonId }, now);
  if (!outcome.ok) throw new Error(outcome.reason);
}

async function findId(db: Database, email: string): Promise<string> {
  return (await db.selectFrom("invitations").select("id").where("email", "=", email).executeTakeFirstOrThrow()).id;
}
