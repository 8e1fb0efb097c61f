import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { openFreshDatabase } from "#tests/support/databases";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const secondsToStart = 60;
const secondsToStop = 20;

export interface BuiltServerOptions {
  /**
   * `sqlite` (the default) or `postgres`: a fresh migrated database, removed on stop(). Anything else is a DATABASE_URL, such as
   * `fresh.url` of openFreshDatabase, and is left as it is.
   */
  database?: string;
  /** `serve` (the default) never seeds; `demo` seeds an empty database and shows the mail at /postvak. */
  mode?: "serve" | "demo";
  /** A free port unless given; give it to start again at the same address after kill9(). */
  port?: number;
  /** Added last, so it wins. Without SMTP_URL mail is sent to a closed port and so stays in the outbox. */
  env?: Record<string, string>;
}

export interface BuiltServer {
  baseUrl: string;
  port: number;
  databaseUrl: string;
  pid: number;
  /** What it wrote to stdout and stderr so far. */
  logs: () => string;
  /** Asks it to stop, waits until it has finished what it accepted, and gives its exit code. */
  stop: () => Promise<number | null>;
  /** Pulls the plug (SIGKILL). The database stays: start again with `database: databaseUrl` and the same port. */
  kill9: () => Promise<void>;
}

/** Starts app/server.js from the build as its own process, as `npm run serve` does, and waits until it listens. */
export async function startBuiltServer(options: BuiltServerOptions = {}): Promise<BuiltServer> {
  if (!existsSync(join(root, "build/server/index.js"))) {
    throw new Error("There is no build to start: run `npm run build` first (`npm test` does it by itself).");
  }
  const { databaseUrl, removeDatabase } = await chooseDatabase(options.database ?? "sqlite");
  const port = options.port ?? (await freePort());
  const baseUrl = `http://localhost:${port}`;
  const child = fork(join(root, "app/server.js"), {
    cwd: root,
    env: {
      NODE_ENV: "production",
      ...quietEnvironment(),
      ...serverEnvironment({ databaseUrl, baseUrl, port, mode: options.mode ?? "serve" }),
      ...options.env,
    },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const logs = collectOutput(child);
  await untilListening(child, logs);
  const end = async (signal: NodeJS.Signals) => {
    const code = await endProcess(child, signal);
    if (signal === "SIGTERM") await removeDatabase();
    return code;
  };
  return {
    baseUrl,
    port,
    databaseUrl,
    pid: child.pid!,
    logs,
    stop: () => end("SIGTERM"),
    kill9: async () => void (await end("SIGKILL")),
  };
}

/** A port that was free a moment ago, on the loopback address. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (typeof address !== "object" || address === null) throw new Error("the probe has no port");
  return address.port;
}

async function chooseDatabase(database: string): Promise<{ databaseUrl: string; removeDatabase: () => Promise<void> }> {
  if (database !== "sqlite" && database !== "postgres")
    return { databaseUrl: database, removeDatabase: async () => {} };
  const fresh = await openFreshDatabase(database);
  return { databaseUrl: fresh.url, removeDatabase: () => fresh.discard() };
}

/** The settings of the machine and of vitest do not reach the server under test. */
function quietEnvironment() {
  const { PATH, HOME, TMPDIR, LANG, SystemRoot } = process.env;
  return { PATH, HOME, TMPDIR, LANG, SystemRoot, ELKAAR_ENV_FILE: "none" };
}

function serverEnvironment(given: { databaseUrl: string; baseUrl: string; port: number; mode: string }) {
  return {
    ELKAAR_MODE: given.mode,
    ELKAAR_SECRET: "a-secret-for-tests-only-0123456789abcdef",
    DATABASE_URL: given.databaseUrl,
    BASE_URL: given.baseUrl,
    PORT: String(given.port),
    HOST: "127.0.0.1",
    MAIL_FROM: "Elkaar <elkaar@elkaar.example>",
    ...(given.mode === "serve" ? { SMTP_URL: "smtp://127.0.0.1:9" } : {}),
  };
}

function collectOutput(child: ChildProcess): () => string {
  const parts: string[] = [];
  child.stdout?.setEncoding("utf8").on("data", (part: string) => parts.push(part));
  child.stderr?.setEncoding("utf8").on("data", (part: string) => parts.push(part));
  return () => parts.join("");
}

async function untilListening(child: ChildProcess, logs: () => string): Promise<void> {
  await new Promise<void>((listening, failed) => {
    const giveUp = setTimeout(() => {
      child.kill("SIGKILL");
      failed(new Error(`the built server did not listen within ${secondsToStart} s:\n${logs()}`));
    }, secondsToStart * 1000);
    child.once("error", failed);
    child.once("exit", (code, signal) => {
      clearTimeout(giveUp);
      failed(new Error(`the built server stopped at once (${code ?? signal}):\n${logs()}`));
    });
    child.on("message", (message) => {
      if (typeof message !== "object" || message === null || !("listening" in message)) return;
      clearTimeout(giveUp);
      child.removeAllListeners("exit");
      listening();
    });
  });
}

async function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exited = once(child, "exit");
  child.kill(signal);
  const pullThePlug = setTimeout(() => child.kill("SIGKILL"), secondsToStop * 1000);
  await exited;
  clearTimeout(pullThePlug);
  return child.exitCode;
}
