import { describe, expect, it } from "vitest";
import { parseAnswers } from "#app/domain/custom-question/answer-schema.server";
import { parseQuestion } from "#app/domain/custom-question/question-schema.server";
import { answerField } from "#app/domain/custom-question/rules";
import type { CustomQuestion, QuestionKind } from "#app/domain/custom-question/rules";

const idOf = (number: number) => String(number).padStart(32, "0");
const question = (kind: QuestionKind, more: Partial<CustomQuestion> = {}): CustomQuestion => ({
  id: idOf(1),
  kind,
  title: "Vraag",
  hint: "",
  isRequired: false,
  isReadOnly: false,
  sectors: [],
  options: kind === "choice" || kind === "several" ? [10, 11, 12].map((n) => ({ id: idOf(n), label: `${n}` })) : [],
  ...more,
});
const parse = (one: CustomQuestion, values: string[], more: { sector?: string; isComplete?: boolean } = {}) =>
  parseAnswers({ [answerField(one.id)]: values }, { questions: [one], sector: "education", ...more });

describe("reading answers", () => {
  it("takes a text, a choice, several choices in the order of the question, and yes or no", () => {
    expect(parse(question("text"), [" Met de trein\r\nvan 9.00 "]).answers).toEqual([
      { questionId: idOf(1), value: "Met de trein\nvan 9.00" },
    ]);
    expect(parse(question("choice"), [idOf(11), idOf(10)]).answers).toEqual([
      { questionId: idOf(1), optionIds: [idOf(11)] },
    ]);
    expect(parse(question("several"), [idOf(12), idOf(10), idOf(12)]).answers).toEqual([
      { questionId: idOf(1), optionIds: [idOf(10), idOf(12)] },
    ]);
    expect(parse(question("yes_no"), ["no"]).answers).toEqual([{ questionId: idOf(1), value: "no" }]);
  });

  it("leaves open what may stay open, and says what may not", () => {
    expect(parse(question("text"), [" "])).toEqual({ answers: [], errors: {} });
    expect(parse(question("text", { isRequired: true }), [" \n"]).errors).toEqual({ [idOf(1)]: "required" });
    expect(parse(question("several", { isRequired: true }), []).errors).toEqual({ [idOf(1)]: "required_choice" });
    expect(parse(question("yes_no", { isRequired: true }), [""], { isComplete: false }).errors).toEqual({});
  });

  it("asks only whom the question is for, and drops what others send", () => {
    const forHealth = question("text", { isRequired: true, sectors: ["health"] });
    expect(parse(forHealth, ["x"])).toEqual({ answers: [], errors: {} });
    expect(parse(forHealth, [], { sector: "health" }).errors).toEqual({ [idOf(1)]: "required" });
  });

  it("refuses options of another question, other words than yes and no, and questions that are not there", () => {
    expect(parse(question("choice"), [idOf(99)]).errors).toEqual({ [idOf(1)]: "choice" });
    expect(parse(question("several"), [idOf(10), "'; drop table"]).errors).toEqual({ [idOf(1)]: "choice" });
    expect(parse(question("yes_no"), ["maybe"]).errors).toEqual({ [idOf(1)]: "choice" });
    const form = { [answerField(idOf(2))]: ["x"], "answers.__proto__": ["x"] };
    expect(parseAnswers(form, { questions: [question("text")], sector: "other" })).toEqual({ answers: [], errors: {} });
  });

  it("takes 500 characters and not one more, and nothing about a child", () => {
    expect(parse(question("text"), ["a".repeat(500)]).errors).toEqual({});
    expect(parse(question("text"), ["a".repeat(501)]).errors).toEqual({ [idOf(1)]: "too_long" });
    expect(parse(question("text"), ["a\u202eb"]).errors).toEqual({ [idOf(1)]: "control_characters" });
    expect(parse(question("text"), ["Onze leerling Sam komt mee"]).errors).toEqual({ [idOf(1)]: "case_data" });
  });
});

describe("reading a question", () => {
  const form = (more: Record<string, string[]> = {}) => ({ title: ["Hoe komt u?"], kind: ["text"], ...more });

  it("takes what an organizer says", () => {
    const typed = form({
      kind: ["several"],
      hint: ["  Kies  "],
      options: [" Trein \r\n\r\nFiets\n"],
      sectors: ["health", "safety"],
      required: ["on"],
    });
    expect(parseQuestion(typed)).toEqual({
      ok: true,
      value: {
        kind: "several",
        title: "Hoe komt u?",
        hint: "Kies",
        sectors: ["health", "safety"],
        isRequired: true,
        isReadOnly: false,
        labels: ["Trein", "Fiets"],
      },
    });
  });

  it("has no options where nothing is chosen, whatever stands there", () => {
    expect(parseQuestion(form({ options: ["Trein"] }))).toMatchObject({ ok: true, value: { labels: [] } });
    expect(parseQuestion(form({ kind: ["yes_no"], options: ["a\na"] }))).toMatchObject({ value: { labels: [] } });
  });

  it("tells every mistake at once", () => {
    const typed = { title: ["  "], kind: ["matrix"], sectors: ["nobody"], hint: ["x".repeat(301)] };
    expect(parseQuestion(typed)).toEqual({
      ok: false,
      errors: { title: "required", kind: "choice", sectors: "choice", hint: "too_long" },
    });
  });

  it.each([
    ["Trein", "too_few_options"],
    ["Trein\n trein ", "same_option"],
    [`Fiets\n${"x".repeat(101)}`, "option_too_long"],
    ["Fiets\n---", "option_wrong"],
    [Array.from({ length: 31 }, (_, n) => `optie ${n}`).join("\n"), "too_many_options"],
  ])("says what is wrong with the options %#", (options, error) => {
    expect(parseQuestion(form({ kind: ["choice"], options: [options] }))).toEqual({
      ok: false,
      errors: { options: error },
    });
  });

  it("takes 30 options of 100 characters", () => {
    const options = Array.from({ length: 30 }, (_, n) => `${n}`.padStart(100, "x")).join("\n");
    expect(parseQuestion(form({ kind: ["choice"], options: [options] })).ok).toBe(true);
  });
});
