import type { Page } from "playwright-core";
import { approvalStates } from "./approval-states";
import { contactStates } from "./contact-states";
import { askStates } from "./ask-states";
import { draftStates } from "./draft-states";
import { invitationStates } from "./invitation-states";
import { introductionStates } from "./introductions-states";
import { profileStates } from "./profile-states";
import { questionStates } from "./questions-states";
import { suggestionStates } from "./suggestions-states";
import { seriesStates } from "./series-states";
import { mailingStates } from "./mailing-states";
import { tableStates } from "./tables-states";
import type { World } from "./world";

/** `newcomer` and `keyholder` organize, and have signed in by mail alone: without and with a passkey. */
export const everyWho = ["nobody", "attendee", "organizer", "hostEditor", "newcomer", "keyholder"] as const;
export type Who = (typeof everyWho)[number];

/** A page in one of the states it can be in. */
export interface State {
  /** The file below app/routes, without its ending. */
  route: string;
  state: string;
  path: (world: World) => string;
  as?: Who;
  /** What the visitor does to bring the page into this state. */
  act?: (page: Page, world: World) => Promise<void>;
  /** Expected of the last answer; 200 unless said. */
  status?: number;
}

/** Whether the page is one of the organizer's area. */
export function isOrganizerState({ route }: State): boolean {
  return ["organizer/", "organizations/", "series/", "contact-person/", "question/desk"].some((area) =>
    route.startsWith(area),
  );
}

const event =
  (name: keyof World["events"], rest = "") =>
  (world: World) =>
    `/bijeenkomsten/${world.events[name].slug}${rest}`;
const beheer =
  (name: keyof World["events"], rest = "") =>
  (world: World) =>
    `/beheer${event(name, rest)(world)}`;
const organization =
  (name: keyof World["organizations"], rest = "") =>
  (world: World) =>
    `/beheer/organisaties/${world.organizations[name]}${rest}`;
const personal =
  (name: keyof World["links"], rest = "") =>
  (world: World) =>
    world.links[name] + rest;

/** The page of the organizer about the registration that has this personal link. */
const one =
  (name: keyof World["events"], link: keyof World["links"], rest = "") =>
  (world: World) => {
    const token = world.links[link].split("/").at(-1) ?? "";
    const id = Buffer.from(token.split(".")[0] ?? "", "base64url")
      .subarray(0, 16)
      .toString("hex");
    return `${beheer(name, "/aanmeldingen/")(world)}${id}${rest}`;
  };

/** Sends the form that holds the control, without the browser's own check of required fields. */
export async function send(
  page: Page,
  selector = "main form[method=post]",
  values: Record<string, string> = {},
): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`${selector} [name="${name}"]`).first();
    await field.evaluate((element) => element.closest("details")?.setAttribute("open", ""));
    await field.fill(value);
  }
  await submit(page, selector);
}

/** Presses the button with this value, wherever it stands. */
export async function press(page: Page, value: string): Promise<void> {
  const load = page.waitForEvent("load");
  await page.locator(`main button[value="${value}"]`).first().click();
  await load;
}

async function submit(page: Page, selector: string, intent?: string): Promise<void> {
  const form = page.locator(selector).first();
  const load = page.waitForEvent("load");
  await form.evaluate((element, wanted) => {
    if (!(element instanceof HTMLFormElement)) throw new Error("no form");
    element.noValidate = true;
    const buttons = [...element.querySelectorAll<HTMLButtonElement>("button[type=submit], button:not([type])")];
    const button = wanted ? buttons.find((one) => one.value === wanted) : buttons[0];
    element.requestSubmit(button ?? null);
  }, intent);
  await load;
}

/** Looks at who is told, and saves what it saw when the list has changed since. */
async function saveTooLate(page: Page, values: Record<string, string> = {}): Promise<void> {
  await send(page, undefined, values);
  await setHidden(page, '[name="preview"]', "what was seen before");
  await submit(page, "main form[method=post]", "save");
}

/** Chooses a workshop that filled up while the page was open. */
async function chooseFull(page: Page, { events: { open } }: World): Promise<void> {
  const radio = page
    .locator('main form[method=post] input[type="radio"][name^="workshops."]:not([value="none"])')
    .first();
  await radio.check();
  await radio.evaluate((element, full) => element.setAttribute("value", full), open.workshopIds[2] ?? "");
  await send(page);
}

