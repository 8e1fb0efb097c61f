import type { ContactVerdict } from "#app/domain/contact-person/import-rules";
import type { ContactImportPreview } from "#app/domain/contact-person/import.server";

/** What the page about an uploaded list shows: every row that is wrong, and of the others how many. */
export interface ContactImportView {
  fileName: string;
  hash: string;
  rows: number;
  people: number;
  counts: Record<ContactVerdict["what"], number>;
  wrong: Extract<ContactVerdict, { what: "wrong" }>[];
}

export function contactImportView({ fileName, hash, people, verdicts }: ContactImportPreview): ContactImportView {
  const wrong = verdicts.filter((one) => one.what === "wrong");
  const count = (what: ContactVerdict["what"]) => verdicts.filter((one) => one.what === what).length;
  const counts = { new: count("new"), known: count("known"), wrong: wrong.length };
  return { fileName, hash, rows: verdicts.length, people, counts, wrong };
}
