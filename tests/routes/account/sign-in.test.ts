import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestApp } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import { createTestPerson } from "#tests/support/people";

describeOnBothDatabases("Signing in", (database) => {
  let app: TestApp;
  let now = testNow;
  beforeEach(async () => {
    now = testNow;
    app = await createTestApp({ database: database(), clock: () => now, mode: "demo" });
  });
  afterEach(() => app.stop());

  const ask = (email: string, form: Record<string, string> = {}) =>
    app.request("/inloggen", { form: { email, ...form } });

  test("goes from the form through the mail to where one wanted to be", async () => {
    const { email } = await createTestPerson(database().db, { name: "Karin Postma" });
    const wanted = await app.request("/account");
    const form = await app.request(wanted.location ?? "");
    expect(form.text).toContain('name="terug" value="/account"');
    const asked = await ask(email, { terug: "/account" });
    expect([asked.status, asked.location]).toEqual([303, "/inloggen/code"]);
    const cookie = asked.cookies.join("; ");
    const path = await app.lastSignInPath(email);
    const button = await app.request(path, { cookie });
    expect(button.text).toContain("Nog één klik");
    const used = await app.request(path, { form: {}, cookie });
    expect([used.status, used.location]).toEqual([303, "/account"]);
    expect(used.headers["set-cookie"]).toEqual([
      expect.stringMatching(/^elkaar-session=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax$/),
      expect.stringMatching(/^elkaar-browser=; Max-Age=0;/),
    ]);
    const page = await app.request("/account", { cookie: used.cookies[0] });
    expect(page.text).toContain("Dag Karin Postma");
    expect(page.headers["cache-control"]).toBe("no-store");
    expect(page.headers["content-encoding"]).toBeUndefined();
    expect((await app.request(path, { form: {}, cookie })).status).toBe(409);
  });

  test("uses nothing up when a mail scanner looks at the link, or presses its button", async () => {
    const { email } = await createTestPerson(database().db);
    const asked = await ask(email);
    const path = await app.lastSignInPath(email);
    for (let time = 0; time < 3; time += 1) {
      expect((await app.request(path)).text).toContain("U opent de link op een ander apparaat");
      const pressed = await app.request(path, { form: {} });
      expect([pressed.status, pressed.headers["set-cookie"]]).toEqual([409, undefined]);
    }
    expect((await app.request(path, { form: {}, cookie: asked.cookies.join("; ") })).status).toBe(303);
  });

  test("can be done with the six digits of the mail, however they are typed", async () => {
    const { email } = await createTestPerson(database().db);
    const asked = await ask(email);
    await app.deliverMail();
    const list = await app.request("/postvak");
    const mail = await app.request(/href="(\/postvak\/[0-9a-f]{32})"/.exec(list.text)?.[1] ?? "");
    const code = /\b(\d{6})\b/.exec(mail.text.slice(mail.text.indexOf("letter-text")))?.[1] ?? "";
    const cookie = asked.cookies.join("; ");
    const wrong = await app.request("/inloggen/code", { form: { code: code === "000000" ? "1" : "000000" }, cookie });
    expect([wrong.status, wrong.text.includes("Deze code klopt niet")]).toEqual([400, true]);
    const right = await app.request("/inloggen/code", {
      form: { code: ` ${code.slice(0, 3)} ${code.slice(3)} ` },
      cookie,
    });
    expect([right.status, right.location]).toEqual([303, "/account"]);
  });

  test.each(["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"])(
    "never leads to %s",
    async (terug) => {
      const { email } = await createTestPerson(database().db);
      const form = await app.request(`/inloggen?terug=${encodeURIComponent(terug)}`);
      expect(form.text).toContain('name="terug" value="/account"');
      const asked = await ask(email, { terug });
      const used = await app.request(await app.lastSignInPath(email), { form: {}, cookie: asked.cookies.join("; ") });
      expect(used.location).toBe("/account");
    },
  );

  test("asks for a better address, and keeps what was typed", async () => {
    const answer = await ask("karin@");
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('value="karin@"');
    expect(answer.text).toContain("Dit lijkt geen mailadres");
    const empty = await ask(" ");
    expect(empty.status).toBe(400);
    expect(empty.text).toContain("Vul uw mailadres in. Daar sturen");
  });

  test("stops after five mails an hour, says when again, and a restart forgets nothing", async () => {
    for (let time = 0; time < 5; time += 1) expect((await ask("karin@school.example")).status).toBe(303);
    const restarted = await createTestApp({ database: database(), clock: () => now });
    const refused = await restarted.request("/inloggen", { form: { email: " KARIN@school.example" } });
    await restarted.stop();
    expect(refused.status).toBe(429);
    expect(refused.text).toContain("U heeft al een paar inlogmails gevraagd");
    const wait = Number(refused.headers["retry-after"]);
    expect(wait).toBeGreaterThan(0);
    now = new Date(testNow.getTime() + wait * 1000);
    expect((await ask("karin@school.example")).status).toBe(303);
  });

  test("is there in English", async () => {
    const { email } = await createTestPerson(database().db);
    const asked = await app.request("/en/inloggen", { form: { email } });
    expect(asked.location).toBe("/en/inloggen/code");
    const path = await app.lastSignInPath(email);
    expect(path).toMatch(/^\/en\/inloggen\//);
    const used = await app.request(path, { form: {}, cookie: asked.cookies.join("; ") });
    expect(used.location).toBe("/en/account");
    expect((await app.request("/en/account", { cookie: used.cookies[0] })).text).toContain("Hello");
  });
});

describeOnBothDatabases("Mijn Elkaar", (database) => {
  let app: TestApp;
  beforeEach(async () => {
    app = await createTestApp({ database: database(), clock: () => testNow });
  });
  afterEach(() => app.stop());

  test("shows one's registrations with their personal links, and nobody else's", async () => {
    const event = await createTestEvent(database().db, { title: "Samen om het kind" });
    await registerSomeone(database().db, event, { email: "karin@school.example", name: "Karin Postma" });
    await registerSomeone(database().db, event, { email: "bea@school.example", name: "Bea Boven" });
    const cookie = await app.signIn("karin@school.example");
    const page = await app.request("/account", { cookie });
    const links = [...page.text.matchAll(/href="(\/aanmelding\/[^"]+)"/g)].map((match) => match[1]);
    expect(links).toHaveLength(1);
    expect((await app.request(links[0]!)).text).toContain("Karin");
    expect(page.text).toContain("U bent erbij");
    expect(page.text).not.toContain("Bea");
  });

  test("ends another session, this one, or all of them", async () => {
    const { email } = await createTestPerson(database().db);
    const [first, second] = [await app.signIn(email), await app.signIn(email)];
    const page = await app.request("/account", { cookie: first });
    const other = /name="session" value="([0-9a-f]{32})"/.exec(page.text)?.[1] ?? "";
    expect((await app.request("/account", { cookie: first, form: { session: other } })).status).toBe(303);
    expect((await app.request("/account", { cookie: second })).status).toBe(302);
    expect((await app.request("/account", { cookie: first })).status).toBe(200);
    const third = await app.signIn(email);
    const out = await app.request("/uitloggen", { cookie: third, form: {} });
    expect([out.status, out.location, out.cookies]).toEqual([303, "/", ["elkaar-session="]]);
    expect((await app.request("/account", { cookie: third })).status).toBe(302);
    const fourth = await app.signIn(email);
    await app.request("/uitloggen", { cookie: fourth, form: { everywhere: "1" } });
    for (const cookie of [first, fourth]) expect((await app.request("/account", { cookie })).status).toBe(302);
  });

  test("a shared mailbox is told to use the personal links", async () => {
    const event = await createTestEvent(database().db);
    for (const name of ["Anna Anders", "Bea Boven"])
      await registerSomeone(database().db, event, { email: "ib@school.example", name, confirmed: true });
    const asked = await app.request("/inloggen", { form: { email: "ib@school.example" } });
    const path = await app.lastSignInPath("ib@school.example");
    const used = await app.request(path, { form: {}, cookie: asked.cookies.join("; ") });
    expect([used.status, used.text.includes("Dit is een gedeeld mailadres")]).toEqual([409, true]);
  });
});
