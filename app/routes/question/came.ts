import type { QuestionErrors } from "#app/domain/question/schema.server";
import type { Dictionary } from "#app/language/dictionary";

/** What came back after a press of a button that did nothing: what was typed, and why. */
export interface Came {
  intent: string;
  values: Record<"answer" | "back" | "line" | "more" | "to" | "theme" | "question" | "for_all", string>;
  errors: QuestionErrors;
  /** What the box "about nobody" holds; null where it is not asked. */
  sure: string | null;
  refusal: keyof Dictionary["questions"]["refusals"] | null;
}

export const nothingCame: Came = {
  intent: "",
  values: { answer: "", back: "", line: "", more: "", to: "", theme: "", question: "", for_all: "" },
  errors: {},
  sure: null,
  refusal: null,
};
