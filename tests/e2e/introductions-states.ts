import type { Page } from "playwright-core";
import { press, send } from "./states";
import type { State } from "./states";
import type { World } from "./world";

const as = "attendee" as const;
const to =
  (name: keyof World["introductions"], rest = "") =>
  (world: World) =>
    world.introductions[name] + rest;
const organize =
  (rest = "") =>
  (world: World) =>
    `/beheer/bijeenkomsten/${world.events.open.slug}/kennismaken${rest}`;
const spoken =
  (rest = "") =>
  (world: World) =>
    `/bijeenkomsten/${world.events.past.slug}/gesproken${rest}`;
const caseData = "Het gaat over leerling Sam de Vries";

/** Ticks without a value, and a number that is none. */
async function giveWrong(page: Page): Promise<void> {
  await page.locator('[name="give"][value="phone"]').check();
  await page.locator('[name="give"][value="address"]').check();
  await send(page, "main form:has([name=give])", { phone: "bel maar", address: "" });
}

export const introductionStates: State[] = [
  { route: "network/introductions", state: "nothing yet", path: () => "/kennismaken", as: "newcomer" },
  { route: "network/introductions", state: "filled, with long names", path: () => "/kennismaken", as },
  { route: "network/introductions", state: "English", path: () => "/en/kennismaken", as },
  { route: "network/introductions", state: "asked", path: () => "/kennismaken?klaar=gevraagd", as },
  {
    route: "network/introductions",
    state: "not to be taken back any more",
    path: () => "/kennismaken",
    as,
    status: 409,
    act: async (page) => {
      const button = page.locator('main [name="withdraw"]').first();
      await button.evaluate((element) => element.setAttribute("value", "no such question"));
      await press(page, "no such question");
    },
  },
  { route: "network/ask", state: "empty", path: to("ask"), as },
  { route: "network/ask", state: "English", path: (world) => `/en${world.introductions.ask}`, as },
  { route: "network/ask", state: "who asked already", path: to("crossing"), as },
  {
    route: "network/ask",
    state: "errors",
    path: to("ask"),
    as,
    status: 400,
    act: async (page) => {
      await page.locator('[name="line"]').fill(caseData);
      await giveWrong(page);
    },
  },
  { route: "network/scan", state: "who shows themselves", path: to("code"), as },
  {
    route: "network/scan",
    state: "English, whose name is hidden",
    path: (w) => `/en${w.introductions.codeHidden}`,
    as,
  },
  { route: "network/scan", state: "nobody", path: to("code") },
  { route: "network/scan", state: "one's own", path: to("codeOwn"), as },
  { route: "network/scan", state: "no such code", path: () => "/k/AAAAA-AAAAA", as, status: 404 },
  {
    route: "network/scan",
    state: "errors",
    path: to("code"),
    as,
    status: 400,
    act: async (page) => {
      await page.locator('[name="line"]').fill(caseData);
      await giveWrong(page);
    },
  },
  { route: "network/spoken", state: "filled", path: spoken(), as },
  { route: "network/spoken", state: "English, nobody found", path: (w) => `/en${spoken("?q=zzz")(w)}`, as },
  { route: "network/spoken", state: "errors", path: spoken(), as, status: 400, act: giveWrong },
  {
    route: "network/spoken",
    state: "not everybody could be asked",
    path: spoken(),
    as,
    status: 409,
    act: async (page) => {
      await page
        .locator('[name="spoken"]')
        .first()
        .evaluate((box) => box.setAttribute("value", "nobody"));
      await page.locator('[name="spoken"]').first().check();
      await send(page, "main form:has([name=spoken])", { line: "Wij spraken elkaar." });
    },
  },
  { route: "network/spoken", state: "was not there", path: spoken(), as: "newcomer", status: 403 },
  {
    route: "network/spoken",
    state: "not yet",
    path: (world) => `/bijeenkomsten/${world.events.open.slug}/gesproken`,
    as,
  },
  {
    route: "organizer/badges",
    state: "with codes and long names",
    path: (world) => `/beheer/bijeenkomsten/${world.events.open.slug}/badges`,
    as: "organizer",
  },
  {
    route: "organizer/badges",
    state: "English, nobody",
    path: (world) => `/en/beheer/bijeenkomsten/${world.events.bare.slug}/badges`,
    as: "organizer",
  },
  { route: "account/code", state: "on the badge", path: () => "/account/code?klaar=badge", as },
  { route: "account/code", state: "filled", path: () => "/account/code", as },
  { route: "account/code", state: "English, none yet", path: () => "/en/account/code?klaar=weg", as: "newcomer" },
  { route: "network/introduction", state: "asked by a code", path: to("scanned") },
  { route: "network/introduction", state: "to answer", path: to("answer") },
  {
    route: "network/introduction",
    state: "to answer, signed in, English",
    path: (w) => `/en${w.introductions.answer}`,
    as,
  },
  { route: "network/introduction", state: "by an organizer", path: to("offered") },
  { route: "network/introduction", state: "waiting", path: to("waiting") },
  { route: "network/introduction", state: "introduced", path: to("introduced", "?klaar=ja") },
  { route: "network/introduction", state: "not now", path: to("notNow", "?klaar=nietnu") },
  { route: "network/introduction", state: "gone", path: to("gone") },
  { route: "network/introduction", state: "no such link", path: () => "/kennismaking/x", status: 404 },
  { route: "network/introduction", state: "errors", path: to("answer"), status: 400, act: giveWrong },
  {
    route: "network/introduction",
    state: "a report without words",
    path: to("answer"),
    status: 400,
    act: (page) => send(page, "main form:has([name=complaint])", { complaint: "" }),
  },
  { route: "network/met-question", state: "to answer", path: to("met") },
  {
    route: "network/met-question",
    state: "English, answered",
    path: (w) => `/en${w.introductions.metAnswered}?klaar=geteld`,
  },
  { route: "network/met-question", state: "over, with a long name", path: to("metAnswered") },
  { route: "network/met-question", state: "no such link", path: () => "/kennismaking/x/gesproken", status: 404 },
  { route: "network/contacts", state: "nobody yet", path: () => "/contacten", as: "newcomer" },
  { route: "network/contacts", state: "filled, with long names", path: () => "/contacten", as },
  { route: "network/contacts", state: "nobody found", path: () => "/contacten?q=zzz", as },
  { route: "network/contacts", state: "English", path: () => "/en/contacten?klaar=weg", as },
  { route: "network/contact", state: "filled", path: to("contact"), as },
  { route: "network/contact", state: "English, saved", path: (w) => `/en${w.introductions.contact}?klaar=notitie`, as },
  { route: "network/contact", state: "shares nothing any more", path: to("contactGone"), as },
  {
    route: "network/contact",
    state: "a note about a child",
    path: to("contact"),
    as,
    status: 400,
    act: (page) => send(page, "main form:has([name=note])", { note: caseData }),
  },
  { route: "network/contact", state: "wrong channels", path: to("contact"), as, status: 400, act: giveWrong },
  { route: "organizer/introduce", state: "empty", path: organize(), as: "organizer" },
  { route: "organizer/introduce", state: "done", path: organize("?klaar=voorgesteld"), as: "organizer" },
  {
    route: "organizer/introduce",
    state: "English, errors",
    path: (w) => `/en${organize()(w)}`,
    as: "organizer",
    status: 400,
    act: (page) => send(page),
  },
  {
    route: "organizer/introduce",
    state: "nobody listed",
    path: (world) => `/beheer/bijeenkomsten/${world.events.bare.slug}/kennismaken`,
    as: "organizer",
  },
  { route: "organizer/reports", state: "filled", path: () => "/beheer/meldingen", as: "organizer" },
  {
    route: "organizer/reports",
    state: "English",
    path: () => "/en/beheer/meldingen?klaar=afgehandeld",
    as: "organizer",
  },
];
