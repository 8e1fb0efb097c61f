import { describe, expect } from "vitest";
import { confirmContact } from "#app/domain/contact-person/answer.server";
import { askWaiting } from "#app/domain/contact-person/ask.server";
import { confirmContactImport, findContactImport, keepContactImport } from "#app/domain/contact-person/import.server";
import { contactPersonToken } from "#app/domain/contact-person/link";
import { readContactImport } from "#app/domain/contact-person/read-import.server";
import { addTopic } from "#app/domain/contact-person/settings.server";
import { inTransaction } from "#db/transaction";
import type { Database } from "#db/types";
import { createTestTable } from "#tests/domain/contact-person/contacts";
import { createTestApp } from "#tests/support/app";
import { bothKinds, openFreshDatabase } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import { proof } from "#tests/support/proof";
import { randomNumbers } from "#tests/support/random";
import { fillContacts } from "../bench/contact-fixtures";

const header = "BRIN;School;Partner;Soort;Naam;E-mail;Telefoon";
const faults = [
  (school: string) => `99ZZ;${school};Partner 0;;Naam Proef;naam@proef.example;`,
  (school: string) => `;${school};Onbekende partner;;Naam Proef;naam@proef.example;`,
  (school: string) => `;${school};Partner 0;;Naam Proef;geen adres;`,
  (school: string) => `;${school};Partner 0;;;naam@proef.example;`,
  (school: string) => `;${school};Partner 0;soms;Naam Proef;naam@proef.example;`,
  (school: string) => `;${school};Partner 0;;Naam Proef;naam@proef.example;bel mij`,
];

/** So many people are in a list, whatever its length. */
const peopleInList = 200;

describe.each(bothKinds)("a list of contact persons (%s)", (kind) => {
  proof({
    name: "tells each faulty row by its number, is written whole or not at all, mails each person once, and counts it down",
    counts: { "1": 1_000, "10": 10_000, full: 10_000 },
    run: async ({ count, seed, report }) => {
      const fresh = await openFreshDatabase(kind, { durable: false });
      try {
        const { db } = fresh;
        const schools = Math.ceil(count / 10);
        const { regionId, personId } = await fillContacts(db, { schools, partners: 20 }, testNow);
        await db.deleteFrom("contact_places").execute();
        const random = randomNumbers(seed);
        const faulty = new Set<number>();
        while (faulty.size < (count * 3) / 100) faulty.add(2 + Math.floor(random() * count));
        const lines = Array.from({ length: count }, (_, index) => {
          const school = `School B${(index % schools) + 10} Zonnebloem`;
          const fault = faults[index % faults.length];
          if (faulty.has(index + 2) && fault) return fault(school);
          const person = index % peopleInList;
          return `;${school};Partner ${Math.floor(index / schools)};;Persoon Nummer ${person};p${person}@x.example;`;
        });
        const read = await readContactImport(new TextEncoder().encode([header, ...lines].join("\n")));
        if (!read.ok) throw new Error(read.problem);
        const input = { regionId, personId, fileName: "lijst.csv", rows: read.rows };
        const importId = await keepContactImport(db, input, testNow);
        const started = performance.now();
        const found = await findContactImport(db, { importId, personId });
        const previewMs = Math.round(performance.now() - started);
        if (!found || found.done) throw new Error("The list is gone");
        const wrong = found.preview.verdicts.filter(({ what }) => what === "wrong").map(({ number }) => number);
        expect(wrong.sort((a, b) => a - b)).toEqual([...faulty].sort((a, b) => a - b));

        const asked = { importId, personId, previewHash: found.preview.hash };
        await expect(stopHalfway(db, asked)).rejects.toThrow("stopped");
        expect(await countPlaces(db)).toBe(0);
        const before = performance.now();
        const outcomes = await Promise.all([
          confirmContactImport(db, asked, testNow),
          confirmContactImport(db, asked, testNow),
        ]);
        const writeMs = Math.round(performance.now() - before);
        expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
        expect(await countPlaces(db)).toBe(count - faulty.size);

        const left: number[] = [];
        let isStopping = false;
        while (left.at(-1) !== 0) {
          isStopping = false;
          await askWaiting(
            db,
            () => testNow,
            () => {
              const stop = isStopping;
              isStopping = true;
              return stop;
            },
          );
          const now = await findContactImport(db, { importId, personId });
          left.push(now?.done ? now.stillToMail : -1);
          report(peopleInList - (left.at(-1) ?? 0), "mails written");
        }
        expect(left).toEqual([150, 100, 50, 0]);
        const mails = await db.selectFrom("outbox").select("recipient_email").execute();
        expect(new Set(mails.map((mail) => mail.recipient_email)).size).toBe(peopleInList);
        expect(mails).toHaveLength(peopleInList);
        return { rows: count, faulty: faulty.size, previewMs, writeMs, mails: mails.length };
      } finally {
        await fresh.discard();
      }
    },
  });
});

/** All of it was written, and the database was lost before the commit. */
async function stopHalfway(db: Database, asked: Parameters<typeof confirmContactImport>[1]): Promise<void> {
  await inTransaction(db, async (trx) => {
    const outcome = await confirmContactImport(trx, asked, testNow);
    expect(outcome.ok).toBe(true);
    throw new Error("stopped");
  });
}

