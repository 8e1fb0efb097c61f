import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";

/** One request, for the log: which route, never which person, address, token or search. */
export interface Visit {
  requestId: string;
  /** A route id, or what answered instead. */
  route: string;
}

/** Which run of the server, and the how-manieth request: enough to find its lines in the log. */
const run = randomBytes(6).toString("hex");
let count = 0;

const visits = new WeakMap<IncomingMessage, Visit>();

/** Begins the visit and writes one line when it has been answered. */
export function beginVisit(request: IncomingMessage, response: ServerResponse, logger: Logger): Visit {
  const visit = { requestId: `${run}-${(count += 1).toString(36)}`, route: "none" };
  visits.set(request, visit);
  const began = performance.now();
  response.once("close", () => {
    const ms = Math.round((performance.now() - began) * 10) / 10;
    const line = {
      requestId: visit.requestId,
      method: request.method,
      route: visit.route,
      status: response.statusCode,
      ms,
    };
    if (!response.writableFinished) logger.warn(line, "broken off");
    else if (visit.route === "static") logger.debug(line);
    else logger.info(line);
  });
  return visit;
}

export function visitOf(request: IncomingMessage): Visit {
  const visit = visits.get(request);
  if (!visit) throw new Error("This request did not come through the listener");
  return visit;
}
