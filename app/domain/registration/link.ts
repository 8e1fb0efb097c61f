import { createHmac, timingSafeEqual } from "node:crypto";

export interface RegistrationLink {
  id: string;
  /** Raising it on the row revokes every link made before. */
  linkVersion: number;
}

const purpose = "elkaar registration link 1";
const macBytes = 16;

/**
 * The personal link of one registration: its id and link version, signed. It needs no row, so mails can be made
 * later from ids alone. URL-safe, at most 64 characters for ids of 128 bits.
 */
export function registrationToken(secret: string, { id, linkVersion }: RegistrationLink): string {
  const body = Buffer.concat([Buffer.from(id, "hex"), Buffer.from(linkVersion.toString(36))]);
  return `${body.toString("base64url")}.${sign(secret, id, linkVersion).toString("base64url")}`;
}

/** Whose link this is; undefined when we did not make it. The caller compares the link version with the row. */
export function parseRegistrationToken(secret: string, token: string): RegistrationLink | undefined {
  const match = /^([A-Za-z0-9_-]{23,32})\.([A-Za-z0-9_-]{22})$/.exec(token);
  if (!match?.[1] || !match[2]) return undefined;
  const body = Buffer.from(match[1], "base64url");
  const id = body.subarray(0, 16).toString("hex");
  const version = body.subarray(16).toString("latin1");
  if (!/^[1-9a-z][0-9a-z]{0,5}$/.test(version)) return undefined;
  const link = { id, linkVersion: Number.parseInt(version, 36) };
  if (!timingSafeEqual(sign(secret, link.id, link.linkVersion), Buffer.from(match[2], "base64url"))) return undefined;
  return registrationToken(secret, link) === token ? link : undefined;
}

function sign(secret: string, id: string, linkVersion: number): Buffer {
  return createHmac("sha256", secret).update(`${purpose}\n${id}\n${linkVersion}`).digest().subarray(0, macBytes);
}
