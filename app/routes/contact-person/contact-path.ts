import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";

interface Asked {
  regio?: string | undefined;
  q?: string | undefined;
  partner?: string | undefined;
  gemeente?: string | undefined;
  soort?: string | undefined;
  klaar?: string | undefined;
  pagina?: number | undefined;
}

/** An address of the table, or of a page below it. */
export function contactsPath(language: Language, below = "", asked: Asked = {}): string {
  return pathIn(language, `/contactpersonen${below}`) + queryOf(asked);
}

/** An address where the table is kept up. */
export function keepPath(language: Language, below = "", asked: Asked = {}): string {
  return pathIn(language, `/beheer/contactpersonen${below}`) + queryOf(asked);
}

/** The page behind the link of a contact person. */
export function ownPath(language: Language, token: string, below = ""): string {
  return pathIn(language, `/contactpersoon/${token}${below}`);
}

function queryOf(asked: Asked): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    const text = name === "pagina" && value === 1 ? "" : String(value ?? "");
    if (text !== "") query.set(name, text);
  }
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
