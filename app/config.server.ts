import { z } from "zod";

/** What an installation is told from outside. The only reader of the environment. */
export interface Config {
  /** `demo` seeds, keeps mail at `/postvak` and listens on localhost only. Never derived from NODE_ENV. */
  mode: "demo" | "serve";
  /** `sqlite:PATH` or `postgres://…` */
  databaseUrl: string;
  /** Without a slash at the end. */
  baseUrl: string;
  port: number;
  host: string;
  smtpUrl: string | null;
  mailFrom: { name: string; address: string };
  /** Where undeliverable mail comes back to, with `{id}` for each mail's own; null: to the sender, where nobody reads it. */
  bounceAddress: string | null;
  /** What a machine that passes such mail on has to show; null: none may. */
  bounceSecret: string | null;
  /** How many reverse proxies stand in front; 0 takes the socket's address. */
  trustProxy: number;
  /** At least 32 characters: personal links are signed with it. */
  secret: string;
  worker: "inline" | "separate";
  /** Where a weakness is reported, as an address of its own kind (`mailto:`, `https:`, `tel:`); null: nowhere. */
  securityContact: string | null;
  /** Keeps mails to be read at `/postvak`; only in the demo. */
  keepSentMail: boolean;
  logLevel: string;
  /** What pages kept for visitors who are not signed in may weigh together, in MB; 0 keeps none. */
  pageCacheMb: number;
}

const address = z.email();
const wholeNumber = (name: string, max: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, `${name} must be a whole number`)
    .transform(Number)
    .refine((value) => value <= max, `${name} must be at most ${max}`);

const environment = z
  .object({
    ELKAAR_MODE: z.enum(["demo", "serve"], { error: 'ELKAAR_MODE must be "demo" or "serve"' }).default("serve"),
    DATABASE_URL: z
      .string()
      .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, "DATABASE_URL must be sqlite:PATH or postgres://…")
      .default("sqlite:var/elkaar.db"),
    BASE_URL: z.url({ protocol: /^https?$/, error: "BASE_URL must be an http or https address" }).optional(),
    PORT: wholeNumber("PORT", 65_535).default(3000),
    HOST: z.string().optional(),
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\/.+/, "SMTP_URL must be smtp://… or smtps://…")
      .optional(),
    MAIL_FROM: z
      .string()
      .refine(
        (sender) => address.safeParse(splitSender(sender).address).success,
        "MAIL_FROM must be an address or Name <address>",
      )
      .optional(),
    BOUNCE_ADDRESS: z
      .string()
      .refine(isBounceAddress, "BOUNCE_ADDRESS must be a mail address with {id} in it, such as bounce+{id}@example.org")
      .optional(),
    BOUNCE_SECRET: z.string().min(32, "BOUNCE_SECRET must be at least 32 characters").optional(),
    TRUST_PROXY: wholeNumber("TRUST_PROXY", 9).default(0),
    ELKAAR_SECRET: z.string().min(32, "ELKAAR_SECRET must be at least 32 characters").optional(),
    SECURITY_CONTACT: z
      .string()
      .transform((contact) => (address.safeParse(contact).success ? `mailto:${contact}` : contact))
      .refine(isContact, "SECURITY_CONTACT must be a mail address, or a mailto:, https: or tel: address")
      .optional(),
    ELKAAR_WORKER: z
      .enum(["inline", "separate"], { error: 'ELKAAR_WORKER must be "inline" or "separate"' })
      .default("inline"),
    PAGE_CACHE_MB: wholeNumber("PAGE_CACHE_MB", 1024).default(64),
    LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
  })
  .superRefine((env, context) => {
    const demand = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (env.BOUNCE_SECRET !== undefined && env.BOUNCE_ADDRESS === undefined)
      demand("BOUNCE_ADDRESS", "BOUNCE_ADDRESS is required with BOUNCE_SECRET: without it no mail comes back to us");
    if (env.ELKAAR_MODE === "demo") {
      if (env.BASE_URL !== undefined && !isLocalhost(env.BASE_URL))
        demand("BASE_URL", "the demo only runs on localhost: BASE_URL must be a localhost address");
      if (env.HOST !== undefined && env.HOST !== "127.0.0.1") demand("HOST", "the demo only listens on 127.0.0.1");
      if (env.SMTP_URL !== undefined) demand("SMTP_URL", "the demo keeps its mail at /postvak and sends none");
    } else {
      if (env.SMTP_URL === undefined) demand("SMTP_URL", "SMTP_URL is required: without it no mail leaves");
      if (env.BASE_URL === undefined) demand("BASE_URL", "BASE_URL is required: links in mails begin with it");
      if (env.MAIL_FROM === undefined) demand("MAIL_FROM", "MAIL_FROM is required: the sender of every mail");
      if (env.ELKAAR_SECRET === undefined)
        demand("ELKAAR_SECRET", "ELKAAR_SECRET is required: it signs personal links");
    }
  });

