import { describe, expect, it } from "vitest";
import { dictionary } from "#app/language/dictionary";
import { emails as english } from "#app/language/en/emails";
import { emails as dutch } from "#app/language/nl/emails";

/** Every text of a dictionary by its path; functions are called with numbers that are words as well. */
function textsOf(value: unknown, path = ""): [string, unknown][] {
  if (value !== null && typeof value === "object")
    return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, path ? `${path}.${key}` : key));
  return [[path, value]];
}

const both = [
  ["pages", dictionary("nl"), dictionary("en")],
  ["mails", dutch, english],
] as const;

describe.each(both)("the texts of the %s", (_name, nl, en) => {
  it("exist in English wherever they exist in Dutch, and the other way round", () => {
    expect(textsOf(en).map(([path]) => path)).toEqual(textsOf(nl).map(([path]) => path));
  });

  it("are of the same sort in both languages and never empty", () => {
    const others = new Map(textsOf(en));
    const wrong = textsOf(nl).filter(([path, text]) => {
      const other = others.get(path);
      return typeof text !== typeof other || text === "" || other === "";
    });
    expect(wrong).toEqual([]);
  });

  it("call an event and a waiting list by one name in English", () => {
    const named = textsOf(en).filter(([, text]) => /gathering|\b(a|the) waitlist/i.test(String(text)));
    expect(named.map(([path]) => path)).toEqual([]);
  });

  it("shout nowhere", () => {
    const loud = [...textsOf(nl), ...textsOf(en)].filter(
      ([, text]) => typeof text === "string" && /!|oeps/i.test(text),
    );
    expect(loud).toEqual([]);
  });
});
