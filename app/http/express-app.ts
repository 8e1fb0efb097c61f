import { randomBytes } from "node:crypto";
import type { ServerBuild } from "@remix-run/node";
import express from "express";
import { languageOfPath } from "#app/language/language";
import type { Elkaar } from "./context";
import { guardRoutes } from "./guard";
import { readBody } from "./read-body";
import { makeRenderer } from "./remix-handler";
import { makeRouteTable } from "./route-table";
import { sendResponse } from "./send-response";

export function makeExpressApp(elkaar: Elkaar, build: ServerBuild): express.Express {
  const table = makeRouteTable(build);
  const render = makeRenderer(guardRoutes(build), table);
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.use("/assets", express.static("build/client/assets", { immutable: true, maxAge: "1y", index: false }));
  app.use(express.static("build/client", { index: false }));
  app.all("*", (request, response, next) => {
    const answer = async () => {
      const match = table.find(request.path);
      if (!match) return void response.status(404).end();
      const body = request.method === "POST" ? await readBody(request) : null;
      if (body === "too_large" || body === "aborted") return void response.status(413).end();
      const web = new Request(elkaar.config.baseUrl + request.originalUrl, {
        method: request.method,
        headers: headersOf(request.headers),
        ...(body && { body }),
      });
      const context = {
        elkaar,
        viewer: null,
        language: languageOfPath(request.path),
        requestId: randomBytes(8).toString("hex"),
        clientAddress: request.socket.remoteAddress ?? "",
      };
      await sendResponse(await render(match.route, web, context), response);
    };
    answer().catch(next);
  });
  return app;
}

function headersOf(headers: NodeJS.Dict<string | string[]>): Headers {
  const web = new Headers();
  for (const [name, value] of Object.entries(headers)) if (typeof value === "string") web.set(name, value);
  return web;
}
