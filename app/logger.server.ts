import type { DestinationStream, Logger } from "pino";
import { destination, pino } from "pino";

/** Structured lines, on stdout. Of an error only its name, message, code and stack: a database adds the values it got. */
export function makeLogger(level: string, to: DestinationStream = inBatches()): Logger {
  const timestamp = pino.stdTimeFunctions.isoTime;
  return pino({ level, base: undefined, timestamp, serializers: { err: errorLine } }, to);
}

/** Written together, at the latest after a fifth of a second: a write for each request costs more than the request. */
function inBatches(): DestinationStream {
  const stdout = destination({ dest: 1, sync: false, minLength: 4096 });
  setInterval(() => stdout.flush(), 200).unref();
  process.on("exit", () => stdout.flushSync());
  return stdout;
}

function errorLine(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = "code" in error ? error.code : undefined;
  return { type: error.name, message: error.message, code, stack: error.stack };
}
