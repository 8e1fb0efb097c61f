import sharp from "sharp";
import { keepPhoto } from "#app/domain/profile/photo.server";
import { saveProfile } from "#app/domain/profile/save.server";
import { chooseVisibility } from "#app/domain/visibility/choose.server";
import { visibleFields } from "#app/domain/visibility/rules";
import type { Database } from "#db/types";
import { testNow } from "#tests/support/factories";

const longWord = "Samenwerkingsverbandsoverstijgende jeugdgezondheidszorgcoördinatie";

/** A profile with everything in it, long names too, a photo, and choices for each audience. */
export async function makeProfile(db: Database, { email }: { email: string }): Promise<void> {
  const { person_id: personId } = await db
    .selectFrom("person_emails")
    .select("person_id")
    .where("email", "=", email)
    .executeTakeFirstOrThrow();
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
