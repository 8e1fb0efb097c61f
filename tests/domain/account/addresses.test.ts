import { expect, test } from "vitest";
import { addAddress } from "#app/domain/account/add-address.server";
import { findOwnAddresses } from "#app/domain/account/address-queries.server";
import { addressToken, parseAddressToken } from "#app/domain/account/address-link";
import { standingOfAddress } from "#app/domain/account/address-rules";
import { choosePrimary, removeAddress } from "#app/domain/account/change-addresses.server";
import { findIdentity } from "#app/domain/account/identity.server";
import { confirm } from "#app/domain/registration/confirm.server";
import { useAddressLink } from "#app/domain/account/use-address.server";
import type { Database } from "#db/types";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import { createTestPerson } from "#tests/support/people";

const me = { personId: "me", nameKey: "anna aa" };

test.each([
  ["free", []],
  ["free", [{ personId: "x", nameKey: "anna aa", owns: false }]],
  ["yours", [{ personId: "me", nameKey: "anna aa", owns: true }]],
  ["taken", [{ personId: "x", nameKey: "anna aa", owns: true }]],
  ["taken", [{ personId: "x", nameKey: "bert bos", owns: false }]],
  [
    "shared",
    [
      { personId: "x", nameKey: "bert bos", owns: false },
      { personId: "y", nameKey: "carla cas", owns: false },
    ],
  ],
  [
    "shared",
    [
      { personId: "me", nameKey: "anna aa", owns: false },
      { personId: "x", nameKey: "bert bos", owns: false },
    ],
  ],
] as const)("an address is %s", (standing, known) => {
  expect(standingOfAddress(known, me)).toBe(standing);
});

test("a link to confirm an address is made for that alone", () => {
  const id = "0123456789abcdef0123456789abcdef";
  expect(parseAddressToken("geheim", addressToken("geheim", id))).toBe(id);
  expect(parseAddressToken("ander", addressToken("geheim", id))).toBeUndefined();
});

