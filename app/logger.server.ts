import type { DestinationStream, Logger } from "pino";
import { destination, pino } from "pino";

/** Structured lines, on stdout. Of an error only its name, message, code and stack: a database adds the values it got. */
export function makeLogger(level: string, to: DestinationStream = destination(1)): Logger {
  const timestamp = pino.stdTimeFunctions.isoTime;
  return pino({ level, base: undefined, timestamp, serializers: { err: errorLine } }, to);
}

function errorLine(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = "code" in error ? error.code : undefined;
  return { type: error.name, message: error.message, code, stack: error.stack };
}
