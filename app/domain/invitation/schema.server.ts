import { looksLikeCaseData } from "#app/domain/case-data/rules";
import { firstField, lineField, requiredLine, textField } from "#app/domain/event/form-fields.server";
import type { FormFields } from "#app/domain/event/form-fields.server";
import { nameKey, normalizeEmail } from "#app/domain/person/rules";
import { fieldLimits } from "#app/domain/registration/schema.server";
import type { Language } from "#app/language/language";
import { readList } from "./read-list";
import type { ListRow } from "./read-list";
import { listLimits, textLimits } from "./rules";

export interface ListedPerson {
  row: number;
  name: string;
  /** Normalized. */
  email: string;
  organization: string;
  role: string;
}

/** Why a row cannot be invited; the dictionaries have a sentence for each. */
export type RowProblem = "name" | "email" | "too_long" | "control_characters" | "twice";

export interface WrongRow {
  row: number;
  /** What was read in its first fields, so that it is found again. */
  text: string;
  problem: RowProblem;
}

export type ListError = "empty" | "too_many_rows" | "too_large" | "no_text";
export type InvitingError = ListError | "too_long" | "control_characters" | "case_data" | "choice";

export interface InvitingForm {
  people: ListedPerson[];
  wrong: WrongRow[];
  line: string | null;
  language: Language;
}

export type ParsedInviting =
  | { ok: true; value: InvitingForm }
  | { ok: false; errors: Partial<Record<"list" | "line" | "language", InvitingError>> };

/** Reads the list, the personal line and the language. A wrong row refuses nothing but itself. */
export function parseInviting(form: FormFields): ParsedInviting {
  const list = parseList(firstField(form, "list"));
  const line = lineText.safeParse(firstField(form, "line"));
  const language = firstField(form, "language");
  const errors = {
    ...("error" in list ? { list: list.error } : {}),
    ...(line.success ? {} : { line: problemOf(line.error.issues[0]?.message) }),
    ...(language === "nl" || language === "en" ? {} : { language: "choice" as const }),
  };
  if ("error" in list || !line.success || (language !== "nl" && language !== "en")) return { ok: false, errors };
  return { ok: true, value: { ...list, line: line.data === "" ? null : line.data, language } };
}

/** The text of a list that was sent as a file: UTF-8, or what Excel on Windows writes. */
export function textOfList(bytes: Uint8Array): { text: string } | { error: ListError } {
  if (bytes.byteLength > listLimits.bytes) return { error: "too_large" };
  try {
    return asText(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return asText(new TextDecoder("windows-1252").decode(bytes));
  }
}

/** A spreadsheet or a picture is no text. */
function asText(text: string): { text: string } | { error: ListError } {
  return text.includes("\0") || text.startsWith("PK\u0003\u0004") ? { error: "no_text" } : { text };
}

const lineText = textField(textLimits.line).refine((text) => !looksLikeCaseData(text), "case_data");

const reasonText = textField(textLimits.reason).refine((text) => !looksLikeCaseData(text), "case_data");

/** Reads why somebody does not come; empty is no reason. */
export function parseReason(
  form: FormFields,
): { ok: true; reason: string | null } | { ok: false; error: InvitingError } {
  const parsed = reasonText.safeParse(firstField(form, "reason"));
  if (!parsed.success) return { ok: false, error: problemOf(parsed.error.issues[0]?.message) };
  return { ok: true, reason: parsed.data === "" ? null : parsed.data };
}

function problemOf(message: string | undefined): InvitingError {
  return message === "too_long" || message === "case_data" ? message : "control_characters";
}

function parseList(text: string): { people: ListedPerson[]; wrong: WrongRow[] } | { error: ListError } {
  if (text.length > listLimits.bytes) return { error: "too_large" };
  const rows = readList(text, listLimits.rows);
  if (rows.length === 0) return { error: "empty" };
  if (rows.length > listLimits.rows) return { error: "too_many_rows" };
  const people: ListedPerson[] = [];
  const wrong: WrongRow[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const checked = checkRow(row);
    if ("problem" in checked) wrong.push(checked);
    else if (seen.has(personKey(checked))) wrong.push({ row: row.row, text: wordsOf(row), problem: "twice" });
    else people.push(checked);
    if (!("problem" in checked)) seen.add(personKey(checked));
  }
  return { people, wrong };
}

/** The same person on two lists: the same address and the same name, however it is spelled. */
export function personKey({ email, name }: { email: string; name: string }): string {
  return `${email}\n${nameKey(name)}`;
}

const rowFields = {
  name: requiredLine(fieldLimits.name),
  organization: lineField(fieldLimits.organization),
  role: lineField(fieldLimits.role),
} as const;

function checkRow(row: ListRow): ListedPerson | WrongRow {
  const name = rowFields.name.safeParse(row.name);
  const organization = rowFields.organization.safeParse(row.organization);
  const role = rowFields.role.safeParse(row.role);
  const email = normalizeEmail(row.email);
  const wrong = (problem: RowProblem) => ({ row: row.row, text: wordsOf(row), problem });
  for (const read of [name, organization, role]) {
    const message = read.error?.issues[0]?.message;
    if (message !== undefined) return wrong(message === "required" ? "name" : rowProblemOf(message));
  }
  if (!name.success || !organization.success || !role.success) return wrong("name");
  if (email === undefined) return wrong("email");
  return { row: row.row, name: name.data, email, organization: organization.data, role: role.data };
}

function rowProblemOf(message: string): RowProblem {
  return message === "too_long" ? "too_long" : "control_characters";
}

const shownCharacters = 80;

function wordsOf({ name, email }: ListRow): string {
  const words = [name, email]
    .filter(Boolean)
    .join(", ")
    .replace(/\p{Cc}+/gu, " ");
  return words.length > shownCharacters ? `${words.slice(0, shownCharacters)}…` : words;
}
