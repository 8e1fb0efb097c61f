import type { RawBuilder } from "kysely";

/** People, to stand behind `in`: their ids, or a query that finds them. */
export type PersonIds = readonly string[] | RawBuilder<string>;
