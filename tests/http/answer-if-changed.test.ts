import { describe, expect, it } from "vitest";
import { answerIfChanged } from "#app/http/answer-if-changed";

const given = { body: "hallo", headers: { "Content-Type": "text/plain" }, lastModified: "2026-10-01T10:00:00.900Z" };
const ask = (headers: Record<string, string>, answer = given) =>
  answerIfChanged(new Request("http://localhost/x", { headers }), answer);
const etag = ask({}).headers.get("etag") ?? "";

describe("an answer that may be known already", () => {
  it("comes with a tag and the moment of its last change", async () => {
    const answer = ask({});
    expect([answer.status, await answer.text()]).toEqual([200, "hallo"]);
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
    expect(answer.headers.get("last-modified")).toBe("Thu, 01 Oct 2026 10:00:00 GMT");
    expect(ask({}, { ...given, body: "dag" }).headers.get("etag")).not.toBe(etag);
  });

  it.each([
    ["the same tag", { "if-none-match": etag }, 304],
    ["the tag without the mark of a weak one", { "if-none-match": etag.slice(2) }, 304],
    ["one of several tags", { "if-none-match": `"x", ${etag}` }, 304],
    ["any tag", { "if-none-match": "*" }, 304],
    ["another tag", { "if-none-match": '"x"' }, 200],
    [
      "another tag, though the date is right",
      { "if-none-match": '"x"', "if-modified-since": "Fri, 02 Oct 2026 10:00:00 GMT" },
      200,
    ],
    ["the second of the change", { "if-modified-since": "Thu, 01 Oct 2026 10:00:00 GMT" }, 304],
    ["the second before it", { "if-modified-since": "Thu, 01 Oct 2026 09:59:59 GMT" }, 200],
    ["no date at all", { "if-modified-since": "gisteren" }, 200],
  ])("to who has %s", async (_name, headers, status) => {
    const answer = ask(headers);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toBe(status === 304 ? "" : "hallo");
    expect(answer.headers.get("etag")).toBe(etag);
  });

  it("has no date where nobody can say", () => {
    const answer = ask(
      { "if-modified-since": "Fri, 02 Oct 2026 10:00:00 GMT" },
      { ...given, lastModified: undefined! },
    );
    expect([answer.status, answer.headers.get("last-modified")]).toEqual([200, null]);
  });
});
