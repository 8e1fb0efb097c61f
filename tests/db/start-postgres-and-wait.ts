import { startPostgres } from "../support/postgres";

// A process of its own for postgres-server.test.ts, to be killed.
const server = await startPostgres({ durable: false });
process.send?.(server.url("postgres"));
setInterval(() => undefined, 1000);
