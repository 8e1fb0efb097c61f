import { keepContactImport } from "#app/domain/contact-person/import.server";
import { confirmContactImport, findContactImport } from "#app/domain/contact-person/import.server";
import { readContactImport } from "#app/domain/contact-person/read-import.server";
import { handOver } from "#app/domain/contact-person/hand-over.server";
import { reportContact } from "#app/domain/contact-person/report.server";
import { flagAddress } from "#app/domain/refusal/flag-address.server";
import { inTransaction } from "#db/transaction";
import type { TestApp } from "#tests/support/app";
import { testNow } from "#tests/support/factories";
import { createOrganization, createTestTable, joost, propose, settle } from "#tests/domain/contact-person/contacts";

/** Paths and ids of the table of contact persons of the region. */
export interface ContactWorld {
  schoolId: string;
  emptySchoolId: string;
  partnerId: string;
  /** Somebody who holds places. */
  personId: string;
  links: Record<"asked" | "held" | "checked" | "ended", string>;
  imports: Record<"waiting" | "done", string>;
}

const longName = "Wilhelmina-Johanna van den Oudenrijn-Schuttevaêr op ten Noort";
const longWord = "Samenwerkingsverbandsoverstijgende jeugdgezondheidszorgcoördinatiebijeenkomsten";
const list = (rows: string[]) => new TextEncoder().encode(["BRIN;School;Partner;Naam;E-mail", ...rows].join("\n"));

/** A table with somebody in every state, a report, and two lists. */
export async function makeContacts(
  app: TestApp,
  { regionId, actorPersonId }: { regionId: string; actorPersonId: string },
): Promise<ContactWorld> {
  const { db } = app.elkaar;
  const table = await createTestTable(db, regionId);
  const long = await createOrganization(db, { name: `School ${longWord}`, municipality: "Zaanstad" });
  const noort = { name: longName, email: "noort.van.den.oudenrijn@samenwerkingsverbandsoverstijgend.example" };
  const held = await settle(db, table);
  const deputy = await settle(db, table, { who: noort, rank: "deputy" });
  await settle(db, table, { who: noort, organizationId: long });
  const asked = await propose(db, table, { who: joost, organizationId: table.schools[1] });
  await propose(db, table, { who: joost, organizationId: long, partnerId: table.partnerIds[1], rank: "deputy" });
  const ago = new Date("2025-12-01T10:00:00.000Z");
  const checked = await settle(
    db,
    table,
    { who: { name: "Lang Geleden", email: "lang@geleden.example" }, partnerId: table.partnerIds[1] },
    ago,
  );
  const asked_again_at = testNow.toISOString();
  await db.updateTable("contact_persons").set({ asked_again_at }).where("id", "=", checked).execute();
  const stop = { stopsOn: "2026-12-31", successor: null, language: "nl" as const, actorPersonId };
  await handOver(db, { contactPersonId: deputy, ...stop }, testNow);
  await inTransaction(db, (trx) =>
    flagAddress(trx, { email: noort.email, how: "bounced", reason: "550 5.1.1" }, testNow),
  );
  const ended = await settle(db, table, {
    who: { name: "Weg Gegaan", email: "weg@gegaan.example" },
    organizationId: table.schools[2],
    partnerId: table.partnerIds[1],
  });
  await db.deleteFrom("contact_places").where("contact_person_id", "=", ended).execute();
  const text = "Karin werkt hier niet meer.";
  const report = { regionId, organizationId: table.schools[0], personId: actorPersonId, text };
  await reportContact(db, report, testNow);
  const imports = await makeImports(app, { regionId, actorPersonId });
  const path = (id: string) => new URL(app.elkaar.links("nl").contactPerson({ id, linkVersion: 1 })).pathname;
  return {
    schoolId: table.schools[0],
    emptySchoolId: table.schools[2],
    partnerId: table.partnerIds[0],
    personId: held,
    links: { asked: path(asked), held: path(held), checked: path(checked), ended: path(ended) },
    imports,
  };
}

async function makeImports(
  { elkaar: { db } }: TestApp,
  { regionId, actorPersonId: personId }: { regionId: string; actorPersonId: string },
): Promise<ContactWorld["imports"]> {
  const keep = async (rows: string[]) => {
    const read = await readContactImport(list(rows));
    if (!read.ok) throw new Error(read.problem);
    return keepContactImport(db, { regionId, personId, fileName: "lijst.csv", rows: read.rows }, testNow);
  };
  const wrong = [`99ZZ;;Jeugdteam;${longName};geen adres`, `;${longWord};${longWord};;x@y.example`];
  const done = await keep([";Het Kompas;Jeugdteam;Anna Lijst;anna@lijst.example", ...wrong]);
  const found = await findContactImport(db, { importId: done, personId });
  if (!found || found.done) throw new Error("The list is gone");
  await confirmContactImport(db, { importId: done, personId, previewHash: found.preview.hash }, testNow);
  const waiting = await keep([";Het Kompas;Schoolarts;Bert Lijst;bert@lijst.example", ...wrong]);
  return { waiting, done };
}
