// Runs in a process of its own, under the TZ that the test gives it: writes both feeds and reads them back there.
import { ownCalendar, publicCalendar } from "#emails/calendar";
import { sampleEvent, sampleMail, sampleNow } from "#tests/emails/samples";
import { makeCases } from "#tests/proofs/calendar/cases";
import { readCalendar } from "#tests/support/read-calendar";

const cases = makeCases(60, 7);
const url = "https://elkaar.example/bijeenkomsten/rondom";
const changedAt = sampleNow.toISOString();

const feeds = {
  anybody: publicCalendar({
    events: cases.map(({ startsAt, endsAt, sequence, method }, index) => ({
      uid: `event-${index}@elkaar.example`,
      sequence,
      event: { ...sampleEvent, startsAt, endsAt },
      summary: "Een middag.",
      url,
      cancelled: method === "CANCEL",
      changedAt,
    })),
    language: "nl",
    now: new Date("2030-01-01T00:00:00.000Z"),
    filename: "bijeenkomsten.ics",
    name: "Elkaar; bijeenkomsten, alle",
  }),
  own: ownCalendar({
    entries: cases.map(({ startsAt, endsAt, sequence, method, workshops }, index) => ({
      event: { ...sampleEvent, startsAt, endsAt },
      registration: { ...sampleMail.registration, calendarUid: `${index}@elkaar.example`, calendarSequence: sequence },
      workshops,
      waits: index % 3 === 0,
      cancelled: method === "CANCEL",
      url,
      changedAt,
    })),
    language: "nl",
    filename: "elkaar.ics",
    name: "Elkaar: mijn aanmeldingen",
  }),
};

process.send?.({
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  cases,
  contents: [feeds.anybody.content, feeds.own.content],
  read: [readCalendar(feeds.anybody.content), readCalendar(feeds.own.content)],
});
