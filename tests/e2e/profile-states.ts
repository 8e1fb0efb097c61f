import type { Page } from "playwright-core";
import { press, send } from "./states";
import type { State } from "./states";

const as = "attendee" as const;
const photo = { name: "photo", mimeType: "image/jpeg", buffer: Buffer.from("geen foto") };

/** One's own profile: with everything in it (`attendee`) and with nothing (`newcomer`). */
export const profileStates: State[] = [
  {
    route: "account/profile",
    state: "first time, from a registration",
    path: () => "/account/profiel",
    as: "organizer",
  },
  { route: "account/profile", state: "nothing known", path: () => "/account/profiel", as: "newcomer" },
  { route: "account/profile", state: "filled, with long names", path: () => "/account/profiel", as },
  { route: "account/profile", state: "English", path: () => "/en/account/profiel", as },
  { route: "account/profile", state: "saved", path: () => "/account/profiel?klaar=profiel", as },
  {
    route: "account/profile",
    state: "errors",
    path: () => "/account/profiel",
    as,
    status: 400,
    act: (page) =>
      send(page, undefined, {
        name: "",
        phone: "bel maar",
        about: "Ik help leerling Sam de Vries",
        offers: "geb. 12-03-2014",
        mobile: "",
      }),
  },
  { route: "account/visibility", state: "nothing chosen", path: () => "/account/zichtbaarheid", as: "newcomer" },
  { route: "account/visibility", state: "filled, with a preview", path: () => "/account/zichtbaarheid", as },
  { route: "account/visibility", state: "English", path: () => "/en/account/zichtbaarheid", as },
  { route: "account/visibility", state: "saved", path: () => "/account/zichtbaarheid?klaar=zichtbaar", as },
  {
    route: "account/visibility",
    state: "without the name",
    path: () => "/account/zichtbaarheid",
    as,
    status: 400,
    act: async (page: Page) => {
      await page.locator('[name="region.name"]').uncheck();
      await send(page);
    },
  },
  { route: "account/photo", state: "none", path: () => "/account/foto", as: "newcomer" },
  { route: "account/photo", state: "a photo", path: () => "/account/foto", as },
  { route: "account/photo", state: "English, saved", path: () => "/en/account/foto?klaar=foto", as },
  {
    route: "account/photo",
    state: "not a photo",
    path: () => "/account/foto",
    as,
    status: 400,
    act: async (page: Page) => {
      await page.locator('[name="photo"]').setInputFiles(photo);
      await send(page);
    },
  },
  { route: "account/addresses", state: "several, one waiting", path: () => "/account/adressen", as },
  { route: "account/addresses", state: "one", path: () => "/account/adressen", as: "newcomer" },
  { route: "account/addresses", state: "English, asked", path: () => "/en/account/adressen?klaar=gevraagd", as },
  {
    route: "account/addresses",
    state: "error",
    path: () => "/account/adressen",
    as,
    status: 400,
    act: (page) => send(page, "form:has([name=email])", { email: "geen adres" }),
  },
  { route: "account/address-link", state: "not valid", path: () => "/account/adressen/bestaat-niet", as },
  { route: "account/address-link", state: "asks", path: ({ claim }) => claim, as },
  { route: "account/delete", state: "what goes and stays", path: () => "/account/verwijderen", as },
  { route: "account/delete", state: "English, last owner", path: () => "/en/account/verwijderen", as: "organizer" },
  { route: "account/delete", state: "sure", path: () => "/account/verwijderen", as, act: (page) => send(page) },
  {
    route: "account/delete",
    state: "without the tick",
    path: () => "/account/verwijderen",
    as,
    status: 400,
    act: async (page) => {
      await send(page);
      await press(page, "delete");
    },
  },
  { route: "account/deleted", state: "done", path: () => "/account/verwijderd" },
];
