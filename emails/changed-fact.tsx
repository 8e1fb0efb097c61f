import type { ReactNode } from "react";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import type { EventChange, PlaceFacts, ProgrammeLine, TimeFacts } from "./event-changed";
import { Fact, Soft, Strong } from "./parts";
import { capitalize } from "./registration-letter";
import { texts } from "./texts";

/** One change in words: what it is now, then what it was. */
export function ChangedFact({ change, language }: { change: EventChange; language: Language }) {
  const { labels, roomOf, noRoom } = texts(language).eventChanged;
  switch (change.what) {
    case "time":
      return oldAndNew(labels.time, moment(change.to, language), moment(change.from, language), language);
    case "place":
      return oldAndNew(labels.place, place(change.to), place(change.from), language);
    case "title":
      return oldAndNew(labels.title, change.to, change.from, language);
    case "room":
      return oldAndNew(roomOf(change.workshop), change.to || noRoom, change.from || noRoom, language);
    case "programme":
      return <ProgrammeChange from={change.from} to={change.to} language={language} />;
  }
}

function oldAndNew(label: string, now: ReactNode, before: ReactNode, language: Language) {
  const text = texts(language).eventChanged;
  return (
    <Fact label={label}>
      {text.now} <Strong>{now}</Strong>
      <br />
      <Soft>
        {text.before} {before}
      </Soft>
    </Fact>
  );
}

/** Only the lines that differ; the rest of the programme is as people know it. */
function ProgrammeChange({ from, to, language }: { from: ProgrammeLine[]; to: ProgrammeLine[]; language: Language }) {
  const text = texts(language).eventChanged;
  const before = from.map((line) => programmeLine(line, language));
  const now = to.map((line) => programmeLine(line, language));
  return (
    <Fact label={text.labels.programme}>
      {now
        .filter((line) => !before.includes(line))
        .map((line, index) => (
          <span key={index}>
            {text.added} <Strong>{line}</Strong>
            <br />
          </span>
        ))}
      {before
        .filter((line) => !now.includes(line))
        .map((line, index) => (
          <span key={index}>
            <Soft>
              {text.dropped} {line}
            </Soft>
            <br />
          </span>
        ))}
    </Fact>
  );
}

function programmeLine({ title, startsAt, endsAt, room }: ProgrammeLine, language: Language): string {
  const { time } = formats(language);
  const hours = texts(language).hours(time(startsAt), time(endsAt));
  return [`${hours} ${title}`, room].filter(Boolean).join(", ");
}

function moment({ startsAt, endsAt }: TimeFacts, language: Language): string {
  const { date, time } = formats(language);
  return texts(language).moment(capitalize(date(startsAt)), time(startsAt), time(endsAt));
}

function place({ venueName, venueAddress, venueCity }: PlaceFacts): string {
  return [venueName, venueAddress, venueCity].filter(Boolean).join(", ");
}
