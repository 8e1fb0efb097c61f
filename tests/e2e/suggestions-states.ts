import { press } from "./states";
import type { State } from "./states";
import type { SuggestionWorld } from "./suggestions-world";
import type { World } from "./world";

const as = "attendee" as const;
const own =
  (name: keyof SuggestionWorld, rest = "") =>
  (world: World) =>
    `/bijeenkomsten/${world.suggestions[name].slug}/voorstellen${rest}`;
const organize =
  (name: keyof SuggestionWorld, rest = "") =>
  (world: World) =>
    `/beheer/bijeenkomsten/${world.suggestions[name].slug}/voorstellen${rest}`;
const route = { own: "network/suggestions", organize: "organizer/suggestions" };

export const suggestionStates: State[] = [
  { route: route.own, state: "some, one with long words", path: own("some"), as },
  { route: route.own, state: "English", path: (world) => `/en${own("some")(world)}`, as },
  { route: route.own, state: "one not wanted", path: own("some", "?klaar=nietvoorgesteld"), as },
  { route: route.own, state: "not on the list", path: own("unlisted"), as },
  { route: route.own, state: "not made yet", path: own("notMade"), as },
  { route: route.own, state: "none found", path: own("none"), as },
  { route: route.own, state: "opted out", path: own("some"), as: "hostEditor" },
  { route: route.own, state: "English, opted out", path: (world) => `/en${own("some")(world)}`, as: "hostEditor" },
  { route: route.own, state: "not an attendee", path: own("some"), as: "newcomer", status: 403 },
  { route: "account/visibility", state: "no suggestions", path: () => "/account/zichtbaarheid", as: "hostEditor" },
  { route: route.organize, state: "before", path: organize("notMade"), as: "organizer" },
  { route: route.organize, state: "nobody takes part", path: organize("empty"), as: "organizer" },
  { route: route.organize, state: "made", path: organize("some"), as: "organizer" },
  { route: route.organize, state: "English, made", path: (world) => `/en${organize("some")(world)}`, as: "organizer" },
  { route: route.organize, state: "waits", path: organize("waiting"), as: "organizer" },
  { route: route.organize, state: "being compared", path: organize("comparing"), as: "organizer" },
  { route: route.organize, state: "being chosen", path: organize("choosing"), as: "organizer" },
  { route: route.organize, state: "did not work", path: organize("failed"), as: "organizer" },
  {
    route: route.organize,
    state: "of a draft",
    path: ({ events }) => `/beheer/bijeenkomsten/${events.draft.slug}/voorstellen`,
    as: "organizer",
  },
  {
    route: route.own,
    state: "of somebody who is not suggested",
    path: own("some"),
    as,
    act: async (page) => {
      const button = page.locator('main [name="dismiss"]').first();
      await button.evaluate((element) => element.setAttribute("value", "nobody"));
      await press(page, "nobody");
    },
  },
];
