import { isWorkingDay } from "#app/domain/question/rules";
import { toLocalTime } from "#app/language/amsterdam-time";

const day = 24 * 3_600_000;

/** In days after both said yes: when each is asked once whether they spoke, and from when it is too late to ask or answer. */
export const metDays = { asked: 42, over: 70 } as const;

export type MetAnswer = "met" | "not_yet";
export const metAnswers: readonly MetAnswer[] = ["met", "not_yet"];

export function introducedBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * day).toISOString();
}

/** Monday to Friday from eight to eight: nobody is asked something that can wait on another moment. */
export function mayAskNow(now: Date): boolean {
  const { time } = toLocalTime(now.toISOString());
  return isWorkingDay(now) && time >= "08:00" && time < "20:00";
}

export interface MetCount {
  introduced: number;
  met: number;
  notYet: number;
}

/** What may be shown of a count. Null: too few to show, since a small number tells of somebody. */
export interface ShownMetCount {
  /** At least so many introductions. */
  introduced: number | null;
  /** At least so many answers, and in tens how many percent of them is yes: never all or nobody. */
  answers: { atLeast: number; percentMet: number } | null;
}

/** From this number on something is shown. */
export const fewestShown = 10;
const step = 5;

/**
 * Down to fives, and in tens of percents from ten to ninety: who looks twice, or introduced two people and looks, cannot tell what one of
 * them said.
 */
export function shownMetCount({ introduced, met, notYet }: MetCount): ShownMetCount {
  const answers = met + notYet;
  const percent = Math.round((10 * met) / Math.max(answers, 1)) * 10;
  return {
    introduced: introduced < fewestShown ? null : downTo(introduced),
    answers:
      answers < fewestShown ? null : { atLeast: downTo(answers), percentMet: Math.min(90, Math.max(10, percent)) },
  };
}

function downTo(count: number): number {
  return Math.floor(count / step) * step;
}