async function setHidden(page: Page, selector: string, value: string): Promise<void> {
  await page
    .locator(selector)
    .first()
    .evaluate((element, text) => element.setAttribute("value", text), value);
}

/** Fills in the form for who calls, and asks who would be told. */
async function typeSomebody(page: Page, name: string, email = "ib@wilgenhoek.example"): Promise<void> {
  await page.locator('[name="sector"]').selectOption({ index: 1 });
  const who = { name, email, organization: "Basisschool De Wilgenhoek", role: "Intern begeleider" };
  await send(page, undefined, who);
}

const importList = [
  "naam;soort;gemeente",
  "Gemeente Voorbeeldstadt;municipality;Voorbeeldstad",
  "Samenwerkingsverbandsoverstijgendejeugdgezondheidszorg;youth_team;Gasselterboerveenschemond",
  "Kapper Kees;kapper;",
  ";;",
  ";school;Gouda",
].join("\n");

/** Chooses a list of organizations and sends it. */
async function sendList(page: Page, text: string): Promise<void> {
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "lijst.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await submit(page, "main form[method=post]");
}

async function openNewestMail(page: Page): Promise<void> {
  await page.goto((await page.locator('main a[href^="/postvak/"]').first().getAttribute("href")) ?? "");
}

export const states: State[] = [
  { route: "events/home", state: "filled", path: () => "/" },
  { route: "events/home", state: "English", path: () => "/en" },
  { route: "events/home", state: "of one region", path: (world) => `/?regio=${world.regionSlug}` },
  { route: "events/home", state: "nothing in this region", path: () => "/?regio=nergens" },
  { route: "events/theme", state: "filled", path: () => "/themas/ouders" },
  { route: "events/theme", state: "nothing yet", path: () => "/themas/veiligheid" },
  { route: "events/theme", state: "long names", path: () => "/themas/een-eigen-thema" },
  { route: "events/theme", state: "English", path: () => "/en/themas/ouders" },
  { route: "events/theme", state: "unknown", path: () => "/themas/bestaat-niet", status: 404 },
  { route: "events/list", state: "of one theme", path: () => "/bijeenkomsten?thema=ouders" },
  { route: "events/list", state: "filled", path: () => "/bijeenkomsten" },
  { route: "events/list", state: "past", path: () => "/bijeenkomsten?voorbij=1" },
  { route: "events/list", state: "nothing found", path: () => "/bijeenkomsten?q=zwemles" },
  { route: "events/event", state: "open, with workshops plenty, few and full", path: event("open") },
  { route: "events/event", state: "full with a waitlist", path: event("full") },
  { route: "events/event", state: "without programme, hosts and practical matters", path: event("bare") },
  { route: "events/event", state: "registration closed", path: event("closed") },
  { route: "events/event", state: "past", path: event("past") },
  { route: "events/event", state: "cancelled", path: event("cancelled") },
  { route: "events/event", state: "moved", path: event("moved") },
  { route: "events/event", state: "long names", path: event("long") },
  { route: "events/event", state: "English", path: (world) => `/en${event("open")(world)}` },
  { route: "registration/register", state: "empty", path: event("open", "/aanmelden") },
  { route: "registration/register", state: "English", path: (world) => `/en${event("open", "/aanmelden")(world)}` },
  { route: "registration/register", state: "long names", path: event("long", "/aanmelden") },
  { route: "registration/register", state: "full", path: event("full", "/aanmelden") },
  { route: "registration/register", state: "closed", path: event("closed", "/aanmelden") },
  { route: "registration/register", state: "cancelled", path: event("cancelled", "/aanmelden") },
  {
    route: "registration/register",
    state: "errors",
    path: event("open", "/aanmelden"),
    status: 400,
    act: (page) =>
      send(page, undefined, { name: "Karin Postma", email: "k.postma.wilgenhoek.example", diet: "Vegetarisch" }),
  },
  {
    route: "registration/register",
    state: "the workshop filled up meanwhile",
    path: event("open", "/aanmelden"),
    status: 409,
    act: async (page, world) => {
      await page.locator('[name="name"]').fill("Karin de Late");
      await page.locator('[name="email"]').fill("karin.de.late@wilgenhoek.example");
      await page.locator('[name="organization"]').fill("Basisschool De Wilgenhoek");
      await page.locator('[name="role"]').fill("Leerkracht");
      await page.locator('[name="sector"]').selectOption({ index: 1 });
      await chooseFull(page, world);
    },
  },
  { route: "registration/registered", state: "sent", path: event("open", "/aangemeld") },
  { route: "registration/personal", state: "placed", path: personal("placed") },
  { route: "registration/personal", state: "to confirm", path: personal("toConfirm") },
  { route: "registration/personal", state: "waitlisted", path: personal("waitlisted") },
  { route: "registration/personal", state: "withdrawn", path: personal("withdrawn") },
  { route: "registration/personal", state: "cancelled", path: personal("cancelled") },
  { route: "registration/personal", state: "moved", path: personal("moved") },
  { route: "registration/personal", state: "past", path: personal("past") },
  { route: "registration/personal", state: "no such link", path: () => "/aanmelding/bestaat-niet", status: 404 },
  { route: "registration/details", state: "filled", path: personal("placed", "/gegevens") },
  {
    route: "registration/details",
    state: "errors",
    path: personal("placed", "/gegevens"),
    status: 400,
    act: (page) => send(page, undefined, { name: "", phone: "bel maar" }),
  },
  { route: "registration/workshops", state: "choice", path: personal("placed", "/workshops") },
  {
    route: "registration/workshops",
    state: "filled up meanwhile",
    path: personal("placed", "/workshops"),
    status: 409,
    act: chooseFull,
  },
  { route: "registration/code", state: "filled", path: personal("placed", "/code?klaar=nieuw") },
  { route: "registration/code", state: "no such link", path: () => "/aanmelding/x/code", status: 404 },
  { route: "registration/withdraw", state: "asks", path: personal("placed", "/afmelden") },
  { route: "registration/withdraw", state: "asks somebody who waits", path: personal("waitlisted", "/afmelden") },
  { route: "network/attendees", state: "filled", path: event("open", "/deelnemers"), as: "attendee" },
  { route: "network/attendees", state: "nobody found", path: event("open", "/deelnemers?q=zzz"), as: "attendee" },
  {
    route: "network/attendees",
    state: "facets chosen, nobody has both, English",
    path: (world) => `/en${event("open", "/deelnemers?werkveld=education&thema=zorg&gemeente=zaanstad&q=a")(world)}`,
    as: "attendee",
  },
  {
    route: "network/attendees",
    state: "a facet chosen and another whole",
    path: event("open", "/deelnemers?werkveld=education&meer=thema"),
    as: "attendee",
  },
  { route: "network/attendees", state: "not allowed", path: event("bare", "/deelnemers"), as: "attendee", status: 403 },
  ...invitationStates,
  ...approvalStates,
  ...questionStates,
  ...askStates,
  ...mailingStates,
  ...profileStates,
  ...introductionStates,
  ...tableStates,
  ...suggestionStates,
  { route: "account/sign-in", state: "empty", path: () => "/inloggen" },
  {
    route: "account/sign-in",
    state: "error",
    path: () => "/inloggen",
    status: 400,
    act: (page) => send(page, undefined, { email: "geen adres" }),
  },
  { route: "account/sign-in-code", state: "empty", path: () => "/inloggen/code" },
  {
    route: "account/sign-in-code",
    state: "no mail asked",
    path: () => "/inloggen/code",
    status: 409,
    act: (page) => send(page, undefined, { code: "123456" }),
  },
  { route: "account/sign-in-link", state: "not valid", path: () => "/inloggen/bestaat-niet-of-niet-meer" },
  { route: "account/account", state: "attendee", path: () => "/account", as: "attendee" },
  {
    route: "account/account",
    state: "regions chosen and an address for the calendar",
    path: () => "/account",
    as: "attendee",
    act: async (page) => {
      await page.locator('[name="regio"]').first().check();
      await send(page, '[action$="/account/regios"]');
      await send(page, '[action$="/account/agenda"]');
    },
  },
  { route: "events/home", state: "of my regions", path: () => "/", as: "attendee" },
  {
    route: "events/home",
    state: "of a region that I could keep",
    path: (world) => `/?regio=${world.regionSlug}`,
    as: "attendee",
  },
  { route: "account/account", state: "organizer without registrations", path: () => "/account", as: "organizer" },
  { route: "account/passkey", state: "the first passkey", path: () => "/account/sleutel", as: "newcomer" },
  { route: "account/passkey", state: "the first passkey, English", path: () => "/en/account/sleutel", as: "newcomer" },
  {
    route: "account/passkey",
    state: "no passkey came",
    path: () => "/account/sleutel",
    as: "newcomer",
    status: 400,
    act: async (page) => {
      const load = page.waitForEvent("load");
      await page.locator("form[data-passkey]").evaluate((form) => form instanceof HTMLFormElement && form.submit());
      await load;
    },
  },
  { route: "account/passkey", state: "asks for the passkey", path: () => "/account/sleutel", as: "keyholder" },
  {
    route: "account/passkey",
    state: "a wrong recovery code",
    path: () => "/account/sleutel",
    as: "keyholder",
    status: 400,
    act: (page) => send(page, "main details form", { code: "1234" }),
  },
  { route: "account/passkey", state: "passkeys, with long names", path: () => "/account/sleutel", as: "organizer" },
  {
    route: "account/passkey",
    state: "the recovery codes",
    path: () => "/account/sleutel",
    as: "organizer",
    act: async (page) => {
      const load = page.waitForEvent("load");
      await page.locator('button[value="codes"]').click();
      await load;
    },
  },
  {
    route: "account/passkey",
    state: "the passkey was removed already",
    path: () => "/account/sleutel",
    as: "organizer",
    status: 409,
    act: async (page) => {
      await page
        .locator('button[name="passkey"]')
        .first()
        .evaluate((button) => button.setAttribute("value", "gone"));
      const load = page.waitForEvent("load");
      await page.locator('button[name="passkey"]').first().click();
      await load;
    },
  },
  { route: "organizer/colleagues", state: "filled", path: () => "/beheer/organisatoren", as: "organizer" },
  { route: "organizer/colleagues", state: "English", path: () => "/en/beheer/organisatoren", as: "organizer" },
  {
    route: "organizer/colleagues",
    state: "asks whether it is certain",
    path: (world) => `/beheer/organisatoren?wis=${world.keyholderId}`,
    as: "organizer",
  },
  {
    route: "organizer/colleagues",
    state: "nobody of the region",
    path: (world) => `/beheer/organisatoren?wis=${world.keyholderId}`,
    as: "organizer",
    status: 409,
    act: async (page) => {
      await page.locator('button[name="person"]').evaluate((button) => button.setAttribute("value", "somebody"));
      const load = page.waitForEvent("load");
      await page.locator('button[name="person"]').click();
      await load;
    },
  },
  {
    route: "organizer/colleagues",
    state: "nothing filled in of somebody new",
    path: () => "/beheer/organisatoren",
    as: "organizer",
    status: 400,
    act: async (page) => {
      await page.locator("summary").last().click();
      const load = page.waitForEvent("load");
      await page.locator('button[value="name"]').click();
      await load;
    },
  },
  {
    route: "organizer/colleagues",
    state: "asks whether a role is to go, and keeps the last owner",
    path: () => "/beheer/organisatoren",
    as: "organizer",
    act: async (page) => {
      const load = page.waitForEvent("load");
      await page.locator('a[href*="intrekken="]').first().click();
      await load;
    },
  },
  { route: "organizer/dashboard", state: "filled", path: () => "/beheer", as: "organizer" },
  { route: "organizer/event", state: "filled", path: beheer("open"), as: "organizer" },
  { route: "organizer/event", state: "cancelled", path: beheer("cancelled"), as: "organizer" },
  { route: "organizer/registrations", state: "filled", path: beheer("open", "/aanmeldingen"), as: "organizer" },
  { route: "organizer/registrations", state: "nobody yet", path: beheer("bare", "/aanmeldingen"), as: "organizer" },
  {
    route: "organizer/registrations",
    state: "nobody found",
    path: beheer("open", "/aanmeldingen?q=zzz"),
    as: "organizer",
  },
  {
    route: "organizer/registrations",
    state: "long names, put in order",
    path: beheer("long", "/aanmeldingen?volgorde=organisatie&richting=omgekeerd"),
    as: "organizer",
  },
  { route: "organizer/registration", state: "placed", path: one("open", "placed"), as: "organizer" },
  { route: "organizer/registration", state: "waitlisted", path: one("full", "waitlisted"), as: "organizer" },
  { route: "organizer/registration", state: "withdrawn", path: one("open", "withdrawn"), as: "organizer" },
  { route: "organizer/registration", state: "cancelled", path: one("cancelled", "cancelled"), as: "organizer" },
  {
    route: "organizer/registration",
    state: "a mail failed: call instead",
    path: one("moved", "moved"),
    as: "organizer",
  },
  {
    route: "organizer/registration",
    state: "long names",
    path: beheer("long", "/aanmeldingen"),
    as: "organizer",
    act: async (page) => {
      await page.goto((await page.locator("main tbody a").first().getAttribute("href")) ?? "");
    },
  },
  {
    route: "organizer/registration",
    state: "a link was sent just now",
    path: one("open", "toConfirm"),
    as: "organizer",
    status: 409,
    act: (page) => submit(page, "main form[method=post]", "link"),
  },
  { route: "organizer/registration-add", state: "form", path: beheer("open", "/aanmeldingen/nieuw"), as: "organizer" },
  { route: "organizer/registration-add", state: "full", path: beheer("full", "/aanmeldingen/nieuw"), as: "organizer" },
  {
    route: "organizer/registration-add",
    state: "cancelled",
    path: beheer("cancelled", "/aanmeldingen/nieuw"),
    as: "organizer",
  },
  {
    route: "organizer/registration-add",
    state: "errors",
    path: beheer("open", "/aanmeldingen/nieuw"),
    as: "organizer",
    status: 400,
    act: (page) => send(page, undefined, { name: "Karin Postma", email: "k.postma" }),
  },
  {
    route: "organizer/registration-add",
    state: "preview of who is told",
    path: beheer("open", "/aanmeldingen/nieuw"),
    as: "organizer",
    act: (page) => typeSomebody(page, "Sjoukje Nieuw"),
  },
  {
    route: "organizer/registration-add",
    state: "registered already",
    path: beheer("open", "/aanmeldingen/nieuw"),
    as: "organizer",
    status: 409,
    act: (page, world) => typeSomebody(page, "Karin Postma", world.attendee),
  },
  {
    route: "organizer/registration-move",
    state: "choice",
    path: one("open", "placed", "/workshops"),
    as: "organizer",
  },
  {
    route: "organizer/registration-move",
    state: "preview of who is told",
    path: one("open", "placed", "/workshops"),
    as: "organizer",
    act: async (page) => {
      await page.locator("main form[method=post] select").selectOption("none");
      await submit(page, "main form[method=post]");
    },
  },
  {
    route: "organizer/registration-move",
    state: "nothing changed",
    path: one("open", "placed", "/workshops"),
    as: "organizer",
    status: 409,
    act: (page) => submit(page, "main form[method=post]"),
  },
  {
    route: "organizer/registration-move",
    state: "withdrawn",
    path: one("open", "withdrawn", "/workshops"),
    as: "organizer",
  },
  {
    route: "organizer/registration-withdraw",
    state: "asks",
    path: one("open", "placed", "/afmelden"),
    as: "organizer",
  },
  {
    route: "organizer/registration-withdraw",
    state: "others are told than was seen",
    path: one("open", "placed", "/afmelden"),
    as: "organizer",
    status: 409,
    act: async (page) => {
      await setHidden(page, '[name="preview"]', "what was seen before");
      await submit(page, "main form[method=post]", "save");
    },
  },
  {
    route: "organizer/registration-withdraw",
    state: "withdrawn already",
    path: one("open", "withdrawn", "/afmelden"),
    as: "organizer",
  },
  {
    route: "organizer/registration-promote",
    state: "no place is free",
    path: one("full", "waitlisted", "/plek"),
    as: "organizer",
  },
  {
    route: "organizer/list-by-surname",
    state: "filled",
    path: beheer("full", "/lijsten/achternaam"),
    as: "organizer",
  },
  {
    route: "organizer/list-by-surname",
    state: "long names",
    path: beheer("long", "/lijsten/achternaam"),
    as: "organizer",
  },
  {
    route: "organizer/list-by-surname",
    state: "nobody yet",
    path: beheer("bare", "/lijsten/achternaam"),
    as: "organizer",
  },
  {
    route: "organizer/list-by-workshop",
    state: "filled",
    path: beheer("open", "/lijsten/workshops"),
    as: "organizer",
  },
  {
    route: "organizer/list-by-workshop",
    state: "no workshops",
    path: beheer("bare", "/lijsten/workshops"),
    as: "organizer",
  },
  {
    route: "organizer/list-access",
    state: "nobody needs anything",
    path: beheer("bare", "/lijsten/toegankelijkheid"),
    as: "organizer",
  },
  {
    route: "organizer/list-access",
    state: "how many",
    path: beheer("long", "/lijsten/toegankelijkheid"),
    as: "organizer",
  },
  {
    route: "organizer/list-access",
    state: "opened",
    path: beheer("long", "/lijsten/toegankelijkheid"),
    as: "organizer",
    act: (page) => submit(page, "main form[method=post]"),
  },
  {
    route: "organizer/list-access",
    state: "past",
    path: beheer("past", "/lijsten/toegankelijkheid"),
    as: "organizer",
  },
  { route: "organizer/catering", state: "filled", path: beheer("open", "/catering"), as: "organizer" },
  { route: "organizer/catering", state: "nobody told anything", path: beheer("bare", "/catering"), as: "organizer" },
  { route: "organizer/catering", state: "erased", path: beheer("past", "/catering"), as: "organizer" },
  { route: "organizer/change", state: "form", path: beheer("open", "/wijzigen"), as: "organizer" },
  {
    route: "organizer/change",
    state: "errors",
    path: beheer("open", "/wijzigen"),
    as: "organizer",
    status: 400,
    act: (page) => send(page, undefined, { title: "" }),
  },
  {
    route: "organizer/change",
    state: "preview of who is told",
    path: beheer("open", "/wijzigen"),
    as: "organizer",
    act: (page) => send(page, undefined, { venue_name: "Stadhuis van Voorbeeldstad" }),
  },
  {
    route: "organizer/change",
    state: "others are told than was seen",
    path: beheer("open", "/wijzigen"),
    as: "organizer",
    status: 409,
    act: (page) => saveTooLate(page, { venue_name: "Stadhuis van Voorbeeldstad" }),
  },
  { route: "organizer/change", state: "cancelled", path: beheer("cancelled", "/wijzigen"), as: "organizer" },
  { route: "organizer/programme", state: "form", path: beheer("open", "/programma"), as: "organizer" },
  { route: "organizer/programme", state: "no programme yet", path: beheer("bare", "/programma"), as: "organizer" },
  {
    route: "organizer/programme",
    state: "errors",
    path: beheer("open", "/programma"),
    as: "organizer",
    status: 400,
    act: (page) => send(page, undefined, { "part.0.title": "" }),
  },
  {
    route: "organizer/programme",
    state: "preview of who is told",
    path: beheer("open", "/programma"),
    as: "organizer",
    act: (page) => send(page, undefined, { "part.0.title": "Ontvangst met koffie" }),
  },
  {
    route: "organizer/programme",
    state: "others are told than was seen",
    path: beheer("open", "/programma"),
    as: "organizer",
    status: 409,
    act: (page) => saveTooLate(page, { "part.0.title": "Ontvangst met koffie" }),
  },
  { route: "organizer/cancel", state: "form", path: beheer("open", "/afgelasten"), as: "organizer" },
  {
    route: "organizer/cancel",
    state: "error",
    path: beheer("open", "/afgelasten"),
    as: "organizer",
    status: 400,
    act: (page) => send(page, undefined, { reason: "kort" }),
  },
  {
    route: "organizer/cancel",
    state: "preview of who is told",
    path: beheer("open", "/afgelasten"),
    as: "organizer",
    act: (page) => send(page, undefined, { reason: "De zaal heeft waterschade." }),
  },
  {
    route: "organizer/cancel",
    state: "others are told than was seen",
    path: beheer("open", "/afgelasten"),
    as: "organizer",
    status: 409,
    act: async (page) => {
      await send(page, undefined, { reason: "De zaal heeft waterschade." });
      await page.locator('[name="confirm"]').check();
      await setHidden(page, '[name="preview"]', "what was seen before");
      await submit(page, "main form[method=post]", "save");
    },
  },
  { route: "organizer/mail", state: "sent", path: beheer("open", "/mail"), as: "organizer" },
  {
    route: "organizer/mail",
    state: "one failed, one tried again later",
    path: beheer("moved", "/mail"),
    as: "organizer",
  },
  {
    route: "organizer/mail",
    state: "not to be sent again",
    path: beheer("moved", "/mail"),
    as: "organizer",
    status: 409,
    act: async (page) => {
      await setHidden(page, 'main [name="mail"]', "no such mail");
      await submit(page, "main form[method=post]");
    },
  },
  { route: "organizer/mail", state: "none", path: beheer("bare", "/mail"), as: "organizer" },
  ...draftStates,
  ...seriesStates,
  ...contactStates,
  { route: "organizations/list", state: "filled", path: () => "/beheer/organisaties", as: "organizer" },
  { route: "organizations/list", state: "nothing found", path: () => "/beheer/organisaties?q=zzz", as: "organizer" },
  { route: "organizations/new", state: "empty", path: () => "/beheer/organisaties/nieuw", as: "organizer" },
  {
    route: "organizations/new",
    state: "errors",
    path: () => "/beheer/organisaties/nieuw",
    as: "organizer",
    status: 400,
    act: (page) => send(page, "main form[method=post]", { name: "", brin: "geen nummer" }),
  },
  { route: "organizations/inbox", state: "filled", path: () => "/beheer/organisaties/postvak-in", as: "organizer" },
  {
    route: "organizations/inbox",
    state: "no organization of that name",
    path: () => "/beheer/organisaties/postvak-in",
    as: "organizer",
    status: 400,
    act: (page) => send(page, "main details form[method=post]", { name: "Bestaat niet" }),
  },
  { route: "organizations/organization", state: "filled", path: organization("host"), as: "organizer" },
  { route: "organizations/organization", state: "long names, merged", path: organization("long"), as: "organizer" },
  { route: "organizations/change", state: "filled", path: organization("host", "/wijzigen"), as: "organizer" },
  {
    route: "organizations/change",
    state: "nothing changed",
    path: organization("host", "/wijzigen"),
    as: "organizer",
    status: 409,
    act: (page) => send(page),
  },
  { route: "organizations/merge", state: "candidates", path: organization("host", "/samenvoegen"), as: "organizer" },
  {
    route: "organizations/merge",
    state: "nothing found",
    path: organization("host", "/samenvoegen?q=zzz"),
    as: "organizer",
  },
  {
    route: "organizations/merge",
    state: "preview",
    path: (world) => organization("host", `/samenvoegen?met=${world.organizations.long}`)(world),
    as: "organizer",
  },
  { route: "organizations/import", state: "empty", path: () => "/beheer/organisaties/importeren", as: "organizer" },
  {
    route: "organizations/import",
    state: "no such column",
    path: () => "/beheer/organisaties/importeren",
    as: "organizer",
    status: 400,
    act: (page) => sendList(page, "gemeente;brin\nGouda;12AB"),
  },
  {
    route: "organizations/import-preview",
    state: "new, likely known and wrong rows",
    path: () => "/beheer/organisaties/importeren",
    as: "organizer",
    act: (page) => sendList(page, importList),
  },
  {
    route: "organizations/import-preview",
    state: "others are known than was seen",
    path: () => "/beheer/organisaties/importeren",
    as: "organizer",
    status: 409,
    act: async (page) => {
      await sendList(page, importList);
      await setHidden(page, '[name="preview"]', "what was seen before");
      await submit(page, "main form[method=post]");
    },
  },
  {
    route: "organizations/import-preview",
    state: "done",
    path: () => "/beheer/organisaties/importeren",
    as: "organizer",
    act: async (page) => {
      await sendList(page, "naam;soort;gemeente\nDe Nieuwe School;school;Elders");
      await submit(page, "main form[method=post]");
    },
  },
  { route: "system/mailbox", state: "filled", path: () => "/postvak" },
  { route: "system/mail", state: "a mail with a calendar file", path: () => "/postvak", act: openNewestMail },
  {
    route: "system/mail",
    state: "the mail itself",
    path: () => "/postvak",
    act: async (page) => {
      await openNewestMail(page);
      // Served in a sandbox, where nothing can be run to look at it: laid in an empty page instead.
      const source = (await page.locator("iframe").first().getAttribute("src")) ?? "";
      const mail = await page.request.get(source);
      await page.goto("about:blank");
      await page.setContent(await mail.text());
    },
  },
  { route: "system/privacy", state: "filled", path: () => "/privacy" },
  { route: "system/privacy", state: "English", path: () => "/en/privacy" },
  { route: "system/accessibility", state: "filled", path: () => "/toegankelijkheid" },
  { route: "system/accessibility", state: "English", path: () => "/en/toegankelijkheid" },
  { route: "system/not-found", state: "unknown address", path: () => "/bestaat-niet", status: 404 },
];
