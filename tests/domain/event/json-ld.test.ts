import { expect, it } from "vitest";
import { eventJsonLd } from "#app/domain/event/json-ld";
import type { JsonLdEvent } from "#app/domain/event/json-ld";

const event: JsonLdEvent = {
  title: "Rondom het Kind",
  summary: "Een middag over ouders.",
  url: "https://elkaar.example/bijeenkomsten/rondom-het-kind",
  language: "nl",
  doorsOpenAt: null,
  startsAt: "2023-11-08T12:15:00.000Z",
  endsAt: "2023-11-08T16:30:00.000Z",
  previousStartsAt: null,
  cancelledAt: null,
  venueName: "De Regentuin",
  venueAddress: "Regentuinlaan 12",
  venueCity: "Zoetermeer",
  hosts: ["Gemeente Huizen", "Gemeente Blaricum", "Gemeente Laren"],
  capacity: 100,
  availability: "open",
  registrationClosesAt: null,
  publishedAt: "2023-09-01T08:00:00.000Z",
  series: null,
};
const moved = { ...event, previousStartsAt: "2023-11-01T12:15:00.000Z" };

it("names every host, and what did not change is not said", () => {
  const read: unknown = JSON.parse(eventJsonLd(event));
  expect(read).toMatchObject({
    eventStatus: "https://schema.org/EventScheduled",
    organizer: [{ name: "Gemeente Huizen" }, { name: "Gemeente Blaricum" }, { name: "Gemeente Laren" }],
    offers: { availability: "https://schema.org/InStock" },
  });
  expect(read).not.toHaveProperty("previousStartDate");
});

it("says from when an event was moved, and that it is cancelled above all", () => {
  expect(JSON.parse(eventJsonLd(moved))).toMatchObject({
    eventStatus: "https://schema.org/EventRescheduled",
    previousStartDate: "2023-11-01T12:15:00.000Z",
  });
  expect(JSON.parse(eventJsonLd({ ...moved, cancelledAt: event.publishedAt }))).toMatchObject({
    eventStatus: "https://schema.org/EventCancelled",
  });
});

it.each([
  ["full", "SoldOut"],
  ["closed", "OutOfStock"],
] as const)("says that it is %s", (availability, word) => {
  expect(JSON.parse(eventJsonLd({ ...event, availability }))).toMatchObject({
    offers: { availability: `https://schema.org/${word}` },
  });
});
