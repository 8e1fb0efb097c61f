import type { Kysely, Transaction as KyselyTransaction } from "kysely";
import type { DatabaseSchema } from "./schema/database";

export type Database = Kysely<DatabaseSchema>;
export type Transaction = KyselyTransaction<DatabaseSchema>;
export type DatabaseKind = "sqlite" | "postgres";