describeOnBothDatabases("addresses", (getDatabase) => {
  const ask = async (db: Database, personId: string, email: string, name = "Anna Aa") => {
    const outcome = await addAddress(db, { personId, name, email, language: "nl" }, testNow);
    const claim = await db
      .selectFrom("address_claims")
      .select("id")
      .where("person_id", "=", personId)
      .where("email", "=", email)
      .orderBy("created_at", "desc")
      .executeTakeFirst();
    return { outcome, claimId: claim?.id ?? "" };
  };
  const use = (db: Database, claimId: string, personId: string, now = testNow) =>
    useAddressLink(db, { claimId, personId, language: "nl" }, now);

  test("are added by the link that was mailed there, once, within a day, by who asked", async () => {
    const { db } = getDatabase();
    const { personId, email } = await createTestPerson(db, { name: "Anna Aa" });
    const other = await createTestPerson(db);
    const { claimId } = await ask(db, personId, "anna@thuis.example");
    expect(await findOwnAddresses(db, personId, testNow)).toMatchObject({ waiting: ["anna@thuis.example"] });
    expect(await use(db, claimId, other.personId)).toEqual({ ok: false, reason: "other_person" });
    const tomorrow = new Date("2026-10-02T10:00:00.000Z");
    expect(await use(db, claimId, personId, tomorrow)).toEqual({ ok: false, reason: "link_expired" });
    expect(await use(db, claimId, personId)).toEqual({ ok: true, email: "anna@thuis.example" });
    expect(await use(db, claimId, personId)).toEqual({ ok: false, reason: "link_used" });
    expect((await findIdentity(db, "anna@thuis.example")).variant).toBe("known");
    expect(await findOwnAddresses(db, personId, testNow)).toEqual({
      addresses: [
        { email, isPrimary: true },
        { email: "anna@thuis.example", isPrimary: false },
      ],
      waiting: [],
    });
    const told = await db
      .selectFrom("outbox")
      .select("recipient_email")
      .where("template", "=", "account-told")
      .execute();
    expect(told).toEqual([{ recipient_email: email }]);
  });

  test("take along what was registered under the same name, and nothing of others", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db);
    const { personId } = await createTestPerson(db, { name: "Anna Aa" });
    const mine = await registerSomeone(db, event, { name: "Anna Aa", email: "anna@thuis.example" });
    const { claimId } = await ask(db, personId, "anna@thuis.example");
    await use(db, claimId, personId);
    const row = await db
      .selectFrom("registrations")
      .select(["person_id", "confirmed_at"])
      .where("id", "=", mine)
      .executeTakeFirst();
    expect(row).toEqual({ person_id: personId, confirmed_at: testNow.toISOString() });
  });

  test("answer alike for an address that is nobody's, another's, one's own and shared, and never become two persons'", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db);
    const { personId, email } = await createTestPerson(db, { name: "Anna Aa" });
    const other = await createTestPerson(db);
    const sharing: string[] = [];
    for (const name of ["Bert Bos", "Carla Cas"])
      sharing.push(await registerSomeone(db, event, { name, email: "ib@school.example" }));
    for (const registrationId of sharing) await confirm(db, { registrationId }, testNow);
    const asked = [];
    for (const address of ["vrij@school.example", other.email, email, "ib@school.example"])
      asked.push(await ask(db, personId, address));
    expect(asked.map(({ outcome }) => outcome)).toEqual(Array(4).fill({ ok: true }));
    const mails = await db
      .selectFrom("outbox")
      .select("payload")
      .where("template", "=", "address-claim")
      .orderBy("number")
      .execute();
    expect(mails.map(({ payload }) => (JSON.parse(payload) as { variant: string }).variant)).toEqual([
      "free",
      "taken",
      "yours",
      "shared",
    ]);
    expect(await use(db, asked[1]!.claimId, personId)).toEqual({ ok: false, reason: "address_taken" });
    expect(await use(db, asked[3]!.claimId, personId)).toEqual({ ok: false, reason: "address_shared" });
    const owner = await db.selectFrom("person_emails").select("person_id").where("email", "=", other.email).execute();
    expect(owner).toEqual([{ person_id: other.personId }]);
  });

  test("go to the first of two who claim one at the same moment", async () => {
    const { db } = getDatabase();
    const people = [await createTestPerson(db, { name: "Anna Aa" }), await createTestPerson(db, { name: "Bert Bos" })];
    const claims: string[] = [];
    for (const { personId } of people) claims.push((await ask(db, personId, "samen@thuis.example")).claimId);
    const outcomes = await Promise.all(people.map(({ personId }, index) => use(db, claims[index]!, personId)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: "address_taken" });
  });

  test("are too many after five mails to one address", async () => {
    const { db } = getDatabase();
    const { personId } = await createTestPerson(db, { name: "Anna Aa" });
    for (let n = 0; n < 5; n += 1) expect((await ask(db, personId, "a@b.example")).outcome.ok).toBe(true);
    expect((await ask(db, personId, "a@b.example")).outcome).toEqual({ ok: false, reason: "too_many" });
  });

  test("can be removed but for the last: nobody signs in with it, and registrations go along with their links revoked", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db);
    const registrationId = await registerSomeone(db, event, {
      name: "Anna Aa",
      email: "anna@werk.example",
      confirmed: true,
    });
    const { person_id: personId } = await db.selectFrom("person_emails").select("person_id").executeTakeFirstOrThrow();
    const remove = (email: string) => removeAddress(db, { personId, email, language: "nl" }, testNow);
    expect(await remove("anna@werk.example")).toEqual({ ok: false, reason: "last_address" });
    await use(db, (await ask(db, personId, "anna@thuis.example")).claimId, personId);
    expect(await remove("iemand@anders.example")).toEqual({ ok: false, reason: "address_unknown" });
    expect(await choosePrimary(db, { personId, email: "iemand@anders.example" })).toMatchObject({ ok: false });
    expect(await remove("anna@werk.example")).toEqual({ ok: true });
    expect((await findIdentity(db, "anna@werk.example")).variant).toBe("unknown");
    const row = await db
      .selectFrom("registrations")
      .select(["email", "link_version"])
      .where("id", "=", registrationId)
      .executeTakeFirst();
    expect(row).toEqual({ email: "anna@thuis.example", link_version: 2 });
    expect((await findOwnAddresses(db, personId, testNow)).addresses).toEqual([
      { email: "anna@thuis.example", isPrimary: true },
    ]);
  });

  test("one of them is primary", async () => {
    const { db } = getDatabase();
    const { personId, email } = await createTestPerson(db, { name: "Anna Aa" });
    await use(db, (await ask(db, personId, "anna@thuis.example")).claimId, personId);
    expect(await choosePrimary(db, { personId, email: "anna@thuis.example" })).toEqual({ ok: true });
    expect((await findOwnAddresses(db, personId, testNow)).addresses).toEqual([
      { email: "anna@thuis.example", isPrimary: true },
      { email, isPrimary: false },
    ]);
  });
});
