import type { Page } from "playwright-core";
import { send } from "./states";
import type { State } from "./states";
import type { World } from "./world";

const beheer =
  (name: keyof World["events"], below = "") =>
  (world: World) =>
    `/beheer/bijeenkomsten/${world.events[name].slug}/uitnodigingen${below}`;
const personal =
  (name: keyof World["invitations"], below = "") =>
  (world: World) =>
    world.invitations[name] + below;

const longName = "Samenwerkingsverbandsoverstijgende-jeugdgezondheidszorgcoördinatie";
const list = [
  "Sien Nieuw; sien@nieuw.example; De Brug; leerkracht",
  `${longName} Nieuw; ${"x".repeat(60)}@lang.example; ${longName}; ${longName}`,
  "Wim Wacht; wim@wacht.example",
  "Zonder Adres",
  "; naamloos@nieuw.example",
].join("\n");
const preview = (page: Page) => send(page, undefined, { list });

export const invitationStates: State[] = [
  {
    route: "organizer/cancel",
    state: "who was invited and has not answered hears it too",
    path: (world) => `/beheer/bijeenkomsten/${world.events.moved.slug}/afgelasten`,
    as: "organizer",
    act: (page) => send(page, undefined, { reason: "De zaal heeft waterschade." }),
  },
  { route: "organizer/invitations", state: "empty", path: beheer("bare"), as: "organizer" },
  { route: "organizer/invitations", state: "filled, with long names", path: beheer("moved"), as: "organizer" },
  { route: "organizer/invitations", state: "nobody found", path: beheer("moved", "?q=zzz"), as: "organizer" },
  { route: "organizer/invitations", state: "cancelled", path: beheer("cancelled"), as: "organizer" },
  {
    route: "organizer/invitations",
    state: "for invited people only, saved",
    path: () => "/beheer/bijeenkomsten/op-uitnodiging/uitnodigingen?klaar=dicht",
    as: "organizer",
  },
  {
    route: "organizer/invitations",
    state: "English",
    path: (world) => `/en${beheer("moved")(world)}`,
    as: "organizer",
  },
  {
    route: "organizer/invitations",
    state: "not to be withdrawn any more",
    path: beheer("moved"),
    as: "organizer",
    status: 409,
    act: async (page) => {
      await page
        .locator('main [name="invitation"]')
        .first()
        .evaluate((element) => element.setAttribute("value", "no such invitation"));
      await send(page, 'main form:has([name="invitation"])');
    },
  },
  { route: "organizer/invite", state: "form", path: beheer("moved", "/nieuw"), as: "organizer" },
  { route: "organizer/invite", state: "closed", path: beheer("closed", "/nieuw"), as: "organizer" },
  {
    route: "organizer/invite",
    state: "errors",
    path: beheer("moved", "/nieuw"),
    as: "organizer",
    status: 400,
    act: (page) => send(page, undefined, { line: "Neem leerling Sam mee" }),
  },
  {
    route: "organizer/invite",
    state: "preview with wrong rows, known people and long names",
    path: beheer("moved", "/nieuw"),
    as: "organizer",
    act: preview,
  },
  {
    route: "organizer/invite",
    state: "others are invited than was seen",
    path: beheer("moved", "/nieuw"),
    as: "organizer",
    status: 409,
    act: async (page) => {
      await preview(page);
      await page
        .locator('[name="preview"]')
        .evaluate((element) => element.setAttribute("value", "what was seen before"));
      await send(page);
    },
  },
  { route: "organizer/remind", state: "preview of who is told", path: beheer("moved", "/herinneren"), as: "organizer" },
  { route: "organizer/remind", state: "nobody to remind", path: beheer("bare", "/herinneren"), as: "organizer" },
  { route: "invitation/invitation", state: "no answer yet", path: personal("unanswered") },
  { route: "invitation/invitation", state: "long names", path: personal("long") },
  { route: "invitation/invitation", state: "comes", path: personal("placed") },
  { route: "invitation/invitation", state: "on the waitlist", path: personal("waitlisted") },
  { route: "invitation/invitation", state: "cannot come", path: personal("declined") },
  { route: "invitation/invitation", state: "withdrawn", path: personal("withdrawn") },
  { route: "invitation/invitation", state: "wants no more mail", path: personal("stopped") },
  { route: "invitation/invitation", state: "full", path: personal("full") },
  { route: "invitation/invitation", state: "cancelled", path: personal("cancelled") },
  { route: "invitation/invitation", state: "past", path: personal("past") },
  { route: "invitation/invitation", state: "English", path: (world) => `/en${world.invitations.unanswered}` },
  { route: "invitation/invitation", state: "no such link", path: () => "/uitnodiging/bestaat-niet", status: 404 },
  {
    route: "invitation/invitation",
    state: "a reason about a child",
    path: personal("unanswered"),
    status: 400,
    act: (page) => send(page, undefined, { reason: "Mijn zoon Daan is ziek" }),
  },
  { route: "invitation/register", state: "filled in", path: personal("long", "/aanmelden") },
  {
    route: "invitation/register",
    state: "no such link",
    path: () => "/uitnodiging/bestaat-niet/aanmelden",
    status: 404,
  },
  { route: "events/event", state: "for invited people only", path: () => "/bijeenkomsten/op-uitnodiging" },
  {
    route: "registration/register",
    state: "for invited people only",
    path: () => "/bijeenkomsten/op-uitnodiging/aanmelden",
  },
];
