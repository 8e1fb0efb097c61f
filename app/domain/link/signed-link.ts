import { createHmac, timingSafeEqual } from "node:crypto";

export interface PersonalLink {
  id: string;
  /** Raising it on the row revokes every link made before. */
  linkVersion: number;
}

const macBytes = 16;

/**
 * The personal link of one row: its id and link version, signed for one purpose. It needs no row of its own, so mails can
 * be made later from ids alone. URL-safe, at most 64 characters for ids of 128 bits.
 */
export function signLink(secret: string, purpose: string, { id, linkVersion }: PersonalLink): string {
  const body = Buffer.concat([Buffer.from(id, "hex"), Buffer.from(linkVersion.toString(36))]);
  return `${body.toString("base64url")}.${macOf(secret, purpose, { id, linkVersion }).toString("base64url")}`;
}

/** Whose link this is; undefined when we did not make it, or for another purpose. The caller compares the version. */
export function parseLink(secret: string, purpose: string, token: string): PersonalLink | undefined {
  const match = /^([A-Za-z0-9_-]{23,32})\.([A-Za-z0-9_-]{22})$/.exec(token);
  if (!match?.[1] || !match[2]) return undefined;
  const body = Buffer.from(match[1], "base64url");
  const id = body.subarray(0, 16).toString("hex");
  const version = body.subarray(16).toString("latin1");
  if (!/^[1-9a-z][0-9a-z]{0,5}$/.test(version)) return undefined;
  const link = { id, linkVersion: Number.parseInt(version, 36) };
  if (!timingSafeEqual(macOf(secret, purpose, link), Buffer.from(match[2], "base64url"))) return undefined;
  return signLink(secret, purpose, link) === token ? link : undefined;
}

function macOf(secret: string, purpose: string, { id, linkVersion }: PersonalLink): Buffer {
  return createHmac("sha256", secret).update(`${purpose}\n${id}\n${linkVersion}`).digest().subarray(0, macBytes);
}
