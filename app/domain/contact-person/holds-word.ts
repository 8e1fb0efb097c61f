import { sql } from "kysely";
import type { QueryExecutorProvider, RawBuilder } from "kysely";
import { contains } from "#db/dialects/contains";

/** Whether a search key holds a word of a search: one of two letters begins a word, a longer one may stand inside it. */
export function holdsWord(db: QueryExecutorProvider, key: RawBuilder<unknown>, word: string): RawBuilder<boolean> {
  return [...word].length < 3 ? contains(db, sql`' ' || ${key}`, ` ${word}`) : contains(db, key, word);
}
