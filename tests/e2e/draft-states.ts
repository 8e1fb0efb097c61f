import { press, send } from "./states";
import type { State } from "./states";
import type { World } from "./world";

const beheer =
  (name: keyof World["events"], rest = "") =>
  (world: World) =>
    `/beheer/bijeenkomsten/${world.events[name].slug}${rest}`;

const as = "organizer" as const;
const newEvent = () => "/beheer/bijeenkomsten/nieuw";

/** Making an event and making it public, hosts, and taking a change back. */
export const draftStates: State[] = [
  { route: "organizer/new", state: "from nothing", path: newEvent, as },
  { route: "organizer/new", state: "English", path: () => `/en${newEvent()}`, as },
  {
    route: "organizer/new",
    state: "a copy",
    path: ({ events }) => `${newEvent()}?kopie=${events.open.slug}`,
    as,
  },
  {
    route: "organizer/new",
    state: "a copy with long names",
    path: ({ events }) => `${newEvent()}?kopie=${events.long.slug}`,
    as,
  },
  {
    route: "organizer/new",
    state: "errors",
    path: newEvent,
    as,
    status: 400,
    act: (page) => send(page, undefined, { title: "", capacity: "veel" }),
  },
  {
    route: "organizer/new",
    state: "an event to copy that is gone",
    path: ({ events }) => `${newEvent()}?kopie=${events.open.slug}`,
    as,
    status: 409,
    act: async (page) => {
      const hidden = page.locator('[name="copy_of"]');
      await hidden.evaluate((element) => element.setAttribute("value", "bestaat-niet"));
      await send(page, undefined, { date: "2027-02-03", starts_at: "13:00", ends_at: "17:00" });
    },
  },
  { route: "organizer/event", state: "a draft that is ready, others are told", path: beheer("draft"), as },
  { route: "organizer/event", state: "a draft that needs much", path: beheer("bareDraft"), as },
  { route: "organizer/draft-page", state: "a draft", path: beheer("draft", "/voorbeeld"), as },
  { route: "organizer/draft-page", state: "nearly empty", path: beheer("bareDraft", "/voorbeeld"), as },
  { route: "organizer/draft-page", state: "public", path: beheer("open", "/voorbeeld"), as },
  { route: "organizer/publish", state: "who hears of it", path: beheer("draft", "/openbaar"), as },
  { route: "organizer/publish", state: "not ready", path: beheer("bareDraft", "/openbaar"), as },
  { route: "organizer/publish", state: "public already", path: beheer("open", "/openbaar"), as },
  {
    route: "organizer/publish",
    state: "others are told than was seen",
    path: beheer("draft", "/openbaar"),
    as,
    status: 409,
    act: async (page) => {
      await page.locator('[name="preview"]').evaluate((element) => element.setAttribute("value", "seen before"));
      await press(page, "save");
    },
  },
  { route: "organizer/delete-draft", state: "asks", path: beheer("bareDraft", "/verwijderen"), as },
  { route: "organizer/delete-draft", state: "was public", path: beheer("open", "/verwijderen"), as },
  { route: "organizer/hosts", state: "named", path: beheer("open", "/gastheren"), as },
  { route: "organizer/hosts", state: "none", path: beheer("bare", "/gastheren"), as },
  { route: "organizer/hosts", state: "asked and declined, long names", path: beheer("asked", "/gastheren"), as },
  { route: "organizer/hosts", state: "asked to answer", path: beheer("asked", "/gastheren"), as: "hostEditor" },
  {
    route: "organizer/hosts",
    state: "errors in a new host",
    path: beheer("open", "/gastheren"),
    as,
    status: 400,
    act: async (page) => {
      await page.locator("#editor_name").fill("Wim");
      await press(page, "add");
    },
  },
  {
    route: "organizer/hosts",
    state: "errors in a new editor",
    path: beheer("asked", "/gastheren"),
    as,
    status: 400,
    act: async (page) => {
      await page
        .locator("details")
        .first()
        .evaluate((element) => element.setAttribute("open", ""));
      await page.locator('details [name="editor_email"]').first().fill("geen adres");
      await press(page, "name");
    },
  },
  {
    route: "organizer/hosts",
    state: "a host already",
    path: beheer("open", "/gastheren"),
    as,
    status: 409,
    act: async (page) => {
      await page.locator("#organization").fill("Gemeente Voorbeeldstad");
      await press(page, "add");
    },
  },
  { route: "organizer/undo", state: "who hears of it", path: beheer("moved", "/ongedaan"), as },
  { route: "organizer/undo", state: "nothing to undo", path: beheer("open", "/ongedaan"), as },
];
