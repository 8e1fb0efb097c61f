import { createHash, createHmac } from "node:crypto";

/** The token in a sign-in link. Made from the request's id, so that it waits in no table; the row keeps its hash. */
export function signInToken(secret: string, requestId: string): string {
  return keyed(secret, "elkaar sign-in token 1", requestId).toString("base64url");
}

/** The six digits that do the same in the browser that asked. */
export function signInCode(secret: string, requestId: string): string {
  const number = keyed(secret, "elkaar sign-in code 1", requestId).readBigUInt64BE() % 1_000_000n;
  return number.toString().padStart(6, "0");
}

/** What the row stores of a token or code: SHA-256, in hex. */
export function hashSecret(value: string): string {
  return createHash("sha256").update(value).digest("hex");
}

function keyed(secret: string, purpose: string, requestId: string): Buffer {
  return createHmac("sha256", secret).update(`${purpose}\n${requestId}`).digest();
}
