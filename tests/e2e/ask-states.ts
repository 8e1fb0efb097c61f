import type { Page } from "playwright-core";
import { send } from "./states";
import type { State } from "./states";
import type { World } from "./world";

const as = "organizer" as const;
const about = { school: "De Wilgenhoek", name: "Vera Vrager", email: "vera@school.example" };
const case_ = { ...about, text: "Onze leerling Sam komt niet meer." };
const to =
  <Of extends "mine" | "theirs" | "desk" | "answers">(of: Of, state: keyof World["questions"][Of] & string) =>
  ({ questions }: World): string =>
    String(new Map(Object.entries(questions[of])).get(state));

const openAll = (page: Page) =>
  page.locator("main details").evaluateAll((all) => {
    for (const one of all) one.setAttribute("open", "");
  });

/** Asking, answering and publishing. */
export const askStates: State[] = [
  { route: "question/list", state: "filled", path: () => "/vragen" },
  { route: "question/list", state: "English", path: () => "/en/vragen" },
  { route: "question/list", state: "found", path: () => "/vragen?q=leerplicht&thema=aanwezigheid" },
  { route: "question/list", state: "nothing found", path: () => "/vragen?q=bestaatniet" },
  { route: "events/theme", state: "with answers", path: () => "/themas/aanwezigheid" },
  { route: "question/ask", state: "empty", path: () => "/vragen/nieuw" },
  { route: "question/ask", state: "of who is signed in, in English", path: () => "/en/vragen/nieuw", as: "attendee" },
  { route: "question/ask", state: "refused", path: () => "/vragen/nieuw", act: (page) => send(page), status: 400 },
  {
    route: "question/ask",
    state: "warned of case data",
    path: () => "/vragen/nieuw",
    act: (page) => send(page, undefined, case_),
    status: 400,
  },
  { route: "question/asked", state: "look in your mail", path: () => "/vragen/gesteld" },
  { route: "question/asked", state: "sent", path: () => "/en/vragen/gesteld?verstuurd=1" },
  { route: "question/question", state: "to send", path: to("mine", "unconfirmed") },
  { route: "question/question", state: "mine, waits", path: to("mine", "open") },
  { route: "question/question", state: "mine, asked back", path: to("mine", "asked_back") },
  { route: "question/question", state: "mine, answered", path: to("mine", "answered") },
  { route: "question/question", state: "mine, passed on", path: to("mine", "passed_on") },
  { route: "question/question", state: "to answer", path: to("theirs", "open"), act: openAll },
  { route: "question/question", state: "asked back", path: to("theirs", "asked_back") },
  { route: "question/question", state: "answered", path: to("theirs", "answered") },
  { route: "question/question", state: "passed on to me", path: to("theirs", "passed_on") },
  { route: "question/question", state: "no longer mine", path: to("theirs", "past") },
  { route: "question/question", state: "gone", path: () => "/vraag/niets", status: 404 },
  {
    route: "question/question",
    state: "an empty answer",
    path: to("theirs", "open"),
    act: (page) => send(page),
    status: 400,
  },
  { route: "question/desk-list", state: "filled", path: () => "/beheer/vragen?toon=all", as },
  {
    route: "question/desk-list",
    state: "English, none with this choice",
    path: () => "/en/beheer/vragen?toon=long",
    as,
  },
  { route: "question/desk-question", state: "to answer", path: to("desk", "open"), as, act: openAll },
  { route: "question/desk-question", state: "answered", path: to("desk", "answered"), as },
  { route: "question/desk-settings", state: "filled", path: () => "/beheer/vragen/nummer", as },
  {
    route: "question/desk-settings",
    state: "refused",
    path: () => "/beheer/vragen/nummer",
    as,
    act: (page) => send(page, undefined, { phone: "bel maar" }),
    status: 400,
  },
  { route: "question/desk-answers", state: "filled", path: () => "/beheer/vragen/antwoorden", as },
  {
    route: "question/desk-answers",
    state: "none",
    path: () => "/beheer/vragen/antwoorden",
    as: "hostEditor",
    status: 404,
  },
  { route: "question/desk-answer", state: "proposed", path: to("answers", "proposed"), as },
  { route: "question/desk-answer", state: "published", path: to("answers", "published"), as },
];