async function countPlaces(db: Database): Promise<number> {
  const row = await db
    .selectFrom("contact_places")
    .select(({ fn }) => fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

describe.each(bothKinds)("a phone that was not ticked (%s)", (kind) => {
  proof({
    name: "is on no page, in no file, mail or log line, for anybody but its owner; its twin that was ticked is",
    counts: { "1": 10, "10": 40, full: 100 },
    run: async ({ count }) => {
      const logs: string[] = [];
      const app = await createTestApp({ kind, clock: () => testNow, onLog: (line) => logs.push(line) });
      try {
        const { db, config } = app.elkaar;
        const table = await createTestTable(db);
        const event = await createTestEvent(db, { regionId: table.regionId });
        await registerSomeone(db, event, { email: "lezer@school.example", confirmed: true });
        const people = await importPhones(db, table, count);
        const linkOf = (id: string) => `/contactpersoon/${contactPersonToken(config.secret, { id, linkVersion: 1 })}`;
        await askWaiting(db, () => testNow);
        const seen: string[] = [];
        const roles = [undefined, await app.signIn("lezer@school.example"), await app.signIn(table.organizerEmail)];
        const lookAround = async () => {
          seen.length = 0;
          for (const cookie of roles)
            for (const path of await pathsOf(db, table)) seen.push((await app.request(path, { cookie })).text);
          await app.deliverMail();
          const mails = await db.selectFrom("sent_mails").select("source").execute();
          const rows = await db.selectFrom("outbox").select("payload").execute();
          seen.push(...mails.map(({ source }) => String(source)), ...rows.map(({ payload }) => payload), ...logs);
          return people.filter(({ phone }) => seen.some((text) => text.includes(phone)));
        };
        expect(await lookAround(), "before any answer").toEqual([]);
        for (const { id, phone } of people) expect((await app.request(linkOf(id))).text).toContain(phone);
        const ticked = people.filter((_, index) => index % 2 === 0);
        for (const { id, phone } of people)
          await confirmContact(
            db,
            {
              contactPersonId: id,
              phone,
              showPhone: ticked.some((one) => one.id === id),
              showEmail: true,
              notPlaceIds: [],
            },
            testNow,
          );
        expect((await lookAround()).map(({ id }) => id).sort()).toEqual(ticked.map(({ id }) => id).sort());
        for (const { id, phone } of ticked) {
          const answer = { contactPersonId: id, phone, showPhone: false, showEmail: true, notPlaceIds: [] };
          await confirmContact(db, answer, testNow);
        }
        expect(await lookAround(), "after it was taken back").toEqual([]);
        return { phones: people.length, texts: seen.length, found: 0 };
      } finally {
        await app.stop();
      }
    },
  });
});

/** Every page and file of the table, as the address bar has it. */
async function pathsOf(db: Database, table: Awaited<ReturnType<typeof createTestTable>>): Promise<string[]> {
  const people = await db.selectFrom("contact_persons").select("id").execute();
  const imports = await db.selectFrom("contact_imports").select("id").execute();
  return [
    "/contactpersonen",
    "/contactpersonen?pagina=2",
    "/contactpersonen/open",
    ...table.schools.flatMap((id) => [`/contactpersonen/${id}`, `/contactpersonen/${id}/voorstellen`]),
    "/beheer/contactpersonen",
    "/beheer/contactpersonen/personen",
    ...people.map(({ id }) => `/beheer/contactpersonen/personen/${id}`),
    ...imports.map(({ id }) => `/beheer/contactpersonen/importeren/${id}`),
    "/beheer/contactpersonen/alle.csv",
    "/beheer",
    "/account",
  ];
}

/** People at the places there are, each with a phone that stands in the list. */
async function importPhones(
  db: Database,
  table: Awaited<ReturnType<typeof createTestTable>>,
  count: number,
): Promise<{ id: string; phone: string }[]> {
  const setting = { regionId: table.regionId, actorPersonId: table.organizerId };
  for (let number = 1; number < 10; number++) await addTopic(db, { ...setting, name: `Onderwerp ${number}` }, testNow);
  const topics = ["", ...Array.from({ length: 9 }, (_, number) => `Onderwerp ${number + 1}`)];
  const cells = topics.flatMap((topic) =>
    ["Jeugdteam", "Schoolarts"].flatMap((partner) =>
      ["vast", "vervanger"].flatMap((rank) =>
        ["De Bron", "De Regenboog", "Het Kompas"].map((school) => `;${school};${partner};${topic};${rank}`),
      ),
    ),
  );
  const lines = cells
    .slice(0, count)
    .map(
      (cell, index) => `${cell};Kanarie Nummer${index};kanarie${index}@proef.example;06${10_000_000 + index * 7_919}`,
    );
  const text = ["BRIN;School;Partner;Onderwerp;Soort;Naam;E-mail;Telefoon", ...lines].join("\n");
  const read = await readContactImport(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.problem);
  const { regionId, organizerId: personId } = table;
  const importId = await keepContactImport(db, { regionId, personId, fileName: "x.csv", rows: read.rows }, testNow);
  const found = await findContactImport(db, { importId, personId });
  if (!found || found.done) throw new Error("The list is gone");
  await confirmContactImport(db, { importId, personId, previewHash: found.preview.hash }, testNow);
  const rows = await db.selectFrom("contact_persons").select(["id", "phone"]).orderBy("email").execute();
  expect(rows).toHaveLength(count);
  return rows.map(({ id, phone }) => ({ id, phone: phone ?? "none" }));
}
