import sharp from "sharp";
import { addAddress } from "#app/domain/account/add-address.server";
import { addressToken } from "#app/domain/account/address-link";
import { keepPhoto } from "#app/domain/profile/photo.server";
import { saveProfile } from "#app/domain/profile/save.server";
import { chooseVisibility } from "#app/domain/visibility/choose.server";
import { visibleFields } from "#app/domain/visibility/rules";
import type { Database } from "#db/types";
import type { TestApp } from "#tests/support/app";
import { testNow } from "#tests/support/factories";

const longWord = "Samenwerkingsverbandsoverstijgende jeugdgezondheidszorgcoördinatie";

/** A second address, and a link that waits to make a third one theirs: its path. */
export async function makeAddresses(app: TestApp, { email }: { email: string }): Promise<string> {
  const { db, config } = app.elkaar;
  const { person_id: personId } = await findPerson(db, email);
  const at = testNow.toISOString();
  const second = `${"k".repeat(40)}.${email}`;
  await db
    .insertInto("person_emails")
    .values({ email: second, person_id: personId, is_primary: 0, verified_at: at, created_at: at })
    .execute();
  const asked = { personId, name: "Karin Postma", email: "karin@thuis.example", language: "nl" as const };
  await addAddress(db, asked, testNow);
  const { id } = await db.selectFrom("address_claims").select("id").executeTakeFirstOrThrow();
  return `/account/adressen/${addressToken(config.secret, id)}`;
}

function findPerson(db: Database, email: string) {
  return db.selectFrom("person_emails").select("person_id").where("email", "=", email).executeTakeFirstOrThrow();
}

/** A profile with everything in it, long names too, a photo, and choices for each audience. */
export async function makeProfile(db: Database, { email }: { email: string }): Promise<void> {
  const { person_id: personId } = await findPerson(db, email);
  const saved = await saveProfile(
    db,
    {
      personId,
      name: "Karin Postma",
      role: "Intern begeleider",
      sector: "education",
      organization: "Basisschool De Wilgenhoek",
      about: "Ik ben er op maandag, dinsdag en donderdag.",
      areas: {
        organization: ["Basisschool De Wilgenhoek", `Stichting ${longWord}`],
        neighbourhood: ["Poelenburg"],
        municipality: ["Zaanstad"],
      },
      themes: { offers: ["zorg", "rouw bij jonge mensen"], seeks: ["privacy"] },
      channels: { email, phone: "075 123 45 67", mobile: "06 12345678", address: "Wilgenlaan 12, Zaandam" },
      preferredChannel: "mobile",
    },
    testNow,
  );
  if (!saved.ok) throw new Error(saved.reason);
  const image = { width: 640, height: 480, channels: 3, background: "#a9d3bd" } as const;
  const bytes = await sharp({ create: image }).jpeg().toBuffer();
  const kept = await keepPhoto(db, { personId, bytes }, testNow);
  if (!kept.ok) throw new Error(kept.reason);
  const choices = [
    ...visibleFields.map((field) => ({ field, audience: "region" as const, weeks: null })),
    { field: "mobile" as const, audience: "attendees" as const, weeks: 8 },
    { field: "name" as const, audience: "attendees" as const, weeks: 8 },
  ];
  await chooseVisibility(db, { personId, choices }, testNow);
}
