import type { Page } from "playwright-core";
import { press, send } from "./states";
import type { State } from "./states";
import type { World } from "./world";

const beheer =
  (name: "filled" | "empty", below = "") =>
  (world: World) =>
    `/beheer/reeksen/${world.series[name]}${below}`;
const event =
  (name: "event" | "past" | "cancelled", before = "", below = "") =>
  (world: World) =>
    `${before}/bijeenkomsten/${world.series[name]}${below}`;

const as = "organizer" as const;
const better = { summary: "Beter gezegd." };
const preview = (page: Page) => send(page, undefined, better);

/** The dates of a series, for visitors and for who organizes them. */
export const seriesStates: State[] = [
  {
    route: "events/series",
    state: "in several regions, with what was",
    path: ({ series }) => `/reeksen/${series.filled}`,
  },
  { route: "events/series", state: "English", path: ({ series }) => `/en/reeksen/${series.filled}` },
  { route: "events/series", state: "nothing public", path: ({ series }) => `/reeksen/${series.empty}`, status: 404 },
  { route: "events/event", state: "with other dates", path: event("event") },
  { route: "events/event", state: "over, with a next date", path: event("past") },
  { route: "events/event", state: "cancelled, with a next date", path: event("cancelled") },
  { route: "organizer/event", state: "of a series", path: event("event", "/beheer"), as },
  { route: "organizer/change", state: "of a series", path: event("event", "/beheer", "/wijzigen"), as },
  {
    route: "organizer/change",
    state: "preview of a text that leaves its series",
    path: event("event", "/beheer", "/wijzigen"),
    as,
    act: preview,
  },
  {
    route: "series/change",
    state: "with what was typed at one event",
    path: event("event", "/beheer", "/wijzigen"),
    as,
    act: async (page) => {
      await preview(page);
      await press(page, "all");
    },
  },
  { route: "series/list", state: "filled, with long names", path: () => "/beheer/reeksen", as },
  { route: "series/list", state: "none", path: () => "/beheer/reeksen", as: "hostEditor" },
  {
    route: "series/list",
    state: "to put an event in one",
    path: ({ events }) => `/beheer/reeksen?bij=${events.open.slug}`,
    as,
  },
  { route: "series/new", state: "from nothing", path: () => "/beheer/reeksen/nieuw", as },
  { route: "series/new", state: "English", path: () => "/en/beheer/reeksen/nieuw", as },
  {
    route: "series/new",
    state: "with a first event",
    path: ({ events }) => `/beheer/reeksen/nieuw?bij=${events.long.slug}`,
    as,
  },
  {
    route: "series/new",
    state: "errors",
    path: () => "/beheer/reeksen/nieuw",
    as,
    status: 400,
    act: (page) => send(page),
  },
  { route: "series/series", state: "filled, with long names", path: beheer("filled"), as },
  { route: "series/series", state: "English", path: (world) => `/en${beheer("filled")(world)}`, as },
  { route: "series/series", state: "empty", path: beheer("empty"), as },
  { route: "series/series", state: "saved", path: beheer("empty", "?klaar=gemaakt"), as },
  {
    route: "series/series",
    state: "an event that is no longer in it",
    path: beheer("filled"),
    as,
    status: 409,
    act: async (page, { events }) => {
      const hidden = page.locator('form:has([value="take-out"]) [name="event"]').first();
      await hidden.evaluate((element, id) => element.setAttribute("value", id), events.open.eventId);
      await press(page, "take-out");
    },
  },
  { route: "series/change", state: "form", path: beheer("filled", "/wijzigen"), as },
  { route: "series/change", state: "English", path: (world) => `/en${beheer("filled", "/wijzigen")(world)}`, as },
  { route: "series/change", state: "without events", path: beheer("empty", "/wijzigen"), as },
  {
    route: "series/change",
    state: "errors",
    path: beheer("filled", "/wijzigen"),
    as,
    status: 400,
    act: (page) => send(page, undefined, { title: "" }),
  },
  {
    route: "series/change",
    state: "nothing changed",
    path: beheer("filled", "/wijzigen"),
    as,
    status: 409,
    act: (page) => send(page),
  },
  { route: "series/change", state: "preview", path: beheer("filled", "/wijzigen"), as, act: preview },
  {
    route: "series/change",
    state: "changed since it was seen",
    path: beheer("filled", "/wijzigen"),
    as,
    status: 409,
    act: async (page) => {
      await preview(page);
      await page.locator('[name="preview"]').evaluate((element) => element.setAttribute("value", "seen before"));
      await press(page, "save");
    },
  },
];
