import type { Page } from "playwright-core";
import { press, send } from "./states";
import type { State } from "./states";
import type { World } from "./world";

const as = "organizer" as const;
const form = (world: World) => `/bijeenkomsten/${world.requests.slug}/aanmelden`;
const area =
  (below = "") =>
  (world: World) =>
    `/beheer/bijeenkomsten/${world.requests.slug}${below}`;
const one =
  (who: keyof World["requests"]["ids"], below = "") =>
  ({ requests }: World) =>
    `/beheer/bijeenkomsten/${who === "waiting" ? requests.fullSlug : requests.slug}/aanmeldingen/${requests.ids[who]}${below}`;
const personal =
  (who: keyof World["requests"]["links"], below = "") =>
  ({ requests }: World) =>
    requests.links[who] + below;

const reason = "Deze tafel is voor wie in Zaanstad werkt.";
const preview = (page: Page) => send(page, undefined, { reason });

/** As when somebody else did something in between. */
async function outdated(page: Page): Promise<void> {
  await page.locator('[name="preview"]').evaluate((element) => element.setAttribute("value", "seen before"));
  await press(page, "save");
}

/** Places on request: asking for one, and answering. */
export const approvalStates: State[] = [
  { route: "events/event", state: "places on request", path: ({ requests }) => `/bijeenkomsten/${requests.slug}` },
  { route: "registration/register", state: "a request", path: form },
  {
    route: "registration/register",
    state: "a request, full",
    path: ({ requests }) => `/en/bijeenkomsten/${requests.fullSlug}/aanmelden`,
  },
  {
    route: "registration/register",
    state: "a request with errors",
    path: form,
    status: 400,
    act: (page) => send(page),
  },
  {
    route: "registration/registered",
    state: "a request",
    path: ({ requests }) => `/bijeenkomsten/${requests.slug}/aangemeld`,
  },
  { route: "registration/personal", state: "a request", path: personal("requested") },
  {
    route: "registration/personal",
    state: "a request, English",
    path: (world) => `/en${personal("requested")(world)}`,
  },
  { route: "registration/personal", state: "approved, on the waitlist", path: personal("waiting") },
  { route: "registration/personal", state: "approved", path: personal("placed") },
  { route: "registration/personal", state: "refused, a long word in the reason", path: personal("refused") },
  { route: "registration/workshops", state: "a request", path: personal("requested", "/workshops") },
  { route: "registration/withdraw", state: "a request", path: personal("requested", "/afmelden") },
  { route: "organizer/approval", state: "on, with requests", path: area("/goedkeuring?klaar=aan"), as },
  { route: "organizer/approval", state: "English", path: (world) => `/en${area("/goedkeuring")(world)}`, as },
  {
    route: "organizer/approval",
    state: "off",
    path: ({ events }) => `/beheer/bijeenkomsten/${events.open.slug}/goedkeuring`,
    as,
  },
  {
    route: "organizer/approval",
    state: "cancelled",
    path: ({ events }) => `/beheer/bijeenkomsten/${events.cancelled.slug}/goedkeuring`,
    as,
  },
  {
    route: "organizer/approval",
    state: "by invitation too",
    path: () => "/beheer/bijeenkomsten/op-uitnodiging/goedkeuring",
    as,
  },
  { route: "organizer/event", state: "with requests", path: area(), as },
  { route: "organizer/registrations", state: "requests", path: area("/aanmeldingen?status=aangevraagd"), as },
  { route: "organizer/registrations", state: "also requests", path: area("/aanmeldingen"), as },
  { route: "organizer/registration", state: "a request", path: one("requested"), as },
  { route: "organizer/registration", state: "approved, on the waitlist", path: one("waiting"), as },
  { route: "organizer/registration", state: "refused", path: one("refused", "?klaar=geweigerd"), as },
  { route: "organizer/registration-approve", state: "who is told", path: one("requested", "/goedkeuren"), as },
  { route: "organizer/registration-approve", state: "answered already", path: one("placed", "/goedkeuren"), as },
  {
    route: "organizer/registration-approve",
    state: "something else happened in between",
    path: one("requested", "/goedkeuren"),
    as,
    status: 409,
    act: outdated,
  },
  { route: "organizer/registration-refuse", state: "form", path: one("requested", "/weigeren"), as },
  { route: "organizer/registration-refuse", state: "answered already", path: one("refused", "/weigeren"), as },
  {
    route: "organizer/registration-refuse",
    state: "without a reason",
    path: one("requested", "/weigeren"),
    as,
    status: 400,
    act: (page) => send(page),
  },
  { route: "organizer/registration-refuse", state: "preview", path: one("requested", "/weigeren"), as, act: preview },
  {
    route: "organizer/registration-refuse",
    state: "something else happened in between",
    path: one("requested", "/weigeren"),
    as,
    status: 409,
    act: async (page) => {
      await preview(page);
      await outdated(page);
    },
  },
];
