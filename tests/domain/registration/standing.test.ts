import { expect, it } from "vitest";
import { standingOf, standings } from "#app/domain/registration/rules";
import type { StandingFacts } from "#app/domain/registration/rules";
import { hasStanding, isRequest, isWaiting, standing } from "#app/domain/registration/standing.server";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";

const at = testNow.toISOString();
const rows: (StandingFacts & { is: string })[] = (["placed", "waitlisted", "withdrawn"] as const).flatMap((status) => [
  { status, requested_at: null, approved_at: null, is: status },
  { status, requested_at: at, approved_at: null, is: status === "waitlisted" ? "requested" : status },
  { status, requested_at: at, approved_at: at, is: status },
]);

describeOnBothDatabases("how a registration stands", (database) => {
  it.each(rows)("is in SQL as in the rule: $status, asked $requested_at, approved $approved_at", async (row) => {
    const { db } = database();
    const { is, ...facts } = row;
    const id = await registerSomeone(db, await createTestEvent(db));
    await db.updateTable("registrations").set(facts).where("id", "=", id).execute();
    const read = db.selectFrom("registrations").where("id", "=", id);
    const { found } = await read.select(standing("registrations").as("found")).executeTakeFirstOrThrow();
    expect([standingOf(facts), found]).toEqual([is, is]);
    const those = await Promise.all(
      standings.map(async (one) => (await read.select("id").where(hasStanding("registrations", one)).execute()).length),
    );
    expect(those).toEqual(standings.map((one) => (one === is ? 1 : 0)));
    expect(await read.select("id").where(isRequest("registrations")).execute()).toHaveLength(
      is === "requested" ? 1 : 0,
    );
    expect(await read.select("id").where(isWaiting("registrations")).execute()).toHaveLength(
      is === "waitlisted" ? 1 : 0,
    );
  });
});
