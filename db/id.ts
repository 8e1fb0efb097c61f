import { randomBytes } from "node:crypto";

/** A new id: 128 random bits in lower-case hex, so that it says nothing and cannot be guessed. */
export function newId(): string {
  return randomBytes(16).toString("hex");
}
