import type { Page } from "playwright-core";
import { press, send } from "./states";
import type { State } from "./states";
import type { ContactWorld } from "./contacts-world";
import type { World } from "./world";

const region = ({ regionSlug }: World) => `regio=${regionSlug}`;
const table =
  (query = "", below = "") =>
  (world: World) =>
    `/contactpersonen${below}?${region(world)}${query}`;
const school =
  (rest = "", name: "schoolId" | "emptySchoolId" = "schoolId") =>
  (world: World) =>
    `/contactpersonen/${world.contacts[name]}${rest}?${region(world)}`;
const keep =
  (below = "", query = "") =>
  (world: World) =>
    `/beheer/contactpersonen${below}?${region(world)}${query}`;
const own =
  (name: keyof ContactWorld["links"], rest = "") =>
  ({ contacts }: World) =>
    contacts.links[name] + rest;
const list =
  (name: keyof ContactWorld["imports"]) =>
  ({ contacts }: World) =>
    `/beheer/contactpersonen/importeren/${contacts.imports[name]}`;

const as = "organizer" as const;
const report = "#klopt-niet form";
const addForm = (field: string) => `main form[method=post]:has([name="${field}"])`;
const yes = async (page: Page) => {
  await page.locator('[name="show_email"]').check();
  await press(page, "confirm");
};

/** The table of contact persons, for who reads it, stands in it and keeps it up. */
export const contactStates: State[] = [
  { route: "contact-person/table", state: "all schools, with long names", path: table(), as },
  { route: "contact-person/table", state: "English", path: (world) => `/en${table()(world)}`, as },
  { route: "contact-person/table", state: "found by two letters", path: table("&q=br"), as: "attendee" },
  { route: "contact-person/table", state: "nothing found", path: table("&q=xyzzy"), as },
  {
    route: "contact-person/table",
    state: "one partner, one municipality",
    path: (world) => `${table("&gemeente=Zaanstad")(world)}&partner=${world.contacts.partnerId}`,
    as,
  },
  { route: "contact-person/gaps", state: "by partner", path: table("", "/open"), as },
  { route: "contact-person/gaps", state: "English", path: (world) => `/en${table("", "/open")(world)}`, as },
  {
    route: "contact-person/gaps",
    state: "schools of one partner",
    path: (world) => `${table("", "/open")(world)}&partner=${world.contacts.partnerId}`,
    as,
  },
  { route: "contact-person/card", state: "with people", path: school(), as },
  { route: "contact-person/card", state: "with nobody", path: school("", "emptySchoolId"), as: "attendee" },
  {
    route: "contact-person/card",
    state: "report without words",
    path: school(),
    as,
    status: 400,
    act: (page) => send(page, report),
  },
  {
    route: "contact-person/card",
    state: "report sent",
    path: school(),
    as,
    act: (page) => send(page, report, { text: "Het nummer klopt niet." }),
  },
  { route: "contact-person/propose", state: "form", path: school("/voorstellen"), as },
  {
    route: "contact-person/propose",
    state: "not for who works elsewhere",
    path: school("/voorstellen"),
    as: "attendee",
  },
  {
    route: "contact-person/propose",
    state: "errors",
    path: school("/voorstellen"),
    as,
    status: 400,
    act: (page) => send(page),
  },
  { route: "contact-person/own", state: "asked", path: own("asked") },
  { route: "contact-person/own", state: "asked, English", path: (world) => `/en${own("asked")(world)}` },
  {
    route: "contact-person/own",
    state: "nothing ticked",
    path: own("asked"),
    status: 400,
    act: (page) => press(page, "confirm"),
  },
  { route: "contact-person/own", state: "holds places", path: own("held") },
  { route: "contact-person/own", state: "asked again", path: own("checked") },
  { route: "contact-person/own", state: "no place any more", path: own("ended") },
  { route: "contact-person/own", state: "a link of nobody", path: () => "/contactpersoon/nergens", status: 404 },
  { route: "contact-person/own", state: "said yes", path: own("held"), act: yes },
  { route: "contact-person/hand-over", state: "form", path: own("held", "/overdragen") },
  {
    route: "contact-person/hand-over",
    state: "errors",
    path: own("held", "/overdragen"),
    status: 400,
    act: (page) => send(page, undefined, { stops_on: "2020-01-01", name: "Iemand" }),
  },
  {
    route: "contact-person/hand-over",
    state: "a link of nobody",
    path: () => "/contactpersoon/nergens/overdragen",
    status: 404,
  },
  { route: "contact-person/keep", state: "filled, with a report", path: keep(), as },
  { route: "contact-person/keep", state: "English", path: (world) => `/en${keep()(world)}`, as },
  { route: "contact-person/keep", state: "saved", path: keep("", "&klaar=bewaard"), as },
  {
    route: "contact-person/keep",
    state: "errors",
    path: keep(),
    as,
    status: 400,
    act: (page) => send(page, addForm("organization")),
  },
  {
    route: "contact-person/keep",
    state: "a partner that nobody knows",
    path: keep(),
    as,
    status: 409,
    act: (page) => send(page, addForm("organization"), { organization: "Bestaat niet" }),
  },
  { route: "contact-person/people", state: "everybody", path: keep("/personen"), as },
  { route: "contact-person/people", state: "nobody found", path: keep("/personen", "&q=xyzzy"), as },
  {
    route: "contact-person/person",
    state: "who holds places",
    path: (world) => keep(`/personen/${world.contacts.personId}`)(world),
    as,
  },
  {
    route: "contact-person/person",
    state: "errors",
    path: (world) => keep(`/personen/${world.contacts.personId}`)(world),
    as,
    status: 400,
    act: (page) => send(page, addForm("stops_on"), { stops_on: "" }),
  },
  { route: "contact-person/import", state: "form", path: keep("/importeren"), as },
  {
    route: "contact-person/import",
    state: "without a file",
    path: keep("/importeren"),
    as,
    status: 400,
    act: (page) => send(page),
  },
  { route: "contact-person/import-preview", state: "with wrong rows", path: list("waiting"), as },
  { route: "contact-person/import-preview", state: "imported", path: list("done"), as },
];
