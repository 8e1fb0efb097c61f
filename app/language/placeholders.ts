/** What an organizer writes between braces in a mail, and each recipient reads as their own. The names are Dutch everywhere. */
export const placeholderNames = [
  "voornaam",
  "naam",
  "titel",
  "datum",
  "tijd",
  "plaats",
  "workshops",
  "persoonlijke link",
] as const;
export type PlaceholderName = (typeof placeholderNames)[number];

export type TextPart = string | { placeholder: PlaceholderName };

const braces = /\{([^{}\n]{0,60})\}/g;

/** Text in pieces: what stands there, and what everybody reads their own way. What we do not know stays text. */
export function splitPlaceholders(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(braces)) {
    const placeholder = knownPlaceholder(match[1] ?? "");
    if (!placeholder) continue;
    if (match.index > from) parts.push(text.slice(from, match.index));
    parts.push({ placeholder });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

export interface WrongPlaceholder {
  /** Counted from 1. */
  line: number;
  /** As it was typed, with its braces. */
  text: string;
}

/** What looks like a placeholder and is none, also a brace without the other. A mail that holds one is not sent. */
export function wrongPlaceholders(text: string): WrongPlaceholder[] {
  return text.split("\n").flatMap((words, index) => {
    const line = index + 1;
    const wrong: WrongPlaceholder[] = [];
    const rest = words.replace(braces, (typed, name: string) => {
      if (!knownPlaceholder(name)) wrong.push({ line, text: typed });
      return "";
    });
    const brace = /[{}].{0,30}/.exec(rest)?.[0];
    return brace === undefined ? wrong : [...wrong, { line, text: brace }];
  });
}

/** Capitals, spaces and hyphens make no difference: `{Persoonlijke-link}` can stand in an address. */
function knownPlaceholder(typed: string): PlaceholderName | undefined {
  const name = typed
    .toLowerCase()
    .replace(/[\s_-]+/g, " ")
    .trim();
  return placeholderNames.find((known) => known === name);
}
