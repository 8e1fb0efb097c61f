import { launchBrowser } from "#tests/support/browser";
import type { Browser, BrowserContext, BrowserContextOptions, Page, Response } from "playwright-core";
import type { State, Who } from "./states";
import type { World } from "./world";

/** A real browser with a window for each kind of visitor. */
export interface Visitors {
  browser: Browser;
  /** A fresh window of this visitor, signed in where they have to be. */
  window: (who: Who, options?: BrowserContextOptions) => Promise<BrowserContext>;
  close: () => Promise<void>;
}

export async function openVisitors(world: World): Promise<Visitors> {
  const browser = await launchBrowser();
  const cookies = {
    nobody: undefined,
    attendee: await world.app.signIn(world.attendee),
    organizer: await world.app.signIn(world.organizer),
    newcomer: await world.app.signIn(world.newcomer, { passkey: false }),
    keyholder: await world.app.signIn(world.keyholder, { passkey: false }),
    hostEditor: await world.app.signIn(world.hostEditor),
  };
  return {
    browser,
    window: async (who, options = {}) => {
      const context = await browser.newContext({ baseURL: world.baseUrl, ...options });
      const cookie = cookies[who];
      if (cookie) {
        const [name = "", value = ""] = cookie.split(/=(.*)/s);
        await context.addCookies([{ name, value, url: world.baseUrl }]);
      }
      return context;
    },
    close: () => browser.close(),
  };
}

/** Brings a page into a state and answers the last document that the server sent for it. */
export async function visit(page: Page, world: World, { path, act }: State): Promise<Response> {
  const documents: Response[] = [];
  const note = (response: Response) => {
    const request = response.request();
    const redirects = response.status() >= 300 && response.status() < 400;
    if (request.isNavigationRequest() && request.frame() === page.mainFrame() && !redirects) documents.push(response);
  };
  page.on("response", note);
  await page.goto(path(world));
  if (act) await act(page, world);
  page.off("response", note);
  const last = documents.at(-1);
  if (!last) throw new Error(`${path(world)} gave no document`);
  return last;
}
