import { looksLikeCaseData } from "#app/domain/case-data/rules";
import { firstField, lineField, textField } from "#app/domain/event/form-fields.server";
import type { FormFields } from "#app/domain/event/form-fields.server";
import { isPhone } from "#app/domain/person/phone";
import { normalizeEmail } from "#app/domain/person/rules";
import { profileLimits } from "#app/domain/profile/fields";
import { channelKinds } from "#app/domain/visibility/rules";
import type { ChannelKind } from "#app/domain/visibility/rules";
import { lineLimit } from "./rules";

/** A way to reach somebody, as they give it to one other person. */
export interface GivenChannel {
  kind: ChannelKind;
  value: string;
}

export type GivingError = "required" | "too_long" | "control_characters" | "case_data" | "email" | "phone";
export type GivingErrors = Partial<Record<"line" | "note" | "complaint" | ChannelKind, GivingError>>;

export type ParsedGiving<T> = { ok: true; value: T } | { ok: false; errors: GivingErrors };

/** Reads what is ticked (`give`), and the field of each of those. What is typed beside an empty tick is not given. */
export function parseChannels(form: FormFields): ParsedGiving<GivenChannel[]> {
  const ticked = form["give"] ?? [];
  const read = channelKinds.filter((kind) => ticked.includes(kind)).map((kind) => readChannel(form, kind));
  const errors = Object.fromEntries(read.flatMap(({ kind, error }) => (error ? [[kind, error]] : [])));
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, value: read.map(({ kind, value }) => ({ kind, value })) };
}

/** Reads a line and channels at once, so that all mistakes are told at once. */
export function parseAsk(form: FormFields): ParsedGiving<{ line: string; channels: GivenChannel[] }> {
  const line = readLine(firstField(form, "line"));
  const channels = parseChannels(form);
  if (line.ok && channels.ok) return { ok: true, value: { line: line.value, channels: channels.value } };
  return { ok: false, errors: { ...(line.ok ? {} : line.errors), ...(channels.ok ? {} : channels.errors) } };
}

/** The same of who scanned a code: they met, and need not say why. */
export function parseAskByCode(form: FormFields): ReturnType<typeof parseAsk> {
  if (firstField(form, "line").trim() !== "") return parseAsk(form);
  const channels = parseChannels(form);
  return channels.ok ? { ok: true, value: { line: "", channels: channels.value } } : channels;
}

/** Why two people should meet: one line, without a child in it. */
export function readLine(text: string): ParsedGiving<string> {
  const parsed = lineField(lineLimit).safeParse(text);
  if (!parsed.success) return { ok: false, errors: { line: problemOf(parsed.error.issues[0]?.message) } };
  if (!/\p{L}/u.test(parsed.data)) return { ok: false, errors: { line: "required" } };
  if (looksLikeCaseData(parsed.data)) return { ok: false, errors: { line: "case_data" } };
  return { ok: true, value: parsed.data };
}

/** A text of some lines about somebody, without a child in it; may be empty where `required` is false. */
export function readText(
  form: FormFields,
  { name, limit, required }: { name: "note" | "complaint"; limit: number; required: boolean },
): ParsedGiving<string> {
  const parsed = textField(limit).safeParse(firstField(form, name));
  const wrong = (error: GivingError) => ({ ok: false as const, errors: { [name]: error } });
  if (!parsed.success) return wrong(problemOf(parsed.error.issues[0]?.message));
  if (required && parsed.data === "") return wrong("required");
  if (looksLikeCaseData(parsed.data)) return wrong("case_data");
  return { ok: true, value: parsed.data };
}

function readChannel(form: FormFields, kind: ChannelKind): GivenChannel & { error?: GivingError } {
  const parsed = lineField(kind === "email" ? 254 : profileLimits[kind]).safeParse(firstField(form, kind));
  if (!parsed.success) return { kind, value: "", error: problemOf(parsed.error.issues[0]?.message) };
  const value = kind === "email" ? (normalizeEmail(parsed.data) ?? "") : parsed.data;
  if (parsed.data === "") return { kind, value, error: "required" };
  if (kind === "email") return value === "" ? { kind, value, error: "email" } : { kind, value };
  if (kind === "address") return looksLikeCaseData(value) ? { kind, value, error: "case_data" } : { kind, value };
  return isPhone(value) ? { kind, value } : { kind, value, error: "phone" };
}

function problemOf(message: string | undefined): GivingError {
  return message === "too_long" ? "too_long" : "control_characters";
}
