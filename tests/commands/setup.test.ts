import { expect, it, vi } from "vitest";

it.fails("fails a test that makes the product complain on the console", () => {
  console.error("planted by the test of the test set-up");
});

it("lets a test expect a complaint, and look at it", () => {
  const complain = vi.spyOn(console, "error").mockImplementation(() => {});
  console.error("expected");
  expect(complain).toHaveBeenCalledWith("expected");
});

it("begins the next test without the complaint of the one before", () => {
  expect(vi.isMockFunction(console.error)).toBe(false);
});
