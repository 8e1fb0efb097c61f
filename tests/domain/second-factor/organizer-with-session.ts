import { findSession } from "#app/domain/account/sessions.server";
import { hashSecret } from "#app/domain/account/sign-in-secrets";
import { registrationOptions, useOptions } from "#app/domain/second-factor/options.server";
import { registerPasskey } from "#app/domain/second-factor/register-passkey.server";
import { usePasskey } from "#app/domain/second-factor/use-passkey.server";
import { newId } from "#db/id";
import type { Database } from "#db/types";
import { SoftwareAuthenticator } from "#tests/support/authenticator";
import { createTestRegion, testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";

export const secret = "a secret of the installation, long enough";
export const party = { id: "elkaar.example", origin: "https://elkaar.example" };

export interface Asker {
  personId: string;
  sessionId: string;
  name: string;
  email: string;
  token: string;
}

/** An owner of a region who signed in by mail. */
export async function organizerWithSession(db: Database, regionId?: string): Promise<Asker> {
  const region = regionId ?? (await createTestRegion(db));
  const person = await createTestOrganizer(db, "owner", { regionId: region });
  return sessionOf(db, person);
}

/** Another browser of the same person. */
export async function sessionOf(
  db: Database,
  { personId, email }: { personId: string; email: string },
): Promise<Asker> {
  const [sessionId, token] = [newId(), newId()];
  const at = testNow.toISOString();
  await db
    .insertInto("sessions")
    .values({
      id: sessionId,
      token_hash: hashSecret(token),
      person_id: personId,
      device: "Firefox · Linux",
      created_at: at,
      last_seen_at: at,
      expires_at: "2026-12-01T00:00:00.000Z",
      revoked_at: null,
      passkey_at: null,
      recovered_at: null,
    })
    .execute();
  return { personId, sessionId, token, email, name: "Ada Organisator" };
}

export const newDevice = () => new SoftwareAuthenticator(party.origin);

/** Makes a passkey on the device, as the page does. */
export async function makePasskey(db: Database, asker: Asker, device = newDevice(), now = testNow) {
  const options = await registrationOptions(db, asker, party, now);
  return registerPasskey(db, { ...inputOf(asker), credential: device.create(options) }, now);
}

/** Uses the passkey on the device, as the page does. */
export async function provePasskey(db: Database, asker: Asker, device: SoftwareAuthenticator, now = testNow) {
  const credential = device.get(await useOptions(db, asker, party, now));
  return usePasskey(db, { ...asker, credential, party }, now);
}

export function inputOf({ personId, sessionId }: Asker) {
  return { personId, sessionId, name: "", nameOtherwise: "Laptop", party, secret };
}

/** When a passkey was used in this session, as the guard reads it. */
export async function provenAt(db: Database, { token }: Asker, now = testNow): Promise<string | null | undefined> {
  return (await findSession(db, { token }, now))?.passkeyAt;
}

/** What was mailed to somebody about their second factor, in order. */
export async function mailedTo(db: Database, email: string): Promise<string[]> {
  const rows = await db
    .selectFrom("outbox")
    .select("payload")
    .where("recipient_email", "=", email)
    .where("template", "=", "second-factor")
    .orderBy("number")
    .execute();
  return rows.map(({ payload }) => (JSON.parse(payload) as { what: string }).what);
}
