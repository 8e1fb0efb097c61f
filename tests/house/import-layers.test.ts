import { ESLint } from "eslint";
import { beforeAll, describe, expect, it } from "vitest";

let eslint: ESLint;

beforeAll(() => {
  eslint = new ESLint();
});

/** What lint says of a line planted in a file of the house. The file must exist, since the types are read too. */
async function plant(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath, warnIgnored: true });
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

const restricted = "@typescript-eslint/no-restricted-imports";

describe("imports go one way", () => {
  it.each([
    ["app/language/format.ts", 'import { newId } from "#db/id"; newId();'],
    ["app/language/format.ts", 'import { readConfig } from "../config.server"; readConfig();'],
    ["app/ui/places.tsx", 'import { newId } from "#db/id"; newId();'],
    ["emails/calendar.ts", 'import { readConfig } from "#app/config.server"; readConfig();'],
    ["db/id.ts", 'import { dictionary } from "#app/language/dictionary"; dictionary("nl");'],
    [
      "app/domain/registration/register.server.ts",
      'import { personalCalendar } from "#emails/calendar"; personalCalendar;',
    ],
    ["app/domain/registration/register.server.ts", 'import { guardRoutes } from "#app/http/policy"; guardRoutes;'],
    ["app/domain/registration/rules.ts", 'import { sql } from "kysely"; sql;'],
    ["app/routes/events/list.tsx", 'import { sql } from "kysely"; sql;'],
    ["app/routes/events/list.tsx", 'import { newId } from "#db/id"; newId();'],
  ])("%s may not hold: %s", { timeout: 60_000 }, async (file, code) => {
    expect(await plant(file, code)).toContain(restricted);
  });

  it("lets a route ask the domain, and the domain name a type of a mail", { timeout: 60_000 }, async () => {
    expect(
      await plant(
        "app/routes/events/list.tsx",
        'import { findEventPage } from "#app/domain/event/page-queries.server"; findEventPage;',
      ),
    ).not.toContain(restricted);
    expect(
      await plant(
        "app/domain/registration/register.server.ts",
        'import type { EmailTemplates } from "#emails/templates"; export type T = EmailTemplates;',
      ),
    ).not.toContain(restricted);
  });
});

describe("other rules of the house", () => {
  it.each([
    ["app/http/read-form.ts", "export const port = process.env['PORT'];", "no-restricted-properties"],
    [
      "app/domain/registration/rules.ts",
      "export const x = {} as { y: string };",
      "@typescript-eslint/consistent-type-assertions",
    ],
    ["app/domain/registration/rules.ts", "export const x: any = 1;", "@typescript-eslint/no-explicit-any"],
    [
      "app/domain/registration/rules.ts",
      "export function f() { Promise.resolve(1); }",
      "@typescript-eslint/no-floating-promises",
    ],
    [
      "app/domain/registration/rules.ts",
      'import { placesLevel } from "#app/language/places"; export type T = typeof placesLevel;',
      "@typescript-eslint/consistent-type-imports",
    ],
  ])("%s may not hold: %s", { timeout: 60_000 }, async (file, code, rule) => {
    expect(await plant(file, code)).toContain(rule);
  });
});
