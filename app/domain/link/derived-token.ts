import { createHmac, timingSafeEqual } from "node:crypto";

export interface LinkKey {
  /** 128 bits in lower-case hex. */
  id: string;
  /** Raising it on the row revokes every link made before. */
  linkVersion: number;
}

const macBytes = 16;

/**
 * The secret of a link: the id and the link version of its row, signed for one purpose. It needs no row of its own, and a
 * copy of the database opens nothing. URL-safe, at most 64 characters.
 */
export function derivedToken(secret: string, purpose: string, { id, linkVersion }: LinkKey): string {
  const body = Buffer.concat([Buffer.from(id, "hex"), Buffer.from(linkVersion.toString(36))]);
  return `${body.toString("base64url")}.${sign(secret, purpose, { id, linkVersion }).toString("base64url")}`;
}

/** Whose link this is; undefined when we did not make it for this purpose. The caller compares the version with the row. */
export function parseDerivedToken(secret: string, purpose: string, token: string): LinkKey | undefined {
  const match = /^([A-Za-z0-9_-]{23,32})\.([A-Za-z0-9_-]{22})$/.exec(token);
  if (!match?.[1] || !match[2]) return undefined;
  const body = Buffer.from(match[1], "base64url");
  const version = body.subarray(16).toString("latin1");
  if (!/^[1-9a-z][0-9a-z]{0,5}$/.test(version)) return undefined;
  const key = { id: body.subarray(0, 16).toString("hex"), linkVersion: Number.parseInt(version, 36) };
  if (!timingSafeEqual(sign(secret, purpose, key), Buffer.from(match[2], "base64url"))) return undefined;
  return derivedToken(secret, purpose, key) === token ? key : undefined;
}

function sign(secret: string, purpose: string, { id, linkVersion }: LinkKey): Buffer {
  return createHmac("sha256", secret).update(`${purpose}\n${id}\n${linkVersion}`).digest().subarray(0, macBytes);
}
