import { cardVersions, vCards } from "#app/domain/contact/vcard";
import type { CardFacts, CardVersion } from "#app/domain/contact/vcard";

/** `?versie=3` for older address books; 4.0 unless asked otherwise. */
export function cardVersion(parameters: URLSearchParams): CardVersion {
  return parameters.get("versie") === "3" ? cardVersions[0] : cardVersions[1];
}

/** A file for an address book, never kept by the browser. */
export function vCardAnswer(people: readonly CardFacts[], version: CardVersion, fileName: string): Response {
  return new Response(vCards(people, version), {
    headers: {
      "Content-Type": `text/vcard; charset=utf-8${version === "3.0" ? "; version=3.0" : ""}`,
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "Cache-Control": "no-store",
    },
  });
}
