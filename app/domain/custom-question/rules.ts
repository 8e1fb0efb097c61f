import { sectors } from "#app/domain/registration/rules";
import type { Sector } from "#app/domain/registration/rules";

export const questionKinds = ["text", "choice", "several", "yes_no"] as const;
export type QuestionKind = (typeof questionKinds)[number];

export const yesOrNo = ["yes", "no"] as const;

/** Most of everything, and the longest text of each field, in characters as a browser counts them. */
export const questionLimits = { questions: 20, options: 30, title: 200, hint: 300, option: 100, text: 500 } as const;

/** The fields of an organizer's form that can be wrong. */
export const questionFieldNames = ["title", "hint", "kind", "options", "sectors"] as const;
export type QuestionField = (typeof questionFieldNames)[number];

export interface QuestionOption {
  id: string;
  label: string;
}

/** A question of an organizer for one event, beside the fixed ones of the form. */
export interface CustomQuestion {
  id: string;
  kind: QuestionKind;
  /** The question as people read it. */
  title: string;
  /** Empty when there is none. */
  hint: string;
  isRequired: boolean;
  /** Who answered sees the answer and cannot change it. */
  isReadOnly: boolean;
  /** Who is asked; nobody named means everybody. */
  sectors: Sector[];
  /** Only of the kinds `choice` and `several`. */
  options: QuestionOption[];
}

/** What somebody answers to one question. Never empty: no answer is no `CustomAnswer`. */
export type CustomAnswer = { questionId: string; optionIds: string[] } | { questionId: string; value: string };

/** The field of the form that holds the answer to a question. */
export function answerField(questionId: string): string {
  return `answers.${questionId}`;
}

/** Whether the question is for somebody of this sector. */
export function isAskedOf({ sectors: asked }: Pick<CustomQuestion, "sectors">, sector: string): boolean {
  return asked.length === 0 || asked.some((one) => one === sector);
}

export function hasOptions(kind: QuestionKind): boolean {
  return kind === "choice" || kind === "several";
}

/** The sectors that a column names, in their usual order. */
export function readSectors(column: string): Sector[] {
  const named = column.split(",");
  return sectors.filter((sector) => named.includes(sector));
}

/** A read-only answer that was given stays as it is; anything else is open. */
export function mayAnswer(
  { id, isReadOnly }: Pick<CustomQuestion, "id" | "isReadOnly">,
  given: CustomAnswer[],
): boolean {
  return !isReadOnly || given.every(({ questionId }) => questionId !== id);
}

export function isSameAnswer(one: CustomAnswer | undefined, other: CustomAnswer | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && contentOf(one) === contentOf(other));
}

function contentOf(answer: CustomAnswer): string {
  return "value" in answer ? `value ${answer.value}` : [...answer.optionIds].sort().join();
}

export interface QuestionChange {
  kind: QuestionKind;
  /** In their new order, as they were typed. */
  labels: string[];
}

export type OptionsPlan =
  | { ok: true; kept: QuestionOption[]; added: string[]; removed: QuestionOption[] }
  | { ok: false; reason: "kind_answered" | "option_chosen"; label?: string };

/**
 * What a change does to the options. Answers keep their meaning: once there are some, the kind stays (`kind_answered`), and an
 * option that somebody chose stays with the words it had (`option_chosen`, with those words). A new one may always be added.
 */
export function planOptions(
  question: Pick<CustomQuestion, "kind" | "options">,
  { kind, labels }: QuestionChange,
  answers: { people: number; chosenIds: string[] },
): OptionsPlan {
  if (kind !== question.kind && answers.people > 0) return { ok: false, reason: "kind_answered" };
  const removed = question.options.filter(({ label }) => !labels.includes(label));
  const chosen = removed.find(({ id }) => answers.chosenIds.includes(id));
  if (chosen) return { ok: false, reason: "option_chosen", label: chosen.label };
  const known = question.options.map(({ label }) => label);
  const kept = question.options.filter((option) => !removed.includes(option));
  return { ok: true, kept, added: labels.filter((label) => !known.includes(label)), removed };
}
