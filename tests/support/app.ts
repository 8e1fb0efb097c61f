import { existsSync } from "node:fs";
import { createServer, request as httpRequest } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { pino } from "pino";
import type { ServerBuild } from "@remix-run/node";
import type { RunningElkaar } from "#app/composition.server";
import type { Config } from "#app/config.server";
import type * as entryModule from "#app/entry.server";
import { hashSecret, signInToken } from "#app/domain/account/sign-in-secrets";
import type { MailTransport } from "#app/domain/outbox/transport.server";
import type { DatabaseKind } from "#db/types";
import { openFreshDatabase } from "#tests/support/databases";
import type { FreshDatabase } from "#tests/support/databases";

export interface TestAppOptions {
  kind?: DatabaseKind;
  /** Instead of a fresh one, which is discarded on stop. */
  database?: FreshDatabase;
  clock?: () => Date;
  mode?: Config["mode"];
  config?: Partial<Config>;
  transport?: MailTransport;
  /** Gets every log line. */
  onLog?: (line: string) => void;
}

export interface TestRequest {
  method?: string;
  /** Sent as a form; makes it a POST from our own pages unless `headers` says otherwise. */
  form?: Record<string, string | string[]> | URLSearchParams;
  body?: string | Buffer;
  cookie?: string;
  /** An undefined value leaves a header out. */
  headers?: Record<string, string | undefined>;
}

export interface TestAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  location: string | undefined;
  /** `name=value` of each cookie that was set, ready to send back. */
  cookies: string[];
}

export interface TestApp {
  elkaar: RunningElkaar;
  build: ServerBuild;
  port: number;
  request(path: string, request?: TestRequest): Promise<TestAnswer>;
  /**
   * Asks for a sign-in mail, uses its link as a person would, and answers the session cookie. The session counts as one
   * in which a passkey was used, unless `passkey` is false.
   */
  signIn(email: string, options?: { passkey?: boolean }): Promise<string>;
  /** The sign-in link that was mailed to an address last, as a path. */
  lastSignInPath(email: string): Promise<string>;
  /** Sends what is due, by the clock, with the transport of the app. */
  deliverMail(): Promise<void>;
  stop(): Promise<void>;
}

export const testBaseUrl = "http://localhost:3000";
const root = join(import.meta.dirname, "../..");

/** An installation from the build, with a server in this process on a fresh database. `npm test` builds first. */
export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { build, entry } = await loadBuild();
  const database = options.database ?? (await openFreshDatabase(options.kind ?? "sqlite"));
  const elkaar = await entry.createElkaar(testConfig(options, database.url), {
    // The app must not close a database that a test still reads.
    open: { ...database, close: async () => undefined },
    clock: options.clock,
    logger: pino({ level: "info" }, { write: (line: string) => options.onLog?.(line) }),
    transport: options.transport,
  });
  const server = createServer(elkaar.listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const request = (path: string, given: TestRequest = {}) => askServer(port, elkaar.config.baseUrl, path, given);
  return {
    elkaar,
    build,
    port,
    request,
    signIn: async (email, { passkey = true } = {}) => {
      const cookie = await signIn(elkaar, request, email);
      if (passkey) await countAsProven(elkaar, cookie);
      return cookie;
    },
    lastSignInPath: (email) => lastSignInPath(elkaar, email),
    deliverMail: async () => {
      const worker = entry.startWorker(elkaar);
      await worker.idle();
      await worker.stop();
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await elkaar.stop();
      if (!options.database) await database.discard();
    },
  };
}

type Entry = Pick<typeof entryModule, "createElkaar" | "startWorker" | "runAdmin">;
interface Loaded {
  build: ServerBuild;
  entry: Entry;
}
let loaded: Promise<Loaded> | undefined;

/** The bundle that `npm run build` made: its modules exist beside those of the tests, so tests never mix classes of both. */
export function loadBuild(): Promise<Loaded> {
  return (loaded ??= importBuild());
}