export class ConfigError extends Error {
  constructor(readonly mistakes: string[]) {
    super(`The configuration has ${mistakes.length} mistake(s):\n${mistakes.map((line) => `- ${line}`).join("\n")}`);
  }
}

/** Reads and checks the configuration. Throws one `ConfigError` that names all mistakes at once. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = environment.safeParse(filled);
  if (!parsed.success)
    throw new ConfigError(
      parsed.error.issues.map((issue) =>
        issue.message.includes(String(issue.path[0])) ? issue.message : `${String(issue.path[0])}: ${issue.message}`,
      ),
    );
  const it = parsed.data;
  const demo = it.ELKAAR_MODE === "demo";
  return {
    mode: it.ELKAAR_MODE,
    databaseUrl: it.DATABASE_URL,
    baseUrl: (it.BASE_URL ?? `http://localhost:${it.PORT}`).replace(/\/+$/, ""),
    port: it.PORT,
    host: it.HOST ?? (demo ? "127.0.0.1" : "0.0.0.0"),
    smtpUrl: it.SMTP_URL ?? null,
    mailFrom: splitSender(it.MAIL_FROM ?? "Elkaar <elkaar@elkaar.example>"),
    bounceAddress: it.BOUNCE_ADDRESS ?? null,
    bounceSecret: it.BOUNCE_SECRET ?? null,
    trustProxy: it.TRUST_PROXY,
    secret: it.ELKAAR_SECRET ?? "demo-only-secret-which-guards-invented-people",
    worker: it.ELKAAR_WORKER,
    securityContact: it.SECURITY_CONTACT ?? (demo ? "mailto:veiligheid@elkaar.example" : null),
    keepSentMail: demo,
    logLevel: it.LOG_LEVEL,
    pageCacheMb: it.PAGE_CACHE_MB,
  };
}

/** The name of an id is 48 letters, and the part before the @ holds 64 at most (RFC 5321, section 4.5.3.1.1). */
function isBounceAddress(template: string): boolean {
  const [local = "", ...more] = template.split("@");
  if (local.split("{id}").length !== 2 || more.some((part) => part.includes("{id}"))) return false;
  const made = template.replace("{id}", "a".repeat(48));
  return local.length - "{id}".length + 48 <= 64 && address.safeParse(made).success;
}

function isContact(contact: string): boolean {
  if (contact.startsWith("mailto:")) return address.safeParse(contact.slice("mailto:".length)).success;
  if (contact.startsWith("tel:")) return /^tel:\+\d[\d-]{5,20}$/.test(contact);
  return z.url({ protocol: /^https$/ }).safeParse(contact).success && !/\s/.test(contact);
}

function isLocalhost(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === "localhost" || hostname === "127.0.0.1" || hostname === "[::1]";
}

function splitSender(sender: string): { name: string; address: string } {
  const match = /^([^<>]*)<([^<>]+)>$/.exec(sender.trim());
  if (!match) return { name: "Elkaar", address: sender.trim() };
  return { name: (match[1] ?? "").trim() || "Elkaar", address: (match[2] ?? "").trim() };
}
