import { expect } from "vitest";
import { composeMail } from "#app/domain/outbox/compose.server";
import { eventJsonLd } from "#app/domain/event/json-ld";
import type { JsonLdEvent } from "#app/domain/event/json-ld";
import { renderTemplate } from "#emails/templates";
import { singleLine } from "#emails/single-line";
import { impatientSmtp, mailFrom } from "#tests/domain/outbox/outbox";
import { sampleContext, sampleEvent, sampleMail, sampleNow, sampleWorkshop } from "#tests/emails/samples";
import { startMailbox } from "#tests/support/mailbox";
import type { ReceivedMail } from "#tests/support/mailbox";
import { proof } from "#tests/support/proof";
import { readCalendar, valuesOf } from "#tests/support/read-calendar";
import { makeHostileText } from "./names/hostile-text";

interface Case {
  name: string;
  title: string;
  venue: string;
  region: string;
}

proof({
  name: "hostile names and titles come back equal from calendar, mail and JSON-LD, and add nothing",
  counts: { "1": 60, "10": 200, full: 1000 },
  run: async ({ count, seed, report }) => {
    const text = makeHostileText(seed);
    const mailbox = await startMailbox();
    const transport = impatientSmtp(mailbox.url);
    try {
      for (let index = 0; index < count; index++) {
        const given: Case = { name: text(), title: text(), venue: text(), region: text() };
        const { source, to } = await makeMail(given, index);
        mailbox.clear();
        expect(await transport.deliver({ from: mailFrom.address, to }, source)).toEqual({ outcome: "sent" });
        expect(mailbox.received).toHaveLength(1);
        for (const received of mailbox.received) judgeMail(given, to, received);
        judgeJsonLd(given);
        report(index + 1);
      }
      return { names: count, titles: count };
    } finally {
      await transport.close();
      await mailbox.stop();
    }
  },
});

async function makeMail(given: Case, index: number): Promise<{ source: Buffer; to: string }> {
  const to = `person-${index}@wilgenhoek.example`;
  const recipient = { name: given.name, address: to };
  const payload = {
    ...sampleMail,
    region: { ...sampleMail.region, name: given.region },
    event: { ...sampleEvent, title: given.title, venueName: given.venue },
    registration: { ...sampleMail.registration, name: given.name },
    workshops: [{ ...sampleWorkshop, title: given.title }],
  };
  const rendered = renderTemplate("registration-placed", payload, { ...sampleContext(), to: recipient });
  const messageId = `<${index}@haaglanden.example>`;
  return { to, source: await composeMail({ from: mailFrom, to: recipient, messageId, now: sampleNow, rendered }) };
}

const expectedHeaders = [
  ...["auto-submitted", "content-type", "date", "from", "message-id", "mime-version", "received", "reply-to"],
  ...["subject", "to"],
];

function judgeMail(given: Case, to: string, { envelope, mail, source }: ReceivedMail): void {
  expect(envelope).toEqual({ from: mailFrom.address, to: [to] });
  const headers = new Set(mail.headers.map(({ key }) => key));
  expect([...headers, "received"].filter((key, index, all) => all.indexOf(key) === index).sort()).toEqual(
    expectedHeaders,
  );
  expect(mail.headers).toHaveLength(headers.size);
  expect(mail.from).toMatchObject(mailFrom);
  expect(mail.to).toHaveLength(1);
  expect(mail.to?.[0]).toMatchObject({ name: singleLine(given.name), address: to });
  expect(mail.replyTo).toHaveLength(1);
  expect(mail.replyTo?.[0]).toMatchObject({ name: singleLine(given.region), address: sampleMail.region.mailbox });
  expect(mail.subject).toBe(singleLine(`U bent erbij: ${given.title}, woensdag 8 november`));
  for (const line of source.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998);
  judgeCalendar(given, to, mail);
}

function judgeCalendar(given: Case, to: string, mail: ReceivedMail["mail"]): void {
  const files = mail.attachments.map(({ content }) =>
    typeof content === "string" ? content : Buffer.from(new Uint8Array(content)).toString("utf8"),
  );
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const { events, calendarProperties } = readCalendar(file);
    expect(calendarProperties).toEqual(["version", "prodid", "method"]);
    expect(events).toHaveLength(1);
    const [event] = events;
    expect(event?.properties).toHaveLength(12);
    expect(valuesOf(event, "summary")).toEqual([singleLine(given.title)]);
    expect(valuesOf(event, "location")).toEqual([
      [singleLine(given.venue), "Regentuinlaan 12", "Zoetermeer"].filter(Boolean).join(", "),
    ]);
    const attendees = event?.properties.filter(({ name }) => name === "attendee") ?? [];
    expect(attendees).toHaveLength(1);
    expect(attendees[0]?.value.toLowerCase()).toBe(`mailto:${to}`);
    expect(attendees[0]?.parameters["cn"]).toBe(singleLine(given.name) || to);
    const organizers = event?.properties.filter(({ name }) => name === "organizer") ?? [];
    expect(organizers.map(({ value }) => value)).toEqual([`mailto:${sampleMail.region.mailbox}`]);
    expect(organizers[0]?.parameters["cn"]).toBe(singleLine(given.region) || sampleMail.region.mailbox);
  }
}

/** As a browser sees it: the element ends at the first end tag, whatever stands in it. */
function judgeJsonLd({ title, name, venue, region }: Case): void {
  const html = `<script type="application/ld+json">${eventJsonLd(jsonLdEvent(title, name, venue, region))}</script><p>after</p>`;
  const [, inside, after] = /^<script[^>]*>(.*?)<\/script[\s/>](.*)$/is.exec(html) ?? [];
  expect(after).toBe("<p>after</p>");
  expect(inside).not.toMatch(/<!--|<script/i);
  const read: unknown = JSON.parse(inside ?? "");
  expect(read).toMatchObject({
    "@type": "Event",
    name: title,
    description: name,
    location: { name: venue },
    organizer: [{ "@type": "Organization", name: region }],
  });
}

function jsonLdEvent(title: string, summary: string, venueName: string, host: string): JsonLdEvent {
  return {
    ...sampleEvent,
    title,
    summary,
    venueName,
    hosts: [host],
    url: "https://elkaar.example/bijeenkomsten/rondom-het-kind",
    language: "nl",
    previousStartsAt: null,
    cancelledAt: null,
    capacity: 100,
    availability: "open",
    registrationClosesAt: null,
    publishedAt: null,
    series: null,
  };
}
