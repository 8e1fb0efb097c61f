import { describe, expect, it } from "vitest";
import { summarizeAnswers } from "#app/domain/custom-question/summarize-answers.server";
import type { OpenDatabase } from "#db/open";
import { demoOrganizer, seedDemonstration } from "#db/seed/seed";
import { describeOnBothDatabases } from "#tests/support/databases";

const now = new Date("2026-11-21T10:00:00.000Z");

async function countsOf({ db }: OpenDatabase, slug: string) {
  const event = await db.selectFrom("events").selectAll().where("slug", "=", slug).executeTakeFirstOrThrow();
  const statuses = await db
    .selectFrom("registrations")
    .select((eb) => ["status", eb.fn.countAll<number>().as("count")])
    .where("event_id", "=", event.id)
    .groupBy("status")
    .execute();
  const count = (status: string) => statuses.find((row) => row.status === status)?.count ?? 0;
  return { event, placed: count("placed"), waitlisted: count("waitlisted"), withdrawn: count("withdrawn") };
}

/** What a demonstration looks like without its random ids. */
async function faceOf({ db }: OpenDatabase): Promise<string> {
  const people = await db
    .selectFrom("registrations as r")
    .innerJoin("events as e", "e.id", "r.event_id")
    .select(["e.slug", "r.name", "r.email", "r.organization_text", "r.status", "r.created_at", "r.listed"])
    .orderBy("e.slug")
    .orderBy("r.created_at")
    .orderBy("r.email")
    .execute();
  return JSON.stringify(people);
}

const faces: string[] = [];

describeOnBothDatabases("the demonstration", (getDatabase) => {
  it(
    "is five real gatherings and a coming edition of each, one in two regions, with real mails, grants and acts",
    { timeout: 120_000 },
    async () => {
      const open = getDatabase();
      const report = await seedDemonstration(open, now);
      expect(report?.events).toBe(11);

      const past = await countsOf(open, "studiemiddag-zaanstad-2015");
      expect(past).toMatchObject({ placed: 250, waitlisted: 0, event: { capacity: 250, taken: 250 } });
      const coming = await countsOf(open, "studiemiddag-zaanstad");
      expect(coming).toMatchObject({ placed: 250, waitlisted: 14, event: { capacity: 250, taken: 250 } });
      const summaries = await summarizeAnswers(open.db, coming.event.id);
      expect(summaries.map(({ question }) => question.kind)).toEqual(["choice", "several", "yes_no", "text"]);
      for (const { answered, asked } of summaries) expect(answered).toBeGreaterThan(asked / 10);
      const symposium = await countsOf(open, "rondom-het-kind");
      expect(await rows(open, "workshops", symposium.event.id)).toHaveLength(3);
      const moved = await countsOf(open, "passend-verbinden-2020");
      expect(moved.event.starts_at).toBe("2020-02-07T13:00:00.000Z");
      expect(moved.event.previous_starts_at).toBe("2020-01-31T13:00:00.000Z");
      const later = await open.db
        .selectFrom("events")
        .select("slug")
        .where("starts_at", ">", now.toISOString())
        .execute();
      expect(later).toHaveLength(6);
      const inSeries = await open.db
        .selectFrom("events")
        .innerJoin("series", "series.id", "events.series_id")
        .select("events.slug")
        .orderBy("events.starts_at")
        .execute();
      expect(inSeries.map(({ slug }) => slug)).toEqual([
        "passend-verbinden-2020",
        "passend-verbinden",
        "passend-verbinden-zaanstreek",
      ]);

      expect(await listWithoutMail(open)).toEqual([]);
      expect((await open.db.selectFrom("grants").select("field").execute()).length).toBeGreaterThan(300);
      const acts = await open.db.selectFrom("audit_log").select("action").distinct().execute();
      expect(acts.length).toBeGreaterThan(2);

      const addresses = await open.db.selectFrom("registrations").select("email").execute();
      expect(addresses.filter(({ email }) => !email.endsWith(".example"))).toEqual([]);
      expect(demoOrganizer.email.endsWith(".example")).toBe(true);

      const outcomes = await open.db.selectFrom("introductions").select("outcome").orderBy("asked_at").execute();
      expect(Object.fromEntries(tally(outcomes.map(({ outcome }) => outcome ?? "open")))).toEqual({
        ...{ introduced: 13, withdrawn: 1, open: 5 },
      });
      expect(await open.db.selectFrom("contacts").select("id").execute()).toHaveLength(26);
      expect(await open.db.selectFrom("met_counts").select(["introduced", "met", "not_yet"]).execute()).toEqual([
        { introduced: 13, met: 14, not_yet: 4 },
      ]);
      const codes = await open.db.selectFrom("person_codes").select("on_badge").execute();
      expect(Object.fromEntries(tally(codes.map((row) => String(row.on_badge))))).toEqual({ 0: 3, 1: 7 });

      faces.push(await faceOf(open));
      expect(await seedDemonstration(open, now)).toBeUndefined();
      expect(await faceOf(open)).toBe(faces.at(-1));
    },
  );
});

describe("the demonstration of both databases", () => {
  it("is the same", () => {
    expect(faces).toHaveLength(2);
    expect(faces[0]).toBe(faces[1]);
  });
});

function tally(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function rows({ db }: OpenDatabase, table: "workshops" | "programme_items", eventId: string) {
  return db.selectFrom(table).select("id").where("event_id", "=", eventId).execute();
}

function listWithoutMail({ db }: OpenDatabase) {
  return db
    .selectFrom("registrations as r")
    .leftJoin("outbox as o", "o.registration_id", "r.id")
    .select("r.id")
    .where("o.id", "is", null)
    .execute();
}
