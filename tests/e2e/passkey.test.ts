import { createServer } from "node:http";
import type { Server } from "node:http";
import type { BrowserContext, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { dictionary } from "#app/language/dictionary";
import { launchBrowser } from "#tests/support/browser";
import { createTestApp } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { freePort } from "#tests/support/built-server";
import { createTestEvent, registerSomeone } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import type { Browser } from "playwright-core";

const words = dictionary("nl").secondFactor;
const { account } = dictionary("nl");

/** An installation for real use, not the demonstration: there the second factor is asked for. */
let app: TestApp;
let browser: Browser;
let baseUrl: string;
let event: TestEvent;
let email: string;
let attendees: string;

beforeAll(async () => {
  const port = await freePort();
  baseUrl = `http://localhost:${port}`;
  app = await createTestApp({ mode: "serve", config: { port, baseUrl } });
  await app.elkaar.start();
  event = await createTestEvent(app.elkaar.db, { rounds: [[20, 20]] });
  await registerSomeone(app.elkaar.db, event, { name: "Karin Postma", phone: "06 12345678", confirmed: true });
  attendees = `/beheer/bijeenkomsten/${event.slug}/aanmeldingen`;
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

beforeEach(async () => {
  email = (await createTestOrganizer(app.elkaar.db, "owner", { regionId: event.regionId })).email;
});

interface Device {
  page: Page;
  context: BrowserContext;
  cdp: CDPSession;
  authenticatorId: string;
}

/** A browser on a device that has a fingerprint reader (Chromium's virtual authenticator). */
async function openDevice(options: { isUserVerified?: boolean; counts?: boolean } = {}): Promise<Device> {
  const context = await browser.newContext({ baseURL: baseUrl });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: options.isUserVerified ?? true,
      automaticPresenceSimulation: true,
    },
  });
  return { page, context, cdp, authenticatorId };
}

/** From the form through the mail to where one wanted to be. */
async function signInByMail(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator("#email").fill(email);
  await page.getByRole("button", { name: account.signIn.button }).click();
  await page.goto(await app.lastSignInPath(email));
  await page.getByRole("button", { name: account.link.button }).click();
}

const heading = (page: Page) => page.locator("h1").innerText();

/** Presses the button, and waits for the page that the answer of the device brings. */
async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole("button", { name, exact: true });
  await button.waitFor();
  // Else the load of the page that holds the button may be taken for that of the next.
  await page.waitForLoadState("load");
  const loaded = page.waitForEvent("load");
  await button.click();
  await loaded;
}

async function signOut(page: Page): Promise<void> {
  await page.goto("/account");
  await press(page, account.page.signOut);
}

/** Signs in for the first time and makes a passkey; answers the recovery codes that were shown. */
async function setUp({ page }: Device): Promise<string[]> {
  await signInByMail(page, attendees);
  await press(page, words.make);
  expect(await heading(page)).toBe(words.titles.codes);
  return page.getByRole("list", { name: words.codes.listLabel }).getByRole("listitem").allInnerTexts();
}

