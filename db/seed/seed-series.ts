import { createSeries } from "#app/domain/series/create-series.server";
import { putInSeries } from "#app/domain/series/put-in-series.server";
import type { Database } from "../types";
import { conversation2020, conversationComing, conversationZaanstreek } from "./gatherings/conversation";
import type { Gathering } from "./gatherings/gathering";
import type { SeededRegions } from "./seed-regions";

const others: Gathering[] = [conversationZaanstreek, conversation2020];

/** The same conversation in two regions, and years ago: with the text of the one that is next. */
export async function seedSeries(db: Database, regions: SeededRegions, now: Date): Promise<void> {
  const { title, theme, summary, about, costs, region } = conversationComing;
  const actorPersonId = regions.organizerId;
  const series = await createSeries(
    db,
    {
      regionId: regions.ids[region],
      text: { title, theme, summary, about: about.join("\n\n"), costs },
      eventId: await idOf(db, conversationComing),
      actorPersonId,
    },
    now,
  );
  if (!series.ok) throw new Error(`The seed was refused a series: ${series.reason}`);
  for (const gathering of others) {
    const put = { seriesId: series.seriesId, eventId: await idOf(db, gathering), actorPersonId };
    const outcome = await putInSeries(db, put, now);
    if (!outcome.ok) throw new Error(`The seed was refused a date of a series: ${outcome.reason}`);
  }
}

async function idOf(db: Database, { slug }: Gathering): Promise<string> {
  return (await db.selectFrom("events").select("id").where("slug", "=", slug).executeTakeFirstOrThrow()).id;
}
