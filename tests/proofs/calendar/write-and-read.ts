// Runs in a process of its own, under the TZ that the proof gives it: writes each case and reads it back there.
import { personalCalendar } from "#emails/calendar";
import { sampleContext, sampleEvent, sampleMail, sampleNow } from "#tests/emails/samples";
import { readCalendar } from "#tests/support/read-calendar";
import type { ReadCalendar } from "#tests/support/read-calendar";
import { makeCases } from "./cases";

export interface WrittenAndRead {
  content: string;
  read: ReadCalendar;
}

const [count, seed] = process.argv.slice(2).map(Number);
const written: WrittenAndRead[] = makeCases(count ?? 0, seed ?? 0).map((given) => {
  const { content } = personalCalendar({
    method: given.method,
    region: sampleMail.region,
    event: { ...sampleEvent, startsAt: given.startsAt, endsAt: given.endsAt },
    registration: { ...sampleMail.registration, calendarSequence: given.sequence },
    workshops: given.workshops,
    attendee: sampleContext().to,
    url: sampleContext().links.event(sampleEvent.slug),
    language: "nl",
    now: sampleNow,
  });
  return { content, read: readCalendar(content) };
});
process.send?.({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone, written });