describe("an organizer with a passkey", { timeout: 60_000 }, () => {
  it("signs in by mail, makes a passkey on the way, and then reads who comes; the next time uses it", async () => {
    const device = await openDevice();
    const { page } = device;
    await signInByMail(page, attendees);
    expect(new URL(page.url()).pathname).toBe("/account/sleutel");
    expect(await heading(page)).toBe(words.titles["set-up"]);
    expect(await page.locator("main").innerText()).not.toContain("Karin Postma");
    await page.locator('[name="name"]').fill("Telefoon van het werk");
    await press(page, words.make);
    expect(await heading(page)).toBe(words.titles.codes);
    const codes = page.getByRole("list", { name: words.codes.listLabel }).getByRole("listitem");
    expect(await codes.count()).toBe(10);
    await page.getByRole("link", { name: words.codes.saved }).click();
    expect(new URL(page.url()).pathname).toBe(attendees);
    expect(await page.locator("main").innerText()).toContain("Karin Postma");

    await signOut(page);
    await signInByMail(page, attendees);
    expect(await heading(page)).toBe(words.titles.prove);
    await press(page, words.use);
    expect(new URL(page.url()).pathname).toBe(attendees);
    expect(await page.locator("main").innerText()).toContain("Karin Postma");
    await page.goto("/account/sleutel");
    const list = await page.locator("main").innerText();
    expect(list).toContain("Telefoon van het werk");
    expect(list).toContain("laatst gebruikt");
    await device.context.close();
  });

  it("is not let in by another device, nor by one that does not check who holds it", async () => {
    const own = await openDevice();
    await setUp(own);
    const stranger = await openDevice();
    await signInByMail(stranger.page, attendees);
    await press(stranger.page, words.use);
    expect(await stranger.page.getByRole("alert").innerText()).toContain(words.refusals.cancelled);
    await stranger.page.goto(attendees);
    expect(new URL(stranger.page.url()).pathname).toBe("/account/sleutel");

    await signOut(own.page);
    await signInByMail(own.page, attendees);
    const { cdp, authenticatorId } = own;
    await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
    await press(own.page, words.use);
    expect(await own.page.getByRole("alert").innerText()).toContain(words.refusals.cancelled);
    await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: true });
    await press(own.page, words.use);
    expect(new URL(own.page.url()).pathname).toBe(attendees);
    await Promise.all([own.context.close(), stranger.context.close()]);
  });

  it("cannot make a second passkey on the same device, and can on another once this session used one", async () => {
    const { page, context } = await openDevice();
    await setUp({ page, context } as Device);
    await page.goto("/account/sleutel");
    await page.getByText(words.list.add, { exact: true }).click();
    await press(page, words.make);
    expect(await page.getByRole("alert").innerText()).toContain(words.refusals.passkey_known);
    const other = await openDevice();
    await other.context.addCookies(await context.cookies());
    await other.page.goto("/account/sleutel");
    await other.page.getByText(words.list.add, { exact: true }).click();
    await other.page.locator('[name="name"]').fill("Laptop thuis");
    await press(other.page, words.make);
    expect(await other.page.getByRole("status").innerText()).toContain(words.done.toegevoegd);
    await press(other.page, `${words.list.remove} (Laptop thuis)`);
    expect(await other.page.getByRole("status").innerText()).toContain(words.done.verwijderd);
    expect(await other.page.locator("dl").innerText()).not.toContain("Laptop thuis");
    await Promise.all([context.close(), other.context.close()]);
  });
});

describe("who lost the passkey", { timeout: 60_000 }, () => {
  it("comes back with a recovery code, once, and makes a new passkey", async () => {
    const lost = await openDevice();
    const codes = await setUp(lost);
    await lost.context.close();
    const fresh = await openDevice();
    const { page } = fresh;
    await signInByMail(page, attendees);
    await page.getByText(words.lost.summary, { exact: true }).click();
    await page.locator('[name="code"]').fill("0000-0000-0000");
    await press(page, words.lost.button);
    expect(await page.locator("#code-fout").innerText()).toBe(words.refusals.code_wrong);
    await page.locator('[name="code"]').fill(` ${codes[4]!.toLowerCase()} `);
    await press(page, words.lost.button);
    expect(await heading(page)).toBe(words.titles.renew);
    await page.goto(attendees);
    expect(new URL(page.url()).pathname).toBe("/account/sleutel");
    await press(page, words.make);
    expect(await page.getByRole("status").innerText()).toContain(words.done.toegevoegd);
    expect(await page.locator("main").innerText()).toContain(words.codes.left(9));
    await page.goto(attendees);
    expect(await page.locator("main").innerText()).toContain("Karin Postma");

    const thief = await openDevice();
    await signInByMail(thief.page, attendees);
    await thief.page.getByText(words.lost.summary, { exact: true }).click();
    await thief.page.locator('[name="code"]').fill(codes[4]!);
    await press(thief.page, words.lost.button);
    expect(await thief.page.locator("#code-fout").innerText()).toBe(words.refusals.code_wrong);
    await Promise.all([fresh.context.close(), thief.context.close()]);
  });

  it("and all codes too: another owner erases the passkeys, after which the mail is enough for a new one", async () => {
    const lost = await openDevice();
    await setUp(lost);
    await lost.context.close();
    const lostEmail = email;
    email = (await createTestOrganizer(app.elkaar.db, "owner", { regionId: event.regionId })).email;
    const owner = await openDevice();
    await setUp(owner);
    const { name } = await app.elkaar.db
      .selectFrom("persons")
      .innerJoin("person_emails", "person_emails.person_id", "persons.id")
      .select("persons.name")
      .where("person_emails.email", "=", lostEmail)
      .executeTakeFirstOrThrow();
    await owner.page.goto("/beheer/organisatoren");
    await owner.page.getByRole("link", { name: `${words.colleagues.reset} (${name})` }).click();
    await press(owner.page, words.colleagues.confirmButton);
    expect(await owner.page.getByRole("status").innerText()).toContain(words.colleagues.done);
    email = lostEmail;
    const fresh = await openDevice();
    await signInByMail(fresh.page, attendees);
    expect(await heading(fresh.page)).toBe(words.titles["set-up"]);
    await Promise.all([owner.context.close(), fresh.context.close()]);
  });
});

