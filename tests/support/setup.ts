import { afterEach, beforeEach, expect, vi } from "vitest";

// A test that makes the product complain on the console is a failing test. A test that expects a complaint gives console.error
// its own spy (`vi.spyOn(console, "error").mockImplementation(() => {})`) and looks at what it received.
const complaints: string[] = [];
const printError = console.error.bind(console);
const reportError = (...parts: unknown[]) => {
  complaints.push(parts.map(String).join(" "));
  printError(...parts);
};

beforeEach(() => {
  complaints.length = 0;
  console.error = reportError;
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(complaints, "unexpected console.error").toEqual([]);
});
