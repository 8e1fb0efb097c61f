import type { IncomingMessage, ServerResponse } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import { languageOfPath } from "#app/language/language";
import type { Elkaar } from "./context";
import { makeCachedAnswer } from "./cached-pages";
import { makeCookies } from "./cookies";
import { makeExpressApp } from "./express-app";
import type { PageCache } from "./page-cache";
import { answerPlainly } from "./plain-answer";
import { makeRequestLineCheck, pathOf } from "./request-line";
import { makeSecurityHeaders } from "./security-headers";
import { makeStaticFiles } from "./static-files";
import { beginVisit } from "./visit";

export interface ListenerOptions {
  build: ServerBuild;
  /** What the build made for browsers. */
  clientFolder: string;
  machineRoutes: ReadonlySet<string>;
  isStopping: () => boolean;
  /** Undefined where nothing is kept. */
  pageCache: PageCache | undefined;
}

/** Answers one request: a page that was kept, then what needs no page, then Express, which hands pages to Remix. */
export function makeListener(elkaar: Elkaar, options: ListenerOptions) {
  const refuse = makeRequestLineCheck(elkaar.config.baseUrl);
  const setSecurityHeaders = makeSecurityHeaders(elkaar.config.baseUrl);
  const answerStaticFile = makeStaticFiles(options.clientFolder);
  const sendKept = makeCachedAnswer(elkaar.logger);
  const cookies = makeCookies(elkaar.config);
  const findKept = (request: IncomingMessage) => {
    if (request.method !== "GET" || options.isStopping()) return undefined;
    const page = options.pageCache?.find(request.url ?? "");
    const isSignedIn = page && cookies.session(request.headers.cookie) !== undefined;
    return page && !isSignedIn && !refuse(request) ? page : undefined;
  };
  const app = makeExpressApp(elkaar, options);
  return (request: IncomingMessage, response: ServerResponse): void => {
    const page = findKept(request);
    if (page) {
      sendKept(request, response, page);
      return;
    }
    const visit = beginVisit(request, response, elkaar.logger);
    if (options.isStopping()) response.setHeader("Connection", "close");
    setSecurityHeaders(response);
    const path = pathOf(request.url ?? "");
    const refusal = refuse(request);
    if (refusal) {
      visit.route = "refused";
      answerPlainly(response, refusal, languageOfPath(path));
      return;
    }
    if (answerStaticFile(request, response, path)) {
      visit.route = "static";
      return;
    }
    app(request, response);
  };
}
