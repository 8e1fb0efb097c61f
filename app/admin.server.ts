import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { migrateToLatest } from "#db/migrate";
import { openDatabase } from "#db/open";
import { readConfig } from "./config.server";
import { normalizeEmail } from "./domain/person/rules";
import type { NewRegion } from "./domain/region/create-region.server";
import { createRegion } from "./domain/region/create-region.server";
import { resetByAdmin } from "./domain/second-factor/reset-second-factor.server";

const questions = {
  region: "Naam van de regio (bijvoorbeeld Haaglanden)",
  mailbox: "Mailadres van de regio, dat mensen lezen",
  organizer: "Naam van de eerste organisator",
  email: "Mailadres van de eerste organisator",
} as const;
type Field = keyof typeof questions;
type Answers = Record<Field, string>;

const usage = `npm run admin -- --region "Haaglanden" --mailbox post@regio.example --organizer "Ada Organisator" --email ada@regio.example
  npm run admin -- --reset-passkeys ada@regio.example`;

const refusals = {
  region_exists: "Er is al een regio met deze naam.",
  address_of_another: "Dit mailadres hoort al bij iemand met een andere naam.",
} as const;

export interface Terminal {
  write(text: string): void;
  /** Undefined where nobody can be asked. */
  ask?: (question: string) => Promise<string>;
}

/**
 * `npm run admin`: makes a region and its first organizer. What is not given as an argument is asked on a terminal;
 * all mistakes are told at once. With `--reset-passkeys` it takes the passkeys of somebody away who lost them. Answers
 * the exit code.
 */
export async function runAdmin(
  args: string[],
  env?: Record<string, string | undefined>,
  terminal?: Terminal,
): Promise<number> {
  const lines = terminal ?? processTerminal();
  const given = readArguments(args);
  if (!given) {
    lines.write(`Zo werkt het:\n  ${usage}\n`);
    return 2;
  }
  const { "reset-passkeys": lost, ...region } = given;
  return lost === undefined ? makeRegion(region, env, lines) : resetPasskeys(lost, env, lines);
}

type Environment = Record<string, string | undefined> | undefined;

async function makeRegion(given: Partial<Answers>, env: Environment, lines: Terminal): Promise<number> {
  const answers = await collectAnswers(given, lines);
  const region = readRegion(answers);
  if ("mistakes" in region) {
    lines.write(`Dit klopt nog niet:\n${region.mistakes.map((mistake) => `- ${mistake}`).join("\n")}\n`);
    return 2;
  }
  const config = readConfig(env);
  const open = await openDatabase(config.databaseUrl);
  try {
    await migrateToLatest(open);
    const made = await createRegion(open.db, region, new Date());
    if (!made.ok) {
      lines.write(`${refusals[made.reason]}\n`);
      return 1;
    }
    lines.write(
      `De regio ${region.name} is er. ${region.organizer.name} logt in op ${config.baseUrl}/inloggen met ${region.organizer.email}: de mail met de knop en de code komt op dat adres.\n`,
    );
    return 0;
  } finally {
    await open.close();
  }
}

async function resetPasskeys(typed: string, env: Environment, lines: Terminal): Promise<number> {
  const email = normalizeEmail(typed);
  if (!email) {
    lines.write("Dit klopt nog niet:\n- --reset-passkeys: dit is geen mailadres\n");
    return 2;
  }
  const config = readConfig(env);
  const open = await openDatabase(config.databaseUrl);
  try {
    await migrateToLatest(open);
    const outcome = await resetByAdmin(open.db, email, new Date());
    if (!outcome) lines.write("Er is niemand met dit mailadres.\n");
    else if (!outcome.ok) lines.write("Deze persoon heeft geen passkeys of herstelcodes.\n");
    else
      lines.write(
        `De passkeys van ${email} zijn gewist, en die persoon is overal uitgelogd. Inloggen gaat met de mail; daarna vraagt Elkaar om een nieuwe passkey.\n`,
      );
    return outcome?.ok ? 0 : 1;
  } finally {
    await open.close();
  }
}

async function collectAnswers(given: Partial<Answers>, terminal: Terminal): Promise<Answers> {
  const answer = async (field: Field) => given[field] ?? (await terminal.ask?.(`${questions[field]}: `)) ?? "";
  return {
    region: await answer("region"),
    mailbox: await answer("mailbox"),
    organizer: await answer("organizer"),
    email: await answer("email"),
  };
}

function readArguments(args: string[]): Partial<Answers & { "reset-passkeys": string }> | undefined {
  const text = { type: "string" } as const;
  const options = { region: text, mailbox: text, organizer: text, email: text, "reset-passkeys": text };
  try {
    return parseArgs({ args, options }).values;
  } catch {
    return undefined;
  }
}

function readRegion(answers: Answers): NewRegion | { mistakes: string[] } {
  const name = answers.region.trim();
  const organizer = answers.organizer.trim();
  const mailbox = normalizeEmail(answers.mailbox);
  const email = normalizeEmail(answers.email);
  const slug = slugOf(name);
  const mistakes = [
    (slug === "" || name.length > 100) && "--region: vul de naam van de regio in, met letters, hoogstens 100",
    !mailbox && "--mailbox: dit is geen mailadres",
    (organizer === "" || organizer.length > 100) &&
      "--organizer: vul de naam van de organisator in, hoogstens 100 letters",
    !email && "--email: dit is geen mailadres",
  ].filter((mistake) => mistake !== false);
  if (!mailbox || !email || mistakes.length > 0) return { mistakes };
  return { name, slug, mailbox, organizer: { name: organizer, email } };
}

function slugOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

function processTerminal(): Terminal {
  const write = (text: string) => void process.stdout.write(text);
  if (!process.stdin.isTTY) return { write };
  return {
    write,
    ask: async (question) => {
      const lines = createInterface({ input: process.stdin, output: process.stdout });
      const answer = await lines.question(question);
      lines.close();
      return answer;
    },
  };
}
