import express from "express";
import { languageOfPath } from "#app/language/language";
import { makePageAnswer } from "./answer-page";
import type { Elkaar } from "./context";
import { makeCookies } from "./cookies";
import { guardRoutes } from "./guard";
import { makeReadiness } from "./health";
import type { ListenerOptions } from "./listener";
import { answerPlainly } from "./plain-answer";
import { makeQuickRenderer } from "./quick-page";
import { makeRenderer } from "./remix-handler";
import { makeRouteTable } from "./route-table";
import { visitOf } from "./visit";

/** The pages of the build behind Express, and what watches over the server. */
export function makeExpressApp(
  elkaar: Elkaar,
  { build, machineRoutes, isStopping, pageCache }: Omit<ListenerOptions, "clientFolder">,
): express.Express {
  const table = makeRouteTable(build, machineRoutes);
  const guarded = guardRoutes(build);
  const render = makeQuickRenderer(guarded, table, makeRenderer(guarded, table));
  const cookies = makeCookies(elkaar.config);
  const answerPage = makePageAnswer({ elkaar, table, render, cookies, machineRoutes, pageCache });
  const readiness = makeReadiness(elkaar, isStopping);
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("query parser", false);
  app.get("/healthz", (request, response) => {
    visitOf(request).route = "healthz";
    response.setHeader("Cache-Control", "no-store").json({ alive: true });
  });
  app.get("/readyz", (request, response, next) => {
    visitOf(request).route = "readyz";
    readiness()
      .then((answer) =>
        response
          .status(answer.ready ? 200 : 503)
          .setHeader("Cache-Control", "no-store")
          .json(answer),
      )
      .catch(next);
  });
  app.use((request, response, next) => {
    answerPage(request, response).catch(next);
  });
  app.use(((error: unknown, request, response, _next) => {
    const { requestId, route } = visitOf(request);
    elkaar.logger.error({ err: error, requestId, route }, "answering failed");
    if (response.headersSent) response.destroy();
    else answerPlainly(response, { status: 500 }, languageOfPath(request.path));
  }) satisfies express.ErrorRequestHandler);
  return app;
}
