import type { Compilable, CompiledQuery, Kysely } from "kysely";
import type { DatabaseKind } from "../types";
import { dialectOf } from "./kind";

const placeholder = "\u0000prepared:";

/**
 * A query that is built and compiled once for each database and then only run: building one costs more than SQLite
 * needs to answer it. `build` gets each value as a stand-in, which it may only pass on to the query.
 */
export function prepared<DB, Values extends Record<string, string | number>, Row>(
  build: (db: Kysely<DB>, values: Values) => Compilable<Row>,
): (db: Kysely<DB>, values: Values) => Promise<Row[]> {
  const known = new Map<DatabaseKind, CompiledQuery<Row>>();
  return async (db, values) => {
    const kind = dialectOf(db);
    let compiled = known.get(kind);
    if (!compiled) {
      compiled = build(db, standIns as unknown as Values).compile();
      known.set(kind, compiled);
    }
    const parameters = compiled.parameters.map((parameter) => valueOf(parameter, values));
    const { rows } = await db.executeQuery<Row>({ ...compiled, parameters });
    return rows;
  };
}

const standIns = new Proxy<Record<string, string>>({}, { get: (_, name) => placeholder + String(name) });

function valueOf(parameter: unknown, values: Record<string, string | number>): unknown {
  if (typeof parameter !== "string" || !parameter.startsWith(placeholder)) return parameter;
  return values[parameter.slice(placeholder.length)];
}
