import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { CalendarCase } from "#tests/proofs/calendar/cases";
import { sampleNow } from "#tests/emails/samples";
import type { ReadCalendar } from "#tests/support/read-calendar";
import { valuesOf } from "#tests/support/read-calendar";

interface Written {
  zone: string;
  cases: CalendarCase[];
  contents: [anybody: string, own: string];
  read: [anybody: ReadCalendar, own: ReadCalendar];
}

function writeAndReadIn(zone: string): Promise<Written> {
  const script = fileURLToPath(new URL("./write-and-read.ts", import.meta.url));
  const child = fork(script, [], { execArgv: ["--import", "tsx"], env: { ...process.env, TZ: zone } });
  return new Promise((resolve, reject) => {
    child.once("message", (message) => resolve(message as Written));
    child.once("exit", (code) => reject(new Error(`The process in ${zone} ended with ${code}`)));
  });
}

const first = writeAndReadIn("UTC");

describe.each(["UTC", "Europe/Amsterdam", "America/New_York"])("the calendar feeds, written in %s", (zone) => {
  it("are read back as they were meant, the same bytes everywhere", { timeout: 60_000 }, async () => {
    const { cases, contents, read, ...written } = await writeAndReadIn(zone);
    expect(written.zone).toBe(zone);
    expect(contents).toEqual((await first).contents);
    for (const calendar of read) {
      expect(calendar.method).toBe("PUBLISH");
      expect(calendar.timeZones).toEqual(["Europe/Amsterdam"]);
      expect(calendar.events.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual(
        cases.map(({ startsAt, endsAt }) => [startsAt, endsAt]),
      );
      for (const event of calendar.events) {
        expect(event.stampedAt).toBe(sampleNow.toISOString());
        const names = event.properties.map(({ name }) => name);
        expect(names).not.toContain("attendee");
        expect(names).not.toContain("organizer");
        expect(names).toContain("last-modified");
      }
    }
  });
});

describe("the feed of one person", () => {
  it(
    "says of each what it is: certain, waiting or cancelled, with workshop and room",
    { timeout: 60_000 },
    async () => {
      const { cases, read } = await first;
      for (const [index, { method, workshops, sequence }] of cases.entries()) {
        const event = read[1].events[index];
        const waits = index % 3 === 0;
        const status = method === "CANCEL" ? "CANCELLED" : waits ? "TENTATIVE" : "CONFIRMED";
        expect(valuesOf(event, "status")).toEqual([status]);
        expect(valuesOf(event, "sequence")).toEqual([String(sequence)]);
        expect(valuesOf(event, "uid")).toEqual([`${index}@elkaar.example`]);
        expect(valuesOf(event, "summary")[0]?.startsWith("Wachtlijst: ")).toBe(waits);
        expect(valuesOf(event, "description")[0]?.includes("A. Aan tafel met ouders, Zaal Beuk")).toBe(
          workshops.length > 0,
        );
      }
    },
  );

  it("holds no personal link, and lines that every reader takes", { timeout: 60_000 }, async () => {
    for (const content of (await first).contents) {
      expect(content.replaceAll("\r\n ", "")).not.toMatch(/\/aanmelding\/|\/agenda\//);
      expect(content.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      for (const line of content.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }
  });
});
