/** The details of a row of the audit log, as they were recorded. */
export function readDetails(text: string): Record<string, unknown> {
  const read: unknown = JSON.parse(text);
  return typeof read === "object" && read !== null ? { ...read } : {};
}
