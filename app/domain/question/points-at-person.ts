import { caseDataIn } from "#app/domain/case-data/rules";
import { searchKey } from "#app/domain/person/rules";

/**
 * What in an answer for everybody points at a person: case data, an address or a telephone number, or one of these names
 * (of the asker and of those who had the question). A name of one word counts where it stands by itself.
 */
export function pointsAtPerson(text: string, names: readonly string[]): boolean {
  if (caseDataIn(text).length > 0 || /[^\s@]+@[^\s@]+\.[^\s@]+/u.test(text) || /(?:\d[ .()-]{0,2}){9,}/.test(text))
    return true;
  const key = ` ${wordsOf(text)} `;
  return names.map(wordsOf).some((name) => name.length > 2 && key.includes(` ${name} `));
}

function wordsOf(text: string): string {
  return searchKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
