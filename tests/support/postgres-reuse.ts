import pg from "pg";
import { migratedTemplate, type PostgresServer } from "#tests/support/postgres";

/** A table larger than this is not emptied but thrown away with its database: what is left behind slows the next test. */
const LARGEST_TABLE_BYTES = 1_000_000;
const OTHERS_GONE_WITHIN_MS = 500;

const idle: string[] = [];
const pristine = new Map<string, string>();

/**
 * The address of a migrated database without rows. Copying the template takes 10 times as long as emptying a used one,
 * so a test gets the one that the test before it gave back, where that is as good as new.
 */
export async function takeDatabase(server: PostgresServer): Promise<string> {
  const used = idle.findIndex((url) => url.startsWith(`${server.address}/`));
  const [reused] = used === -1 ? [undefined] : idle.splice(used, 1);
  if (reused) return reused;
  const url = await server.createDatabase(undefined, migratedTemplate);
  // Asked of a copy: while anybody is connected to the template itself it cannot be copied.
  if (!pristine.has(server.address)) pristine.set(server.address, await connected(url, readShape));
  return url;
}

/** Keeps an emptied database for the next test; drops it when it is not as the template was, or somebody still uses it. */
export async function giveBackDatabase(server: PostgresServer, url: string): Promise<void> {
  const wanted = pristine.get(server.address);
  const isAsNew = await connected(url, async (client) => {
    if ((await readShape(client)) !== wanted || !(await isAlone(client))) return false;
    await empty(client);
    return true;
  }).catch(() => false);
  if (isAsNew) idle.push(url);
  else await server.dropDatabase(url.slice(url.lastIndexOf("/") + 1));
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, lock_timeout: 1000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Everything that a test can make or change besides rows, and whether a table grew large. */
async function readShape(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ shape: string }>(`
    select concat_ws('|',
      (select string_agg(concat_ws(' ', relname, relkind, relnatts, relchecks, reltriggers), ',' order by relname)
         from (select c.*, (select count(*) from pg_trigger where tgrelid = c.oid) as reltriggers from pg_class c) c
        where relnamespace = 'public'::regnamespace),
      (select string_agg(conname, ',' order by conname) from pg_constraint where connamespace = 'public'::regnamespace),
      (select string_agg(proname, ',' order by proname) from pg_proc where pronamespace = 'public'::regnamespace),
      (select count(*) from pg_namespace),
      (select count(*) from pg_db_role_setting),
      (select count(*) from pg_class where relnamespace = 'public'::regnamespace
          and pg_relation_size(oid) > ${LARGEST_TABLE_BYTES})) as shape
  `);
  return rows[0]?.shape ?? "";
}

/** A connection that was closed just now may need a moment to be gone. */
async function isAlone(client: pg.Client): Promise<boolean> {
  const until = performance.now() + OTHERS_GONE_WITHIN_MS;
  do {
    const { rows } = await client.query<{ others: boolean }>(`
      select count(*) > 0 as others from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
    `);
    if (!rows[0]?.others) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  } while (performance.now() < until);
  return false;
}

async function empty(client: pg.Client): Promise<void> {
  await client.query(`
    do $$
    declare relation record;
    begin
      set local session_replication_role = replica;
      for relation in select relname, relkind from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'S') and relname not like 'kysely\\_%'
      loop
        if relation.relkind = 'r' then execute format('delete from %I', relation.relname);
        else perform setval(relation.relname::regclass, 1, false);
        end if;
      end loop;
    end $$
  `);
}
