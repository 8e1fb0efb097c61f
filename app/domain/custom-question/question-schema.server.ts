import { z } from "zod";
import { firstField, lineField, requiredLine } from "#app/domain/event/form-fields.server";
import type { FormFields } from "#app/domain/event/form-fields.server";
import { sectors } from "#app/domain/registration/rules";
import { hasOptions, questionFieldNames, questionKinds, questionLimits } from "./rules";
import type { CustomQuestion, QuestionField } from "./rules";

/** What an organizer says about a question; the options as they were typed, in order. */
export type QuestionFields = Omit<CustomQuestion, "id" | "options"> & { labels: string[] };

const errorKeys = [
  "required",
  "too_long",
  "control_characters",
  "choice",
  "too_few_options",
  "too_many_options",
  "same_option",
  "option_too_long",
  "option_wrong",
] as const;
/** Why a field is refused; the dictionaries have a sentence for each. */
export type QuestionErrorKey = (typeof errorKeys)[number];
export type QuestionErrors = Partial<Record<QuestionField, QuestionErrorKey>>;

/** Reads the form of a question. Every field is checked, so that all mistakes are told at once. */
export function parseQuestion(
  form: FormFields,
): { ok: true; value: QuestionFields } | { ok: false; errors: QuestionErrors } {
  const parsed = questionFields.safeParse({
    title: firstField(form, "title"),
    hint: firstField(form, "hint"),
    kind: firstField(form, "kind"),
    sectors: form["sectors"] ?? [],
    isRequired: form["required"] !== undefined,
    isReadOnly: form["read_only"] !== undefined,
  });
  const options = hasOptions(parsed.data?.kind ?? kindOf(form))
    ? optionLines.safeParse(firstField(form, "options"))
    : noOptions;
  if (!parsed.success || !options.success)
    return { ok: false, errors: { ...errorsOf(parsed.error), ...errorsOf(options.error, "options") } };
  return { ok: true, value: { ...parsed.data, labels: options.data } };
}

const noLabels: string[] = [];
const noOptions = { success: true as const, data: noLabels, error: undefined };

/** Also when another field is wrong. */
function kindOf(form: FormFields) {
  return questionKinds.find((kind) => kind === firstField(form, "kind")) ?? "text";
}

const questionFields = z.object({
  title: requiredLine(questionLimits.title),
  hint: lineField(questionLimits.hint),
  kind: z.enum(questionKinds, { error: () => "choice" }),
  sectors: z.array(z.enum(sectors, { error: () => "choice" })),
  isRequired: z.boolean(),
  isReadOnly: z.boolean(),
});

const optionLine = requiredLine(questionLimits.option);

/** One option a line; empty lines say nothing. */
const optionLines = z.string().transform((text, context): string[] => {
  const typed = text.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  const complain = (message: QuestionErrorKey) => context.addIssue({ code: "custom", message });
  if (typed.length < 2) complain("too_few_options");
  if (typed.length > questionLimits.options) complain("too_many_options");
  const lines = typed.slice(0, questionLimits.options + 1).map((line) => optionLine.safeParse(line));
  const wrong = lines.find((line) => !line.success)?.error?.issues[0]?.message;
  if (wrong !== undefined) complain(wrong === "too_long" ? "option_too_long" : "option_wrong");
  const labels = lines.flatMap((line) => (line.success ? [line.data] : []));
  const different = new Set(labels.map((label) => label.toLocaleLowerCase("nl")));
  if (different.size < labels.length) complain("same_option");
  return labels;
});

function errorsOf(error: z.ZodError | undefined, own?: QuestionField): QuestionErrors {
  const errors: QuestionErrors = {};
  for (const { path, message } of error?.issues ?? []) {
    const field = own ?? questionFieldNames.find((name) => name === path[0]);
    const key = errorKeys.find((one) => one === message) ?? "required";
    if (field) errors[field] ??= key;
  }
  return errors;
}
