import { generateAuthenticationOptions, generateRegistrationOptions } from "@simplewebauthn/server";
import { isoBase64URL } from "@simplewebauthn/server/helpers";
import type { Database } from "#db/types";
import { issueChallenge } from "./challenge.server";
import type { RelyingParty } from "./rules";
import { secondFactorRules } from "./rules";

interface Asker {
  personId: string;
  sessionId: string;
  name: string;
  email: string;
}

const timeout = secondFactorRules.challengeLasts * 1000;

/** What the browser needs to make a passkey, as JSON. Passkeys that are known already are left out by the device. */
export async function registrationOptions(db: Database, asker: Asker, party: RelyingParty, now: Date): Promise<string> {
  const challenge = await issueChallenge(db, { sessionId: asker.sessionId, purpose: "register" }, now);
  const options = await generateRegistrationOptions({
    rpName: "Elkaar",
    rpID: party.id,
    userID: new Uint8Array(Buffer.from(asker.personId, "utf8")),
    userName: asker.email,
    userDisplayName: asker.name,
    challenge: isoBase64URL.toBuffer(challenge),
    timeout,
    attestationType: "none",
    supportedAlgorithmIDs: [...secondFactorRules.algorithms],
    excludeCredentials: await listCredentials(db, asker.personId),
    authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
  });
  return JSON.stringify(options);
}

/** What the browser needs to use one of this person's passkeys, as JSON. */
export async function useOptions(db: Database, asker: Asker, party: RelyingParty, now: Date): Promise<string> {
  const challenge = await issueChallenge(db, { sessionId: asker.sessionId, purpose: "use" }, now);
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    challenge: isoBase64URL.toBuffer(challenge),
    timeout,
    allowCredentials: await listCredentials(db, asker.personId),
    userVerification: "required",
  });
  return JSON.stringify(options);
}

async function listCredentials(db: Database, personId: string): Promise<{ id: string; transports: string[] }[]> {
  const rows = await db
    .selectFrom("passkeys")
    .select(["credential_id", "transports"])
    .where("person_id", "=", personId)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ id: row.credential_id, transports: readTransports(row.transports) }));
}

function readTransports(json: string): string[] {
  const list: unknown = JSON.parse(json);
  return Array.isArray(list) ? list.filter((one) => typeof one === "string") : [];
}
