import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { guardFirstFilling } from "#app/commands/unfinished-demo";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "elkaar-filling-"));
  file = join(folder, "var/elkaar.db");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const start = () => guardFirstFilling("sqlite:var/elkaar.db", folder);
const fill = () => writeFileSync(file, "half");

it("keeps a database that was filled", () => {
  const first = start();
  fill();
  first.filled();
  expect(start().cutOff).toBe(false);
  expect(existsSync(file)).toBe(true);
});

it("begins again when the first filling was cut off", () => {
  start();
  fill();
  expect(start().cutOff).toBe(true);
  expect(existsSync(file)).toBe(false);
});

it("does not touch what another start is filling now", () => {
  start();
  fill();
  writeFileSync(`${file}.filling`, String(process.ppid));
  expect(start).toThrow("op dit moment");
  expect(existsSync(file)).toBe(true);
});

it("never removes a database that was there before", () => {
  start().filled();
  fill();
  start();
  expect(start().cutOff).toBe(false);
  expect(existsSync(file)).toBe(true);
});

it("leaves PostgreSQL alone", () => {
  expect(guardFirstFilling("postgres://localhost/elkaar", folder).cutOff).toBe(false);
});
