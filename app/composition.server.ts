import { createServer } from "node:http";
import type { Logger } from "pino";
import { pino } from "pino";
import type { ServerBuild } from "@remix-run/node";
import { migrateToLatest } from "#db/migrate";
import { openDatabase } from "#db/open";
import type { OpenDatabase } from "#db/open";
import type { Config } from "./config.server";
import { makeLinks } from "./domain/outbox/links";
import type { Elkaar } from "./http/context";
import { makeExpressApp } from "./http/express-app";

export interface Overrides {
  open?: OpenDatabase;
  clock?: () => Date;
  logger?: Logger;
}

/** Opens and migrates the database and makes everything that requests and the worker share. */
export async function compose(config: Config, build: ServerBuild, overrides: Overrides = {}): Promise<Elkaar> {
  const open = overrides.open ?? (await openDatabase(config.databaseUrl));
  await migrateToLatest(open);
  const elkaar: Elkaar = {
    config,
    open,
    db: open.db,
    clock: overrides.clock ?? (() => new Date()),
    logger: overrides.logger ?? pino({ level: config.logLevel }),
    links: makeLinks(config),
    listener: () => undefined,
    start: async () => ({ port: 0 }),
    stop: async () => undefined,
  };
  elkaar.listener = makeExpressApp(elkaar, build);
  const server = createServer(elkaar.listener);
  elkaar.start = async () => {
    await new Promise<void>((resolve) => server.listen(config.port, config.host, resolve));
    const address = server.address();
    return { port: typeof address === "object" && address ? address.port : config.port };
  };
  elkaar.stop = async () => {
    server.close();
    server.closeAllConnections();
    await open.close();
  };
  return elkaar;
}