/** Catches the answer of the device on its way to the server, and lets nothing through. */
async function catchAnswer(page: Page): Promise<Record<string, string>> {
  let caught = "";
  await page.route("**/account/sleutel", async (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    caught = route.request().postData() ?? "";
    await route.fulfill({ status: 200, contentType: "text/html", body: "<title>caught</title>" });
  });
  await press(page, words.use);
  await page.unroute("**/account/sleutel");
  return Object.fromEntries(new URLSearchParams(caught));
}

async function sessionCookie(context: BrowserContext): Promise<string> {
  return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
}

describe("an answer of a device", { timeout: 60_000 }, () => {
  it("that was caught on the way works once, and in its own session only", async () => {
    const device = await openDevice();
    await setUp(device);
    await signOut(device.page);
    await signInByMail(device.page, attendees);
    const form = await catchAnswer(device.page);
    expect(form["credential"]).toContain("signature");
    const cookie = await sessionCookie(device.context);
    const thief = await app.signIn(email, { passkey: false });
    await app.request("/account/sleutel", { cookie: thief });
    expect((await app.request("/account/sleutel", { form, cookie: thief })).status).toBe(409);
    expect((await app.request(attendees, { cookie: thief })).status).toBe(302);
    expect((await app.request("/account/sleutel", { form, cookie })).status).toBe(303);
    expect((await app.request(attendees, { cookie })).status).toBe(200);
    const again = await app.request("/account/sleutel", { form, cookie });
    expect([again.status, again.text.includes(words.refusals.challenge_gone)]).toEqual([409, true]);
    await device.context.close();
  });

  it("made on a page of another origin is refused, though the browser lets that page ask", async () => {
    const evil = createServer((_request, response) => {
      response.setHeader("Content-Type", "text/html");
      response.end("<title>evil</title>");
    });
    const evilUrl = await listen(evil);
    const device = await openDevice();
    await setUp(device);
    await signOut(device.page);
    await signInByMail(device.page, attendees);
    const options = await device.page.locator("form[data-passkey]").getAttribute("data-options");
    const cookie = await sessionCookie(device.context);
    // Another port of the same host may ask for its passkeys: only the origin in the answer tells.
    await device.page.goto(evilUrl);
    const credential = await device.page.evaluate(async (json) => {
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
        JSON.parse(json) as PublicKeyCredentialRequestOptionsJSON,
      );
      const got = await navigator.credentials.get({ publicKey });
      if (!(got instanceof PublicKeyCredential)) throw new Error("no passkey");
      return JSON.stringify(got);
    }, options ?? "");
    expect(JSON.parse(credential)).toHaveProperty("response.signature");
    const refused = await app.request("/account/sleutel", { form: { intent: "use", credential }, cookie });
    expect([refused.status, refused.text.includes(words.refusals.not_verified)]).toEqual([409, true]);
    expect((await app.request(attendees, { cookie })).status).toBe(302);
    await device.context.close();
    evil.close();
  });
});

describe("without script", { timeout: 60_000 }, () => {
  it("the page says what is needed and offers the recovery code, and the form says so too", async () => {
    const own = await openDevice();
    await setUp(own);
    await own.context.close();
    const context = await browser.newContext({ baseURL: baseUrl, javaScriptEnabled: false });
    const page = await context.newPage();
    await signInByMail(page, attendees);
    const text = await page.locator("main").innerText();
    expect(text).toContain(words.needsScript.title);
    expect(text).toContain(words.needsScript.recovery);
    expect(await page.getByText(words.lost.summary, { exact: true }).isVisible()).toBe(true);
    await page.getByRole("button", { name: words.use }).click();
    expect(await page.getByRole("alert").innerText()).toContain(words.refusals.no_script);
    await context.close();
  });

  it("and where the browser knows no passkeys, it is told", async () => {
    const { page, context } = await openDevice();
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, "PublicKeyCredential"));
    await signInByMail(page, attendees);
    await press(page, words.make);
    expect(await page.getByRole("alert").innerText()).toContain(words.refusals.not_supported);
    await context.close();
  });

  it("an older browser, without the reading of JSON, is served as well", async () => {
    const { page, context } = await openDevice();
    await page.addInitScript(() => {
      Reflect.deleteProperty(PublicKeyCredential, "parseCreationOptionsFromJSON");
      Reflect.deleteProperty(PublicKeyCredential, "parseRequestOptionsFromJSON");
    });
    await setUp({ page, context } as Device);
    await signOut(page);
    await signInByMail(page, attendees);
    await press(page, words.use);
    expect(new URL(page.url()).pathname).toBe(attendees);
    await context.close();
  });
});

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return `http://localhost:${typeof address === "object" && address ? address.port : 0}/`;
}
