import { expect, test } from "vitest";
import { makeRouteTable } from "#app/http/route-table";
import { machineRoutes } from "#app/http/machine-routes";
import { askerToken, receiverToken } from "#app/domain/question/link";
import { receiverOf } from "#tests/domain/question/questions";
import { createTestApp } from "#tests/support/app";
import { createTestEvent, createTestRegion, registerSomeone, testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";

const canaries = { text: "zzkanarievraagzz", email: "zzkanarieadreszz@school.example", name: "Zzkanarienaamzz Vrager" };
const found = (text: string) => Object.values(canaries).filter((canary) => text.includes(canary));

test(
  "what was asked, and by whom, is shown to nobody but the asker, who has it and the desk of the region",
  { timeout: 240_000 },
  async () => {
    const log: string[] = [];
    const app = await createTestApp({ clock: () => testNow, onLog: (line) => log.push(line) });
    const { db, config } = app.elkaar;
    const event = await createTestEvent(db);
    const elsewhere = await createTestEvent(db, { regionId: await createTestRegion(db) });
    await registerSomeone(db, event, { email: "deelnemer@school.example", confirmed: true });
    const { slug: region } = await db
      .selectFrom("regions")
      .select("slug")
      .where("id", "=", event.regionId)
      .executeTakeFirstOrThrow();
    const form = {
      region,
      school: "De Wilgenhoek",
      topic: "",
      text: `Vraag ${canaries.text}`,
      name: canaries.name,
      email: canaries.email,
    };
    await app.request("/vragen/nieuw", { form });
    const { id } = await db.selectFrom("questions").select("id").executeTakeFirstOrThrow();
    const mine = `/vraag/${askerToken(config.secret, { id, linkVersion: 1 })}`;
    await app.request(mine, { form: { intent: "confirm" } });
    const theirs = `/vraag/${receiverToken(config.secret, { id: (await receiverOf(db, id)).receiverId, linkVersion: 1 })}`;
    const owner = await app.signIn((await createTestOrganizer(db, "owner", { regionId: event.regionId })).email);
    const cookies = {
      nobody: undefined,
      attendee: await app.signIn("deelnemer@school.example"),
      "editor of one event": await app.signIn(
        (await createTestOrganizer(db, "editor", { eventId: event.eventId })).email,
      ),
      "desk of the region": await app.signIn(
        (await createTestOrganizer(db, "desk", { regionId: event.regionId })).email,
      ),
      "owner elsewhere": await app.signIn(
        (await createTestOrganizer(db, "owner", { regionId: elsewhere.regionId })).email,
      ),
    };
    // The test sees what it looks for.
    expect(found((await app.request(mine)).text)).toEqual([canaries.text]);
    expect(found((await app.request(theirs)).text)).toEqual([canaries.text, canaries.name]);
    expect(found((await app.request(`/beheer/vragen/${id}`, { cookie: owner })).text)).toEqual(Object.values(canaries));

    const params: Record<string, string> = {
      slug: event.slug,
      id,
      answerId: id,
      questionId: id,
      organizationId: id,
      number: "1",
    };
    const paths = makeRouteTable(app.build, machineRoutes).routes.map(({ path }) =>
      path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? "x").replace("*", "x"),
    );
    const searched = [
      "/vragen?q=zzkanarievraagzz",
      "/bijeenkomsten?q=zzkanarievraagzz",
      "/themas/zorg",
      "/beheer/organisaties/alle.csv",
    ];
    const walked = [...new Set([...paths, ...searched])].filter((path) => !path.startsWith("/vraag/"));
    expect(walked.length).toBeGreaterThan(150);
    const leaks: string[] = [];
    for (const [who, cookie] of Object.entries(cookies))
      for (const path of walked) {
        const answer = await app.request(path, { cookie });
        // A page says back what was searched for.
        const text = answer.text
          .replaceAll('value="zzkanarievraagzz"', "")
          .replaceAll(/[?&;]q=zzkanarievraagzz/g, "")
          .replaceAll("“zzkanarievraagzz”", "")
          .replaceAll('"zzkanarievraagzz"', "");
        if (found(text).length > 0) leaks.push(`${who} ${path}: ${found(text).join(" ")}`);
      }
    expect(leaks).toEqual([]);
    expect(found(log.join("\n"))).toEqual([]);
    const mails = await db.selectFrom("outbox").select(["recipient_email", "payload"]).execute();
    const told = mails.filter(({ payload }) => payload.includes(canaries.text)).map((mail) => mail.recipient_email);
    expect(told).toEqual(["middag@regio.example"]);
    expect(mails.filter(({ payload }) => payload.includes(canaries.email))).toEqual([]);
    await app.stop();
  },
);
