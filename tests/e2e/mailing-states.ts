import { send } from "./states";
import type { State } from "./states";
import type { MailingPaths } from "./mailings-world";
import type { World } from "./world";

const mail = (below = "", event: keyof World["events"] = "mailed") => {
  return (world: World) => `/beheer/bijeenkomsten/${world.events[event].slug}/mail${below}`;
};
const one = (name: keyof MailingPaths["paths"], below = "") => {
  return (world: World) => mail(`${world.mailings.paths[name]}${below}`)(world);
};
const as = "organizer" as const;

export const mailingStates: State[] = [
  { route: "organizer/mail", state: "nothing written yet", path: mail("", "bare"), as },
  { route: "organizer/mail", state: "mailings in every state, with long names", path: mail(), as },
  { route: "organizer/mail", state: "mailings in English", path: (world) => `/en${mail()(world)}`, as },
  { route: "organizer/mail", state: "a draft was thrown away", path: mail("?klaar=weg"), as },
  { route: "organizer/mailing-new", state: "form", path: mail("/nieuw"), as },
  { route: "organizer/mailing-new", state: "English", path: (world) => `/en${mail("/nieuw")(world)}`, as },
  {
    route: "organizer/mailing-new",
    state: "errors, with placeholders that we do not know",
    path: mail("/nieuw"),
    as,
    status: 400,
    act: async (page) => {
      await page.locator('[name="timing"][value="relative"]').check();
      await page.locator('[name="calendar"]').check();
      await page.locator('[name="audience"]').selectOption("unanswered");
      await page.locator('[name="sector"]').selectOption({ index: 1 });
      await send(page, undefined, { subject: "", body: "Beste {vornaam},\n{", days: "999", clock: "" });
    },
  },
  { route: "organizer/mailing", state: "draft", path: one("draft"), as },
  { route: "organizer/mailing", state: "draft with long words, saved", path: one("long", "?klaar=bewaard"), as },
  { route: "organizer/mailing", state: "scheduled", path: one("scheduled"), as },
  { route: "organizer/mailing", state: "too late", path: one("late"), as },
  { route: "organizer/mailing", state: "being sent", path: one("sending"), as },
  { route: "organizer/mailing", state: "sent, with refusals and long names", path: one("sent"), as },
  { route: "organizer/mailing", state: "sent, those that came back", path: one("sent", "?uitslag=bounced"), as },
  { route: "organizer/mailing", state: "sent, nobody found", path: one("sent", "?uitslag=stopped"), as },
  { route: "organizer/mailing", state: "English", path: (world) => `/en${one("sent")(world)}`, as },
  {
    route: "organizer/mailing",
    state: "nothing left to stop",
    path: one("sending"),
    as,
    status: 409,
    act: async (page) => {
      await page
        .locator('[name="intent"][value="stop"]')
        .evaluate((element) => element.setAttribute("value", "unschedule"));
      await send(page, 'main form:has([value="unschedule"])');
    },
  },
  { route: "organizer/mailing-change", state: "form", path: one("long", "/wijzigen"), as },
  { route: "organizer/mailing-change", state: "has left already", path: one("sent", "/wijzigen"), as },
  { route: "organizer/mailing-example", state: "as one person", path: one("draft", "/voorbeeld"), as },
  { route: "organizer/mailing-example", state: "nobody in the group", path: one("empty", "/voorbeeld"), as },
  {
    route: "organizer/mailing-send",
    state: "who gets it, and who has no workshop",
    path: one("draft", "/versturen"),
    as,
  },
  { route: "organizer/mailing-send", state: "who unsubscribed or refused before", path: one("news", "/versturen"), as },
  { route: "organizer/mailing-send", state: "nobody in the group", path: one("empty", "/versturen"), as },
  { route: "organizer/mailing-send", state: "has left already", path: one("sent", "/versturen"), as },
  {
    route: "organizer/mailing-send",
    state: "others would get it than was seen",
    path: one("draft", "/versturen"),
    as,
    status: 409,
    act: async (page) => {
      await page
        .locator('[name="preview"]')
        .evaluate((element) => element.setAttribute("value", "what was seen before"));
      await send(page);
    },
  },
  { route: "subscription/unsubscribe", state: "gets mail", path: (world) => world.mailings.unsubscribe.on },
  { route: "subscription/unsubscribe", state: "unsubscribed", path: (world) => world.mailings.unsubscribe.off },
  { route: "subscription/unsubscribe", state: "English", path: (world) => `/en${world.mailings.unsubscribe.off}` },
  { route: "subscription/unsubscribe", state: "no such link", path: () => "/uitschrijven/bestaat-niet", status: 404 },
];
