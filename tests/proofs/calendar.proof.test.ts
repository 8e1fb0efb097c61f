import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { sampleEvent, sampleMail, sampleNow } from "#tests/emails/samples";
import { proof } from "#tests/support/proof";
import { valuesOf } from "#tests/support/read-calendar";
import { makeCases } from "./calendar/cases";
import type { CalendarCase } from "./calendar/cases";
import type { WrittenAndRead } from "./calendar/write-and-read";

const zones = ["UTC", "Europe/Amsterdam", "America/New_York"];

proof({
  name: "calendar files are read back by ical.js as they were meant, in any time zone and on the days clocks change",
  counts: { "1": 84, "10": 420, full: 1260 },
  run: async ({ count, seed, report }) => {
    const cases = makeCases(count, seed);
    let contents: string[] | undefined;
    for (const [index, zone] of zones.entries()) {
      const written = await writeAndReadIn(zone, count, seed);
      expect(written).toHaveLength(count);
      for (const [position, given] of cases.entries()) judge(given, written[position]);
      contents ??= written.map(({ content }) => content);
      expect(written.map(({ content }) => content)).toEqual(contents);
      report(Math.round(((index + 1) * count) / zones.length), zone);
    }
    return { files: count, zones };
  },
});

async function writeAndReadIn(zone: string, count: number, seed: number): Promise<WrittenAndRead[]> {
  const script = fileURLToPath(new URL("./calendar/write-and-read.ts", import.meta.url));
  const child = fork(script, [String(count), String(seed)], {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, TZ: zone },
  });
  return new Promise((resolve, reject) => {
    child.once("message", (message: { zone: string; written: WrittenAndRead[] }) => {
      expect(message.zone).toBe(zone);
      resolve(message.written);
    });
    child.once("exit", (code) => reject(new Error(`The process in ${zone} ended with ${code}`)));
  });
}

function judge(given: CalendarCase, result: WrittenAndRead | undefined): void {
  if (!result) throw new Error("A calendar is missing");
  const { content, read } = result;
  expect(read.method).toBe(given.method);
  expect(read.calendarProperties).toEqual(["version", "prodid", "method"]);
  expect(read.timeZones).toEqual(["Europe/Amsterdam"]);
  expect(read.events).toHaveLength(1);
  const [event] = read.events;
  expect(event).toMatchObject({ startsAt: given.startsAt, endsAt: given.endsAt, stampedAt: sampleNow.toISOString() });
  expect(event?.properties.map(({ name }) => name)).toEqual([
    ...["uid", "sequence", "dtstamp", "dtstart", "dtend", "summary", "location", "description"],
    ...["organizer", "attendee", "url", "status"],
  ]);
  expect(valuesOf(event, "uid")).toEqual([sampleMail.registration.calendarUid]);
  expect(valuesOf(event, "sequence")).toEqual([String(given.sequence)]);
  expect(valuesOf(event, "status")).toEqual([given.method === "CANCEL" ? "CANCELLED" : "CONFIRMED"]);
  expect(valuesOf(event, "summary")).toEqual([sampleEvent.title]);
  expect(valuesOf(event, "location")).toEqual(["De Regentuin, Regentuinlaan 12, Zoetermeer"]);
  expect(valuesOf(event, "organizer")).toEqual([`mailto:${sampleMail.region.mailbox}`]);
  const [attendee] = event?.properties.filter(({ name }) => name === "attendee") ?? [];
  expect(attendee?.value.toLowerCase()).toBe("mailto:k.postma@wilgenhoek.example");
  expect(attendee?.parameters).toMatchObject({ partstat: "ACCEPTED", rsvp: "FALSE", cn: "Karin Postma" });
  const [description = ""] = valuesOf(event, "description");
  expect(description.includes("A. Aan tafel met ouders, Zaal Beuk")).toBe(given.workshops.length > 0);
  judgeText(content);
}

/** What a reader forgives and a standard does not: zone and stamp as written, line ends, folding, no personal link. */
function judgeText(content: string): void {
  expect(content).toMatch(/\r\nDTSTAMP:\d{8}T\d{6}Z\r\n/);
  expect(content).toMatch(/\r\nDTSTART;TZID=Europe\/Amsterdam:\d{8}T\d{6}\r\n/);
  expect(content.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(content.replaceAll("\r\n ", "")).not.toContain("/aanmelding/");
  for (const line of content.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
}
