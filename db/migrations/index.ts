import type { Migration } from "kysely/migration";
import * as firstLine from "./0001-first-line";
import * as publicFace from "./0004-public-face";

/** Every migration, in order. Once published a migration is frozen (a test holds its hash): a change is a new number. */
export const migrations: Record<string, Migration> = {
  "0001-first-line": firstLine,
  "0004-public-face": publicFace,
};