async function importBuild(): Promise<Loaded> {
  const path = join(root, "build/server/index.js");
  if (!existsSync(path))
    throw new Error("There is no build: run `npm run build` first (`npm test` does it by itself).");
  const build = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as ServerBuild;
  return { build, entry: build.entry.module as unknown as Entry };
}

function testConfig({ mode = "serve", config }: TestAppOptions, databaseUrl: string): Config {
  return {
    mode,
    databaseUrl,
    baseUrl: testBaseUrl,
    port: 0,
    host: "127.0.0.1",
    smtpUrl: null,
    mailFrom: { name: "Elkaar", address: "elkaar@elkaar.example" },
    bounceAddress: null,
    bounceSecret: null,
    trustProxy: 0,
    secret: "a-secret-for-tests-of-at-least-32-characters",
    worker: "separate",
    securityContact: "mailto:veiligheid@elkaar.example",
    keepSentMail: true,
    logLevel: "info",
    pageCacheMb: 0,
    ...config,
  };
}

/** One request on a connection of its own, to whichever server of this machine. */
export function askServer(port: number, baseUrl: string, path: string, given: TestRequest): Promise<TestAnswer> {
  const { form, cookie, body = form && encodeForm(form) } = given;
  const method = given.method ?? (form || body !== undefined ? "POST" : "GET");
  const headers = Object.entries({
    host: new URL(baseUrl).host,
    ...(form && { "content-type": "application/x-www-form-urlencoded", origin: new URL(baseUrl).origin }),
    ...(body !== undefined && { "content-length": String(Buffer.byteLength(body)) }),
    ...(cookie && { cookie }),
    ...given.headers,
  }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port, path, method, headers: Object.fromEntries(headers), agent: false };
    const call = httpRequest(options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString("utf8"),
          location: response.headers.location,
          cookies: (response.headers["set-cookie"] ?? []).map((line) => line.split(";")[0]!),
        }),
      );
    });
    call.on("error", reject);
    call.end(body);
  });
}

function encodeForm(form: Record<string, string | string[]> | URLSearchParams): string {
  if (form instanceof URLSearchParams) return form.toString();
  const pairs = Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  return new URLSearchParams(pairs).toString();
}

async function signIn(elkaar: RunningElkaar, request: TestApp["request"], email: string): Promise<string> {
  const asked = await request("/inloggen", { form: { email } });
  if (asked.status !== 303) throw new Error(`Asking for a sign-in mail gave ${asked.status}`);
  const path = await lastSignInPath(elkaar, email);
  const used = await request(path, { form: {}, cookie: asked.cookies.join("; ") });
  const session = used.cookies.find((cookie) => cookie.includes("session="));
  if (used.status !== 303 || !session) throw new Error(`Signing in as ${email} gave ${used.status}`);
  return session;
}

/** As using a passkey would leave the session; the real thing is in tests/e2e/passkey.test.ts. */
async function countAsProven({ db, clock }: RunningElkaar, cookie: string): Promise<void> {
  const token = cookie.slice(cookie.indexOf("=") + 1);
  await db
    .updateTable("sessions")
    .set({ passkey_at: clock().toISOString() })
    .where("token_hash", "=", hashSecret(token))
    .execute();
}

/** Made as the mail makes it, from the id of the request; proven to be the right one by its hash. */
async function lastSignInPath({ db, config }: RunningElkaar, email: string): Promise<string> {
  const request = await db
    .selectFrom("sign_in_requests")
    .select(["id", "token_hash", "language"])
    .where("email", "=", email)
    .where("used_at", "is", null)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .executeTakeFirstOrThrow();
  const token = signInToken(config.secret, request.id);
  if (hashSecret(token) !== request.token_hash) throw new Error("The link in the mail would not work");
  return `${request.language === "en" ? "/en" : ""}/inloggen/${token}`;
}
