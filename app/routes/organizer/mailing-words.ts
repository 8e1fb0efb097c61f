import type { MailingView } from "#app/domain/mailing/queries.server";
import { workshopLetter } from "#app/domain/event/rules-for-pages";
import type { MailingState } from "#app/domain/mailing/rules";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import type { BadgeTone } from "#app/ui/badge";
import { sectorWords } from "../events/event-words";

export const mailingTones: Record<MailingState, BadgeTone> = {
  draft: "neutral",
  scheduled: "info",
  sending: "warn",
  sent: "ok",
  stopped: "neutral",
  event_cancelled: "error",
  too_late: "error",
};

interface NamedWorkshop {
  id: string;
  position: number;
  title: string;
}

/** "iedereen met een plek, uit Onderwijs, met workshop A. …" */
export function groupWords(
  language: Language,
  mailing: Pick<MailingView, "audience" | "role" | "sector" | "workshopId">,
  workshops: readonly NamedWorkshop[],
): string {
  const { groups, narrowed } = dictionary(language).mailings;
  const workshop = workshops.find(({ id }) => id === mailing.workshopId);
  return [
    groups[mailing.audience],
    mailing.role !== "" && narrowed.role(mailing.role),
    mailing.sector !== null && narrowed.sector(sectorWords(language, mailing.sector)),
    workshop && narrowed.workshop(`${workshopLetter(workshop.position)}. ${workshop.title}`),
    mailing.workshopId !== null && !workshop && narrowed.workshopGone,
  ]
    .filter(Boolean)
    .join(", ");
}

/** When a mailing leaves, or left. */
export function timingWords(language: Language, { timing, daysFromEvent, moment, startedAt }: MailingView): string {
  const { timing: words } = dictionary(language).mailings.one;
  if (startedAt !== null) return words.left(formats(language).dateTime(startedAt));
  const when = moment === null ? "" : formats(language).dateTime(moment);
  if (timing === "now") return words.now;
  return timing === "at" ? words.at(when) : words.relative(daysFromEvent ?? 0, when);
}
