import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import type { OpenDatabase } from "#db/open";
import type { Database } from "#db/types";
import type { Config } from "#app/config.server";
import type { IntroductionThreads } from "#app/domain/introduction/in-thread.server";
import type { LinkMaker } from "#app/domain/outbox/links";
import type { Language } from "#app/language/language";
import type { OrganizerRole } from "#app/domain/account/roles.server";
import type { Viewer } from "./viewer";

/** One running installation: what is shared, made once in the composition root and given to all who need it. */
export interface Elkaar {
  config: Config;
  open: OpenDatabase;
  db: Database;
  clock: () => Date;
  logger: Logger;
  links: LinkMaker;
  /** Suggestions and table plans, worked out beside the event loop. */
  introductionThreads: IntroductionThreads;
  /** Answers one request; may stand behind any `http.Server`. */
  listener: (request: IncomingMessage, response: ServerResponse) => void;
  /** Migrated already; listens, and starts the worker where it runs inline. */
  start(): Promise<{ port: number }>;
  /** Finishes what was accepted (at most 10 seconds), lets the worker end its claims, closes the database. */
  stop(): Promise<void>;
}

/** What every loader and action gets as `context`. */
export interface RequestContext {
  elkaar: Elkaar;
  /** Known once the guard has run, which is before any loader or action. */
  viewer: Viewer;
  language: Language;
  /** Path and query string, as asked. */
  url: string;
  requestId: string;
  clientAddress: string;
  /** What this viewer may do here; set on routes with an organizer policy. */
  organizerRole?: OrganizerRole;
}

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends RequestContext {
    elkaar: Elkaar;
  }
}
