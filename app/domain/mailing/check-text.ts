import { splitPlaceholders, wrongPlaceholders } from "#app/language/placeholders";
import type { PlaceholderName, WrongPlaceholder } from "#app/language/placeholders";

export interface TextMistake extends WrongPlaceholder {
  field: "subject" | "body";
  why: "unknown" | "in_address";
}

/** What keeps a text from being sent: placeholders that do not exist, and ones in an address where they would not work. */
export function textMistakes({ subject, body }: { subject: string; body: string }): TextMistake[] {
  const unknown = (field: TextMistake["field"], text: string) =>
    wrongPlaceholders(text).map((wrong): TextMistake => ({ ...wrong, field, why: "unknown" }));
  const inAddress = body
    .split("\n")
    .flatMap((line, index) =>
      [...line.matchAll(addressWithBrace)]
        .filter(([text]) => !onlyPersonalLink.test(text))
        .map(([text]): TextMistake => ({ line: index + 1, text: text.slice(0, 60), field: "body", why: "in_address" })),
    );
  return [...unknown("subject", subject), ...unknown("body", body), ...inAddress];
}

/** Whether a text says this anywhere. */
export function usesPlaceholder({ subject, body }: { subject: string; body: string }, name: PlaceholderName): boolean {
  return splitPlaceholders(`${subject}\n${body}`).some((part) => typeof part === "object" && part.placeholder === name);
}

/** `https://…{`, or `](…{`: the address of a link with a brace in it. */
const addressWithBrace = /(?:(?:https?:\/\/|mailto:)[^\s)]*|\]\([^)\n{]*)\{[^}\n]*\}?/gi;
const onlyPersonalLink = /^\]\(<?\{\s*persoonlijke[\s_-]+link\s*\}$/i;
