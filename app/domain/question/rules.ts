import { caseDataIn } from "#app/domain/case-data/rules";
import { toInstant, toLocalTime } from "#app/language/amsterdam-time";

export const questionStates = ["unconfirmed", "open", "passed_on", "asked_back", "answered", "closed"] as const;
export type QuestionState = (typeof questionStates)[number];

/** A receiver has it and has not answered. */
export const waitingStates = ["open", "passed_on"] as const;
/** It was sent on; the asker and who has it may still say something. */
export const liveStates = ["open", "passed_on", "asked_back", "answered"] as const;

/** What an organizer can look at. */
export const deskFilters = ["waiting", "long", "passed_on", "answered", "all"] as const;
export type DeskFilter = (typeof deskFilters)[number];

export const questionLimits = { school: 150, topic: 80, text: 2000, line: 500, name: 100, email: 254 } as const;
export const publishLimits = { question: 500, answer: 3000, theme: 80 } as const;

/** When a receiver is reminded, reminded again, and when another one gets it: in working days since they got it. */
export const stepDays = [3, 5, 7] as const;

/** So often an address may ask in an hour, and a client address in ten minutes (a school sits behind one). */
export const askLimits = {
  perAddress: { max: 5, windowSeconds: 3600 },
  perClient: { max: 60, windowSeconds: 600 },
  perQuestion: { max: 20, windowSeconds: 600 },
} as const;

/** The next thing to do while somebody waits for this receiver; null when all was done. */
export function nextStepAt({ receivedAt, reminders }: { receivedAt: string; reminders: number }): string | null {
  const days = stepDays[reminders];
  return days === undefined ? null : workingDaysLater(receivedAt, days);
}

/** The same hour so many working days later by the Dutch calendar: a weekend counts for nothing. */
export function workingDaysLater(iso: string, days: number): string {
  const { date, time } = toLocalTime(iso);
  let day = date;
  for (let left = days; left > 0;) {
    day = nextDay(day);
    if (!isWeekend(day)) left -= 1;
  }
  return toInstant({ date: day, time }) ?? toInstant({ date: day, time: "12:00" }) ?? iso;
}

/** Monday to Friday in the Netherlands: nobody is reminded on another day. */
export function isWorkingDay(now: Date): boolean {
  return !isWeekend(toLocalTime(now.toISOString()).date);
}

function nextDay(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}

function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(date).getUTCDay());
}

/** Why a text is not taken as it is. `case_number` is final; after `case_data` its writer may say that it is about nobody. */
export type TextProblem = "case_number" | "case_data";

export function textProblem(text: string): TextProblem | null {
  const kinds = caseDataIn(text);
  if (kinds.includes("number")) return "case_number";
  return kinds.length > 0 ? "case_data" : null;
}
