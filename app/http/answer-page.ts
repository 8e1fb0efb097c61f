import type { IncomingMessage, ServerResponse } from "node:http";
import { findSession } from "#app/domain/account/sessions.server";
import { languageOfPath } from "#app/language/language";
import { cacheKeyOf } from "./cached-pages";
import { clientAddressOf } from "./client-address";
import type { Elkaar, RequestContext } from "./context";
import type { Cookies } from "./cookies";
import { isFromOurPages } from "./origin-check";
import type { PageCache } from "./page-cache";
import { answerPlainly } from "./plain-answer";
import { maxBodyBytes, readBody } from "./read-body";
import type { AskedPage, RenderPage } from "./quick-page";
import type { RouteHandle } from "./policy";
import type { Refusal } from "./request-line";
import { pathOf } from "./request-line";
import type { RouteTable, TableRoute } from "./route-table";
import { policyWithScript } from "./security-headers";
import { sendResponse } from "./send-response";
import { visitOf } from "./visit";

export interface PageParts {
  elkaar: Elkaar;
  table: RouteTable;
  render: RenderPage;
  cookies: Cookies;
  machineRoutes: ReadonlySet<string>;
  pageCache: PageCache | undefined;
}

/** Answers a request by its route: from ours? in one piece? who asks? Then Remix, behind the guard. */
export function makePageAnswer(parts: PageParts) {
  const ownOrigin = new URL(parts.elkaar.config.baseUrl).origin;
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const visit = visitOf(request);
    const path = pathOf(request.url ?? "");
    const language = languageOfPath(path);
    const match = parts.table.find(path);
    if (!match) return answerPlainly(response, { status: 404 }, language);
    visit.route = match.route.id;
    const isMachine = parts.machineRoutes.has(match.route.id);
    const refusal = refuse(request, match.route, isMachine || isFromOurPages(request.headers, ownOrigin));
    if (refusal) return answerPlainly(response, refusal, language);
    const viewer = isMachine ? null : await findViewer(parts, request);
    const most = mostBytesOf(match.route.handle, viewer);
    const body = request.method === "POST" ? await readBody(request, most) : undefined;
    if (body === "aborted") return;
    if (body === "too_large") {
      response.setHeader("Connection", "close");
      return answerPlainly(response, { status: 413 }, language);
    }
    const context: RequestContext = {
      elkaar: parts.elkaar,
      viewer,
      language,
      url: request.url ?? "/",
      requestId: visit.requestId,
      clientAddress: clientAddressOf(request, parts.elkaar.config.trustProxy),
    };
    const render = () => parts.render(match, askedPage(parts.elkaar, request, body), { ...context });
    const { kept } = match.route.handle;
    const key = kept && parts.pageCache && cacheKeyOf(request, parts.cookies, kept.parameters);
    const answer = await (key && parts.pageCache ? parts.pageCache.make(key, match.route.id, render) : render());
    if (match.route.handle.script) response.setHeader("Content-Security-Policy", policyWithScript);
    await sendResponse(answer, {
      request,
      response,
      policy: match.route.handle.policy,
      personal: context.viewer !== null,
    });
  };
}

function mostBytesOf({ upload, mostBytes }: RouteHandle, viewer: RequestContext["viewer"]): number {
  return upload && viewer ? upload.mostBytes + maxBodyBytes : (mostBytes ?? maxBodyBytes);
}

function refuse(request: IncomingMessage, { route }: TableRoute, isOurs: boolean): Refusal | undefined {
  const { module } = route;
  if (request.method === "POST") {
    if (!module.action) return { status: 405, headers: { Allow: "GET, HEAD" } };
    return isOurs ? undefined : { status: 403 };
  }
  return module.loader || module.default ? undefined : { status: 405, headers: { Allow: "POST" } };
}

async function findViewer({ elkaar, cookies }: PageParts, request: IncomingMessage): Promise<RequestContext["viewer"]> {
  const token = cookies.session(request.headers.cookie);
  if (token === undefined) return null;
  return (await findSession(elkaar.db, { token }, elkaar.clock())) ?? null;
}

function askedPage(elkaar: Elkaar, request: IncomingMessage, body: Buffer<ArrayBuffer> | undefined): AskedPage {
  let made: Request | undefined;
  return {
    method: request.method ?? "GET",
    url: request.url ?? "/",
    get request() {
      return (made ??= webRequest(elkaar, request, body));
    },
  };
}

/** All that a page may know of a request. Not the origin: it is checked here, and Remix's own check answers 500. */
const passedHeaders = [
  "cookie",
  "authorization",
  "user-agent",
  "content-type",
  "if-none-match",
  "if-modified-since",
] as const;

function webRequest({ config }: Elkaar, request: IncomingMessage, body: Buffer<ArrayBuffer> | undefined): Request {
  const headers: [string, string][] = [];
  for (const name of passedHeaders) {
    const value = request.headers[name];
    if (value !== undefined) headers.push([name, value]);
  }
  return new Request(config.baseUrl + request.url, { method: request.method, headers, body });
}
