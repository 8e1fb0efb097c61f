import { createSeries } from "#app/domain/series/create-series.server";
import { putInSeries } from "#app/domain/series/put-in-series.server";
import type { SeriesText } from "#app/domain/series/rules";
import type { Database } from "#db/types";
import { createTestEvent, createTestRegion, testNow } from "#tests/support/factories";
import type { TestEventOptions } from "#tests/support/factories";

/** Slugs of series, and of an event of the first. */
export type SeriesSlugs = Record<"filled" | "empty" | "event" | "past" | "cancelled", string>;

const longWord = "Samenwerkingsverbandsoverstijgende jeugdgezondheidszorgcoördinatiebijeenkomsten";
const text: SeriesText = {
  title: `Leertraject ${longWord}`,
  theme: "een eigen thema",
  summary: `Een middag over ${longWord.toLowerCase()}.`,
  about: "Wij zien elkaar.",
  costs: "Geen kosten.",
};
const over = { doorsOpenAt: null, startsAt: "2026-09-09T11:15:00.000Z", endsAt: "2026-09-09T15:00:00.000Z" };
const beforeThat = new Date("2026-08-01T10:00:00.000Z");

/** One with an event in every state, also in a region of somebody else, and one without events. */
export async function makeSeries(
  db: Database,
  { regionId, actorPersonId }: { regionId: string; actorPersonId: string },
): Promise<SeriesSlugs> {
  const { title, theme, summary, about, costs } = text;
  const event = (slug: string, options: TestEventOptions = {}, now = testNow) =>
    createTestEvent(db, { regionId, slug, title, theme, summary, about, costs, ...options }, now);
  const first = await event("reeks-hier");
  const made = await createSeries(db, { regionId, text, eventId: first.eventId, actorPersonId }, testNow);
  const empty = await createSeries(
    db,
    { regionId, text: { ...text, title: "Leeg" }, eventId: null, actorPersonId },
    testNow,
  );
  if (!made.ok || !empty.ok) throw new Error("the series were not made");
  const past = await event("reeks-geweest", over, beforeThat);
  const cancelled = await event("reeks-afgelast");
  const mine = [
    past,
    cancelled,
    await event("reeks-concept", { published: false }),
    await event("reeks-eigen", { title: "Anders" }),
  ];
  for (const { eventId } of mine) await put(db, { seriesId: made.seriesId, eventId, actorPersonId });
  const elsewhere = await event("reeks-elders", {
    regionId: await createTestRegion(db),
    venueCity: "Gasselterboerveenschemond",
  });
  const joined = { series_id: made.seriesId };
  await db.updateTable("events").set(joined).where("id", "=", elsewhere.eventId).execute();
  await db
    .updateTable("regions")
    .set({ name: `Regio ${longWord}` })
    .where("id", "=", elsewhere.regionId)
    .execute();
  await db
    .updateTable("events")
    .set({ cancelled_at: testNow.toISOString(), cancel_reason: "De zaal heeft waterschade." })
    .where("id", "=", cancelled.eventId)
    .execute();
  return { filled: made.slug, empty: empty.slug, event: first.slug, past: past.slug, cancelled: cancelled.slug };
}

async function put(db: Database, input: Parameters<typeof putInSeries>[1]): Promise<void> {
  const outcome = await putInSeries(db, input, testNow);
  if (!outcome.ok) throw new Error(outcome.reason);
}
