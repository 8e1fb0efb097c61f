import { searchKey } from "#app/domain/person/rules";

export interface NamedOrganization {
  id: string;
  name: string;
}

export interface Match extends NamedOrganization {
  /** From 0 (nothing alike) to 1 (the same). */
  similarity: number;
}

const leastAlike = 0.25;

/**
 * Which known organizations somebody may have meant, the likeliest first. Names are alike as far as they share runs of
 * three letters, so a typing mistake or a missing "basisschool" still finds the school (Dice's coefficient on trigrams).
 */
export function likeliestMatches(text: string, organizations: NamedOrganization[], most = 5): Match[] {
  const wanted = trigrams(text);
  return organizations
    .map((organization) => ({ ...organization, similarity: similarityOf(wanted, trigrams(organization.name)) }))
    .filter((match) => match.similarity >= leastAlike)
    .sort((a, b) => b.similarity - a.similarity || (searchKey(a.name) < searchKey(b.name) ? -1 : 1))
    .slice(0, most);
}

/** Runs of three letters of each word; a word begins and ends with spaces, so that its first letters weigh more. */
function trigrams(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of searchKey(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)) {
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
  }
  return found;
}

function similarityOf(a: Set<string>, b: Set<string>): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const run of a) if (b.has(run)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}
