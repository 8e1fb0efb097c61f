import type { BrowserContext, Page } from "playwright-core";

/** What a window did that a page of ours never does. */
export interface Watched {
  ran: number;
  /** Addresses elsewhere that were asked. */
  outside: string[];
  /** Links and forms that would run when used. */
  traps: string[];
}

/**
 * Watches a window in which the content security policy is off, so that escaping alone has to hold. `ran()` is what hostile
 * texts call; nothing leaves the machine.
 */
export async function watch(context: BrowserContext, baseUrl: string): Promise<Watched> {
  const watched: Watched = { ran: 0, outside: [], traps: [] };
  await context.exposeBinding("ran", () => {
    watched.ran += 1;
  });
  await context.route("**/*", (route) => {
    const url = route.request().url();
    const ours = url.startsWith(`${baseUrl}/`);
    if (!ours) watched.outside.push(url);
    const needed = ["document", "script", "xhr", "fetch"].includes(route.request().resourceType());
    return ours && needed ? route.fallback() : route.abort();
  });
  return watched;
}

/** Notes links, forms and frames of the page that lead to a script. */
export async function noteTraps(page: Page, watched: Watched): Promise<void> {
  const found = await page.evaluate(() => {
    const addresses = ["href", "src", "action", "formaction", "data", "xlink:href"];
    return [...document.querySelectorAll("*")].flatMap((element) =>
      addresses
        .map((name) => element.getAttribute(name) ?? "")
        .filter((address) => /^[\s\0-\x20]*(javascript|data|vbscript):/i.test(address))
        .map((address) => `${element.tagName} ${address.slice(0, 80)}`),
    );
  });
  watched.traps.push(...found);
}
