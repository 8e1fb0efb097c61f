import { describe, expect, test } from "vitest";
import { firstValue, readForm } from "#app/http/read-form";

const form = (body: string, type = "application/x-www-form-urlencoded") =>
  readForm(new Request("http://localhost/", { method: "POST", body, headers: { "content-type": type } }));
const status = async (reading: Promise<unknown>) => {
  const thrown: unknown = await reading.then(() => undefined).catch((error: unknown) => error);
  return thrown instanceof Response ? thrown.status : "read";
};

describe("A posted form", () => {
  test("gives each field with its values in order, untrimmed, without NUL", async () => {
    const values = await form("name=+Anna%00+&w=1&w=2");
    expect({ ...values }).toEqual({ name: [" Anna "], w: ["1", "2"] });
    expect(firstValue(values, "absent")).toBe("");
  });

  test("knows no names with another meaning", async () => {
    const values = await form("__proto__=x&constructor=y");
    expect(values["__proto__"]).toEqual(["x"]);
    expect(firstValue(await form("a=b"), "toString")).toBe("");
    expect(Reflect.get({}, "x")).toBeUndefined();
  });

  test("may have 200 fields, not 201", async () => {
    expect(await status(form(Array.from({ length: 200 }, (_, i) => `f${i}=`).join("&")))).toBe("read");
    expect(await status(form(Array.from({ length: 201 }, (_, i) => `f${i}=`).join("&")))).toBe(413);
  });

  test("may be 64 kB, not a byte more", async () => {
    expect(await status(form(`a=${"x".repeat(64 * 1024 - 2)}`))).toBe("read");
    expect(await status(form(`a=${"x".repeat(64 * 1024 - 1)}`))).toBe(413);
  });

  test("of another type is not read", async () => {
    expect(await status(form("{}", "application/json"))).toBe(415);
    expect(await status(form("a=b", "multipart/form-data; boundary=x"))).toBe(415);
    expect(await status(form("a=b", "application/x-www-form-urlencoded;charset=UTF-8"))).toBe("read");
  });
});
