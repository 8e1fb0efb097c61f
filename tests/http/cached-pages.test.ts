import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createTestApp } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestPerson } from "#tests/support/people";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";

const log: string[] = [];
const keptLines = () => log.filter((line) => line.includes("sent kept pages"));

describeOnBothDatabases("public pages that are kept", (getDatabase) => {
  let app: TestApp;
  let event: TestEvent;
  let path: string;

  beforeEach(async () => {
    app = await createTestApp({
      database: getDatabase(),
      clock: () => testNow,
      config: { pageCacheMb: 64 },
      onLog: (line) => log.push(line),
    });
    event = await createTestEvent(app.elkaar.db, { slug: "rondom-het-kind", rounds: [[20, 2]] });
    path = "/bijeenkomsten/rondom-het-kind";
  });
  afterEach(() => app.stop());

  const rename = (title: string) =>
    app.elkaar.db.updateTable("events").set({ title }).where("id", "=", event.eventId).execute();

  it("are the same page with the same headers, kept or not", async () => {
    const first = await app.request(path);
    await wait(600);
    const answers = await Promise.all(Array.from({ length: 5 }, () => app.request(path)));
    await wait(100);
    const again = await app.request(path);
    for (const { status, text, headers } of [...answers, again]) {
      expect(status).toBe(200);
      expect(text).toBe(first.text);
      expect({ ...headers, date: "" }).toEqual({ ...first.headers, date: "" });
    }
    const squeezed = await app.request(path, { headers: { "accept-encoding": "gzip" } });
    expect(squeezed.headers["content-encoding"]).toBe("gzip");
  });

  it("say what is new within a second of any commit, also one that no use case of ours made", async () => {
    for (const title of ["Eerste naam", "Tweede naam <b>", "Derde naam"]) {
      await app.request(path);
      await wait(300);
      await app.request(path);
      await rename(title);
      await wait(1000);
      expect((await app.request(path)).text).toContain(title.replace("<b>", "&lt;b&gt;"));
    }
  });

  it("are not for who is signed in, nor for another parameter, method or host", async () => {
    await wait(300);
    await app.request(path);
    const { email } = await createTestPerson(app.elkaar.db, { name: "Karin Postma" });
    const cookie = await app.signIn(email);
    await wait(500);
    await app.request(path);
    await wait(100);
    expect((await app.request(path, { cookie })).text).toContain("Karin Postma");
    expect((await app.request(path)).text).not.toContain("Karin Postma");
    expect((await app.request(path, { headers: { host: "elders.example" } })).status).toBe(421);
    expect((await app.request(path, { method: "DELETE" })).status).toBe(405);
    expect((await app.request(`${path}?_data=nl/events/event`)).status).not.toBe(500);
    expect((await app.request("/bijeenkomsten?thema=privacy&regio=x")).status).toBe(200);
  });

  it("tell how many places are left as soon as others see it too", async () => {
    await app.request("/bijeenkomsten");
    await wait(300);
    await app.request("/bijeenkomsten");
    const full = await createTestEvent(app.elkaar.db, { slug: "bijna-vol", capacity: 1, title: "Bijna vol" });
    await registerSomeone(app.elkaar.db, full);
    await vi.waitFor(
      async () => expect((await app.request("/bijeenkomsten")).text).toContain("Vol, wel een wachtlijst"),
      {
        timeout: 1000,
      },
    );
  });

  it("are counted in the log by their route", async () => {
    await app.request(path);
    await wait(300);
    await app.request(path);
    await wait(50);
    for (let number = 0; number < 10; number++) await app.request(path);
    await vi.waitFor(() => expect(keptLines().join()).toMatch(/"route":"nl\/events\/event","status":200,"pages":\d+/), {
      timeout: 7000,
    });
    expect(log.join()).not.toContain("rondom-het-kind");
  });
});
