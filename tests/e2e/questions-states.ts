import type { Page } from "playwright-core";
import { send } from "./states";
import type { State } from "./states";
import type { World } from "./world";

const as = "organizer" as const;
const form = (world: World) => `/bijeenkomsten/${world.asking.slug}/aanmelden`;
const area = (below: (asking: World["asking"]) => string) => (world: World) =>
  `/beheer/bijeenkomsten/${world.asking.slug}${below(world.asking)}`;
const of =
  (name: keyof World["events"], below = "") =>
  (world: World) =>
    `/beheer/bijeenkomsten/${world.events[name].slug}/vragen${below}`;

/** Chooses a value that is not on the page any more, and sends the form that holds it. */
async function sendWith(page: Page, selector: string, value: string): Promise<void> {
  const field = page.locator(`main ${selector}`).first();
  await field.evaluate((element, wanted) => element.setAttribute("value", wanted), value);
  await send(page, `main form:has(${selector})`);
}

export const questionStates: State[] = [
  { route: "organizer/questions", state: "empty", path: of("bare"), as },
  { route: "organizer/questions", state: "filled, with long words", path: area(() => "/vragen?klaar=toegevoegd"), as },
  { route: "organizer/questions", state: "English", path: (world) => `/en${area(() => "/vragen")(world)}`, as },
  { route: "organizer/questions", state: "cancelled", path: of("cancelled"), as },
  { route: "organizer/questions", state: "over", path: of("past"), as },
  {
    route: "organizer/questions",
    state: "the question is gone",
    path: area(() => "/vragen"),
    as,
    status: 409,
    act: (page) => sendWith(page, '[name="question"]', "no such question"),
  },
  { route: "organizer/question-add", state: "form", path: of("bare", "/nieuw"), as },
  { route: "organizer/question-add", state: "cancelled", path: of("cancelled", "/nieuw"), as },
  {
    route: "organizer/question-add",
    state: "errors",
    path: of("bare", "/nieuw"),
    as,
    status: 400,
    act: async (page) => {
      await page.locator('[name="kind"][value="choice"]').check();
      await send(page, undefined, { options: "Alleen deze" });
    },
  },
  { route: "organizer/question-change", state: "answered already", path: area((a) => `/vragen/${a.choiceId}`), as },
  {
    route: "organizer/question-change",
    state: "would change what an answer means",
    path: area((a) => `/vragen/${a.choiceId}`),
    as,
    status: 409,
    act: (page) => send(page, undefined, { options: "Bus\nFiets" }),
  },
  {
    route: "organizer/question-remove",
    state: "answers go",
    path: area((a) => `/vragen/${a.textId}/verwijderen`),
    as,
  },
  {
    route: "organizer/question-remove",
    state: "nobody answered",
    path: area((a) => `/vragen/${a.silentId}/verwijderen`),
    as,
  },
  {
    route: "organizer/question-remove",
    state: "more answers than was seen",
    path: area((a) => `/vragen/${a.textId}/verwijderen`),
    as,
    status: 409,
    act: (page) => sendWith(page, '[name="people"]', "0"),
  },
  { route: "organizer/answers", state: "empty", path: of("bare", "/antwoorden"), as },
  { route: "organizer/answers", state: "filled, with long words", path: area(() => "/vragen/antwoorden"), as },
  {
    route: "organizer/question-answers",
    state: "filled, two pages",
    path: area((a) => `/vragen/${a.textId}/antwoorden`),
    as,
  },
  {
    route: "organizer/question-answers",
    state: "empty",
    path: area((a) => `/vragen/${a.silentId}/antwoorden`),
    as,
  },
  { route: "organizer/registration", state: "with answers", path: area((a) => `/aanmeldingen/${a.attendeeId}`), as },
  { route: "organizer/registration-add", state: "with questions", path: area(() => "/aanmeldingen/nieuw"), as },
  { route: "registration/register", state: "with questions", path: form },
  {
    route: "registration/register",
    state: "with questions, of a sector that is asked more, and errors",
    path: form,
    status: 400,
    act: async (page) => {
      await page.locator("#sector").selectOption("education");
      await send(page);
    },
  },
  { route: "registration/personal", state: "with answers", path: (world) => world.asking.link },
  {
    route: "registration/details",
    state: "with answers, one of them read-only",
    path: (world) => `${world.asking.link}/gegevens`,
  },
];
