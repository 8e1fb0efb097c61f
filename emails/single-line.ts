/**
 * A name or title as it may stand in a header, a subject or a calendar property: one line, no control characters,
 * well-formed Unicode, no byte order mark (decoders drop it).
 */
export function singleLine(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/\ufeff/g, "")
    .replace(/ {2,}/g, " ")
    .trim();
}
