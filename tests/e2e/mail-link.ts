import type { Page } from "playwright-core";
import type { World } from "./world";

/** Reads the newest mail to somebody as they would, at /postvak, and answers the address of a link in its text. */
export async function linkInMail(
  { world, page }: { world: World; page: Page },
  email: string,
  part: string,
): Promise<string> {
  await world.app.deliverMail();
  await page.goto(`/postvak?aan=${encodeURIComponent(email)}`);
  await page.locator('main a[href^="/postvak/"]').first().click();
  const text = await page.locator("main").innerText();
  const link = text.match(/http:\/\/localhost:\d+\/[^\s)\]>]+/g)?.find((address) => address.includes(part));
  if (!link) throw new Error(`no link with ${part} in: ${text}`);
  return link;
}
