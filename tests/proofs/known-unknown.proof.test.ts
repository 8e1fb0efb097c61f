import { describe, expect } from "vitest";
import { createTestApp } from "#tests/support/app";
import type { TestAnswer, TestApp } from "#tests/support/app";
import { bothKinds } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import { proof } from "#tests/support/proof";

const whoIs = { organization: "De Regenboog", role: "leraar", sector: "education" };
const counts = { "1": 20, "10": 100, full: 200 } as const;

describe.each(bothKinds)("known and unknown addresses (%s)", (kind) => {
  proof({
    name: "registering answers alike, whether somebody registered before for this event, for another, or never",
    counts,
    run: ({ count, report }) =>
      withApp(kind, async (app) => {
        const [event, other] = [
          await createTestEvent(app.elkaar.db, { capacity: 2000 }),
          await createTestEvent(app.elkaar.db, { capacity: 2000 }),
        ];
        for (let number = 0; number < count; number += 1) {
          await registerSomeone(app.elkaar.db, event, personOf("here", number));
          await registerSomeone(app.elkaar.db, other, personOf("elsewhere", number));
        }
        const post = async (group: string, number: number) => {
          const form = {
            ...personOf(group, number),
            organization: "De Regenboog",
            role: "leraar",
            sector: "education",
          };
          const headers = { "x-forwarded-for": `2001:db8:${group.length}:${number.toString(16)}::1` };
          const answer = await app.request(`/bijeenkomsten/${event.slug}/aanmelden`, { form, headers });
          return [answer, await app.request(answer.location ?? "/nergens", { headers })];
        };
        const groups = ["never", "here", "elsewhere"];
        return compare(count, report, groups, post);
      }),
  });

  proof({
    name: "registering for a full workshop answers alike",
    counts,
    run: ({ count, report }) =>
      withApp(kind, async (app) => {
        const event = await createTestEvent(app.elkaar.db, { capacity: 2000, rounds: [[1, 2000]] });
        const [round, full, open] = [event.roundIds[0]!, event.workshopIds[0]!, event.workshopIds[1]!];
        await registerSomeone(app.elkaar.db, event, { workshops: { [round]: full } });
        for (let number = 0; number < count; number += 1)
          await registerSomeone(app.elkaar.db, event, { ...personOf("here", number), workshops: { [round]: open } });
        const post = async (group: string, number: number) => {
          const { name, email } = personOf(group, number);
          const form = { ...whoIs, name, email, [`workshops.${round}`]: full };
          const headers = { "x-forwarded-for": `2001:db8:${group.length}:${number.toString(16)}::1` };
          const answer = await app.request(`/bijeenkomsten/${event.slug}/aanmelden`, { form, headers });
          expect([answer.status, answer.text.includes(email)]).toEqual([409, true]);
          return [{ ...answer, text: answer.text.replaceAll(name, "<name>").replaceAll(email, "<email>") }];
        };
        return compare(count, report, ["never", "here"], post);
      }),
  });

  proof({
    name: "asking for a sign-in mail answers alike",
    counts,
    run: ({ count, report }) =>
      withApp(kind, async (app) => {
        const event = await createTestEvent(app.elkaar.db, { capacity: 2000 });
        for (let number = 0; number < count; number += 1) {
          await registerSomeone(app.elkaar.db, event, personOf("here", number));
          const shared = personOf("shared", number);
          await registerSomeone(app.elkaar.db, event, { ...shared, name: "Anna Anders", confirmed: true });
          await registerSomeone(app.elkaar.db, event, { ...shared, name: "Bea Boven", confirmed: true });
        }
        const post = async (group: string, number: number) => {
          const form = { email: personOf(group, number).email };
          const headers = { "x-forwarded-for": `2001:db8:${group.length}:${number.toString(16)}::1` };
          const answer = await app.request("/inloggen", { form, headers });
          const next = { cookie: answer.cookies.join("; "), headers };
          const code = { ...next, form: { code: "not a code" } };
          return [answer, await app.request("/inloggen/code", next), await app.request("/inloggen/code", code)];
        };
        return compare(count, report, ["never", "here", "shared"], post);
      }),
  });
});

async function withApp<T>(kind: (typeof bothKinds)[number], work: (app: TestApp) => Promise<T>): Promise<T> {
  const app = await createTestApp({ kind, clock: () => testNow, config: { trustProxy: 1 } });
  try {
    return await work(app);
  } finally {
    await app.stop();
  }
}

/** Names and addresses of one length, so that the answer may be compared byte by byte. */
function personOf(group: string, number: number) {
  const digits = String(number).padStart(4, "0");
  const letters = [...digits].map((digit) => "abcdefghij"[Number(digit)]).join("");
  return { name: `Karin ${letters}`, email: `${group.padEnd(9, "x")}.${digits}@school.example` };
}

async function compare(
  count: number,
  report: (done: number) => void,
  groups: string[],
  post: (group: string, number: number) => Promise<TestAnswer[]>,
) {
  const shapes = new Set<string>();
  const times = new Map(groups.map((group) => [group, [] as number[]]));
  for (let number = 0; number < count; number += 1) {
    for (const group of groups) {
      const began = performance.now();
      const answers = await post(group, number);
      times.get(group)?.push(performance.now() - began);
      expect(answers.map((answer) => answer.status)).not.toContain(429);
      shapes.add(JSON.stringify(answers.map(shapeOf)));
    }
    report(number + 1);
  }
  expect([...shapes]).toHaveLength(1);
  const medians = Object.fromEntries([...times].map(([group, all]) => [group, median(all)]));
  return { addresses: count * groups.length, shapesOfAnswer: shapes.size, medianMilliseconds: medians };
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round((sorted[sorted.length >> 1] ?? 0) * 10) / 10;
}

/** Status, every header with its value (of the date and of random tokens the length), and the body to the byte. */
function shapeOf({ status, headers, text }: TestAnswer) {
  const cookies = headers["set-cookie"]?.map((cookie) => cookie.replace(/=[\w-]{43};/, "=<43 characters>;"));
  return { status, headers: { ...headers, date: headers.date?.length, "set-cookie": cookies }, text };
}
