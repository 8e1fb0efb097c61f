import { createHash } from "node:crypto";

/**
 * What a preview was computed from and what it promised, in 64 letters. The form that saves sends it back: when it
 * differs from the preview of that moment, somebody would be told something else than the organizer read.
 */
export function previewHash(preview: unknown): string {
  return createHash("sha256").update(JSON.stringify(preview)).digest("hex");
}
