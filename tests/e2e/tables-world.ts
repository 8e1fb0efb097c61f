import { showTables } from "#app/domain/table-plan/change-plan.server";
import { failRun, startRun } from "#app/domain/table-plan/run.server";
import { registrationToken } from "#app/domain/registration/link";
import type { TestApp } from "#tests/support/app";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";
import { comeTo, plan } from "#tests/domain/table-plan/plans";

export interface TablePaths {
  /** The page of tables of an event with plans, and of one where nobody comes. */
  all: string;
  nobody: string;
  /** Plans below it: shown, with people who came since; for a part of the programme; being made; failed. */
  plans: Record<"shown" | "part" | "running" | "failed", string>;
  /** The personal page of somebody who sees their tables. */
  personal: string;
}

const longName = "Wilhelmina-Johanna van den Oudenrijn-Schuttevaêr op ten Noort";
const longWord = "Samenwerkingsverbandsoverstijgende jeugdgezondheidszorgcoördinatie";
const sectors = ["education", "youthCare", "health", "municipality", "safety", "partnership", "other"] as const;

/** Plans of an event of the region in each state, and one that the attendee sat in at the past event. */
export async function makeTablePlans(
  { elkaar: { db, config } }: TestApp,
  { regionId, actorPersonId, past }: { regionId: string; actorPersonId: string; past: TestEvent },
): Promise<TablePaths> {
  const event = await createTestEvent(db, { regionId, title: "Middag met tafels", rounds: [[40], [40], [40]] });
  const ids = await comeTo(db, event, 19, (index) => ({
    name: index === 0 ? longName : `Anke van den Berg ${index}`,
    organization: index < 2 ? longWord : `Organisatie ${index % 6}`,
    sector: sectors[index % sectors.length] ?? "other",
  }));
  const shown = await plan(db, event, { sizes: [5, 5, 5, 8], rounds: 2 });
  await showTables(db, { eventId: event.eventId, planId: shown.id, actorPersonId, shown: true }, testNow);
  const [first = "", second = "", third = ""] = event.roundIds;
  const part = await plan(db, event, { sizes: [25], itemId: first });
  const begin = async (itemId: string) => {
    const asked = { eventId: event.eventId, itemId, sizes: [5, 5, 5, 5], rounds: 1, actorPersonId };
    const run = await startRun(db, asked, testNow);
    if (!run.ok) throw new Error(`The world was refused tables: ${run.reason}`);
    return run;
  };
  const running = await begin(second);
  const failed = await begin(third);
  await failRun(db, failed.runId, testNow);
  await comeTo(db, event, 2);
  await registerSomeone(db, event, { name: "Nog Niet Bevestigd" });
  await showPast(db, { past, actorPersonId });
  const empty = await createTestEvent(db, { regionId, title: "Middag zonder mensen" });
  const page = (slug: string, below = "") => `/beheer/bijeenkomsten/${slug}/tafels${below}`;
  const one = (id: string) => page(event.slug, `/${id}`);
  return {
    all: page(event.slug),
    nobody: page(empty.slug),
    plans: { shown: one(shown.id), part: one(part.id), running: one(running.planId), failed: one(failed.planId) },
    personal: `/aanmelding/${registrationToken(config.secret, { id: ids[0] ?? "", linkVersion: 1 })}`,
  };
}

async function showPast(
  db: TestApp["elkaar"]["db"],
  { past, actorPersonId }: { past: TestEvent; actorPersonId: string },
): Promise<void> {
  const made = await plan(db, past, { sizes: [50] });
  await showTables(db, { eventId: past.eventId, planId: made.id, actorPersonId, shown: true }, testNow);
}
