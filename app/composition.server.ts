import type { Server } from "node:http";
import { fileURLToPath } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { Logger } from "pino";
import { migrateToLatest } from "#db/migrate";
import type { OpenDatabase } from "#db/open";
import { openDatabase } from "#db/open";
import type { Config } from "./config.server";
import { introductionThreads } from "./domain/introduction/in-thread.server";
import { makeLinks } from "./domain/outbox/links";
import type { MailTransport } from "./domain/outbox/transport.server";
import { smtpTransport } from "./domain/outbox/smtp-transport.server";
import { postvakTransport } from "./domain/outbox/transport.server";
import type { Elkaar } from "./http/context";
import { makeListener } from "./http/listener";
import { machineRoutes } from "./http/machine-routes";
import { watchChanges } from "./http/change-watch";
import { PageCache } from "./http/page-cache";
import { securityHeaders } from "./http/security-headers";
import { closeServer, makeServer } from "./http/server";
import { makeLogger } from "./logger.server";
import type { Worker } from "./worker.server";
import { makeWorker } from "./worker.server";

/** For tests: everything else comes from the configuration. */
export interface Overrides {
  open?: OpenDatabase;
  clock?: () => Date;
  logger?: Logger;
  transport?: MailTransport;
  clientFolder?: string;
  machineRoutes?: ReadonlySet<string>;
}

/** An installation with what only its own process may do. */
export interface RunningElkaar extends Elkaar {
  startWorker(): Worker;
}

/** Opens and migrates the database and makes everything that requests and the worker share. */
export async function compose(config: Config, build: ServerBuild, overrides: Overrides = {}): Promise<RunningElkaar> {
  const open = overrides.open ?? (await openDatabase(config.databaseUrl));
  try {
    await migrateToLatest(open);
    return makeElkaar({ config, build, open, overrides });
  } catch (error) {
    await open.close();
    throw error;
  }
}

interface Parts {
  config: Config;
  build: ServerBuild;
  open: OpenDatabase;
  overrides: Overrides;
}

function makeElkaar({ config, build, open, overrides }: Parts): RunningElkaar {
  const workers: Worker[] = [];
  let stopping: Promise<void> | undefined;
  const stopAll = async () => {
    await closeServer(server);
    await Promise.all(workers.map((worker) => worker.stop()));
    watch.stop();
    await open.close();
  };
  const watch = watchChanges({ signal: () => open.changeSignal(), onChange: () => pageCache.forgetAll() });
  const headers = securityHeaders(config.baseUrl);
  const pageCache = new PageCache({ watch, headers, limit: config.pageCacheMb * megabyte });
  const elkaar: RunningElkaar = {
    config,
    open,
    db: open.db,
    clock: overrides.clock ?? (() => new Date()),
    logger: overrides.logger ?? makeLogger(config.logLevel),
    links: makeLinks(config),
    introductionThreads: introductionThreads(introductionThreadFile),
    listener: (request, response) => listener(request, response),
    start: () => listen(server, config),
    stop: () => (stopping ??= stopAll()),
    startWorker: () => {
      const worker = makeWorker(elkaar, overrides.transport ?? transportOf(config));
      workers.push(worker);
      return worker;
    },
  };
  const listener = makeListener(elkaar, {
    build,
    clientFolder: overrides.clientFolder ?? clientFolder,
    machineRoutes: overrides.machineRoutes ?? machineRoutes,
    isStopping: () => stopping !== undefined,
    pageCache: config.pageCacheMb > 0 ? pageCache : undefined,
  });
  const server = makeServer(elkaar.listener);
  return elkaar;
}

const megabyte = 1024 * 1024;

/** Beside the server bundle, in `build/`. */
const clientFolder = fileURLToPath(new URL("../client", import.meta.url));
const introductionThreadFile = fileURLToPath(new URL("./introduction-thread.js", import.meta.url));

function transportOf({ smtpUrl }: Config): MailTransport {
  return smtpUrl ? smtpTransport(smtpUrl) : postvakTransport();
}

function listen(server: Server, { port, host }: Config): Promise<{ port: number }> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve({ port: typeof address === "object" && address ? address.port : port });
    });
  });
}
