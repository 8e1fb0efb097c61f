import { movedHow } from "#app/domain/event/rules-for-pages";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { Paragraph } from "#app/ui/text";
import { dayWords, hourWords } from "./event-words";

interface MovedNoticeProps {
  event: { startsAt: string; previousStartsAt: string | null; withYear: boolean };
  language: Language;
  /** What stays as it was, for who reads this. */
  keeps: string;
}

/** The new date or hour beside the old one; nothing when the event stood still. */
export function MovedNotice({ event, language, keeps }: MovedNoticeProps) {
  const { state } = dictionary(language).events;
  const { startsAt, previousStartsAt, withYear } = event;
  const how = movedHow(previousStartsAt, startsAt);
  if (how === null || previousStartsAt === null) return null;
  const words =
    how === "time"
      ? state.movedTime(hourWords(language, startsAt), hourWords(language, previousStartsAt))
      : state.moved(dayWords(language, startsAt, withYear), formats(language).dateWithoutYear(previousStartsAt));
  return (
    <Alert tone="warning" title={how === "time" ? state.movedTimeTitle : state.movedTitle}>
      <Paragraph>{`${words} ${keeps}`}</Paragraph>
    </Alert>
  );
}
