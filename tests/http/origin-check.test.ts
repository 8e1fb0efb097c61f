import { describe, expect, test } from "vitest";
import { isFromOurPages } from "#app/http/origin-check";

const ours = "https://elkaar.example";
const body = { "content-length": "3" };

describe("The origin check", () => {
  test.each([
    ["the browser says same-origin", { "sec-fetch-site": "same-origin", ...body }, true],
    ["it says so although Origin is null", { "sec-fetch-site": "same-origin", origin: "null", ...body }, true],
    ["the person did it in the address bar, without a body", { "sec-fetch-site": "none", "content-length": "0" }, true],
    ["the same with a body", { "sec-fetch-site": "none", ...body }, false],
    ["the same with a body of unknown length", { "sec-fetch-site": "none", "transfer-encoding": "chunked" }, false],
    ["another site", { "sec-fetch-site": "cross-site", origin: ours, ...body }, false],
    ["a neighbouring site", { "sec-fetch-site": "same-site", origin: ours, ...body }, false],
    ["an old browser on our page", { origin: ours, ...body }, true],
    ["an old browser elsewhere", { origin: "https://evil.example", ...body }, false],
    ["the same host over http", { origin: "http://elkaar.example", ...body }, false],
    ["the same host at another port", { origin: "https://elkaar.example:444", ...body }, false],
    ["Origin null", { origin: "null", ...body }, false],
    ["neither header", body, false],
  ])("%s", (_case, headers, allowed) => {
    expect(isFromOurPages(headers, ours)).toBe(allowed);
  });
});
