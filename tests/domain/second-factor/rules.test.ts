import { describe, expect, test } from "vitest";
import { mayRemovePasskey, passkeyName, relyingPartyOf, stepOf } from "#app/domain/second-factor/rules";
import type { SecondFactorState, Step } from "#app/domain/second-factor/rules";
import { hashRecoveryCode, newRecoveryCode, readRecoveryCode } from "#app/domain/second-factor/recovery-code";
import { testNow } from "#tests/support/factories";

const nothing: SecondFactorState = { passkeys: 0, codesLeft: 0, hasCodes: false, passkeyAt: null, recoveredAt: null };
const at = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000).toISOString();

describe("what a session has to do", () => {
  test.each<[string, Partial<SecondFactorState>, Step]>([
    ["has no second factor", {}, "set-up"],
    ["has a passkey", { passkeys: 1, codesLeft: 10, hasCodes: true }, "prove"],
    ["has a passkey and no codes", { passkeys: 1 }, "prove"],
    ["has codes only", { codesLeft: 3, hasCodes: true }, "prove"],
    ["used everything up", { hasCodes: true }, "prove"],
    ["used a passkey here", { passkeys: 1, passkeyAt: at(0) }, "manage"],
    ["used a passkey here, and then removed it", { hasCodes: true, passkeyAt: at(0) }, "manage"],
    ["used a recovery code here", { passkeys: 1, hasCodes: true, recoveredAt: at(-29) }, "renew"],
    ["used a recovery code here, half an hour ago", { passkeys: 1, hasCodes: true, recoveredAt: at(-30) }, "prove"],
    ["was reset after a recovery code", { recoveredAt: at(-1) }, "set-up"],
  ])("who %s", (_who, state, step) => {
    expect(stepOf({ ...nothing, ...state }, testNow)).toBe(step);
  });

  test("the last passkey goes only when a code is left", () => {
    expect(mayRemovePasskey({ passkeys: 1, codesLeft: 0 })).toBe(false);
    expect(mayRemovePasskey({ passkeys: 1, codesLeft: 1 })).toBe(true);
    expect(mayRemovePasskey({ passkeys: 2, codesLeft: 0 })).toBe(true);
  });
});

test("we are our host and our origin, whatever the port", () => {
  expect(relyingPartyOf("https://elkaar.example")).toEqual({ id: "elkaar.example", origin: "https://elkaar.example" });
  expect(relyingPartyOf("http://localhost:3000")).toEqual({ id: "localhost", origin: "http://localhost:3000" });
});

test.each([
  ["  Telefoon van\r\nhet  werk ", "Telefoon van het werk"],
  ["", "Chrome"],
  [" \u0000\u200b ", "Chrome"],
  ["<b>x</b>", "<b>x</b>"],
  ["a".repeat(70), "a".repeat(60)],
])("a passkey typed as %j is called %j", (typed, name) => {
  expect(passkeyName(typed, "Chrome")).toBe(name);
});

describe("a recovery code", () => {
  test("reads as it was handed out, however it is typed", () => {
    for (let time = 0; time < 200; time += 1) {
      const code = newRecoveryCode();
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      const plain = code.replaceAll("-", "");
      const sloppy = ` ${code.toLowerCase().replaceAll("0", "o").replaceAll("1", "l").replaceAll("-", " – ")} `;
      expect([readRecoveryCode(code), readRecoveryCode(sloppy)]).toEqual([plain, plain]);
    }
  });

  test.each(["", "7K3M-Q0TR-9XW", "7K3M-Q0TR-9XWBB", "7K3M-Q0TR-9XWU", "７K3MQ0TR9XWB", "'; drop table--"])(
    "is not %j",
    (typed) => {
      expect(readRecoveryCode(typed)).toBeUndefined();
    },
  );

  test("is kept under the secret and the person", () => {
    const code = newRecoveryCode();
    const hash = hashRecoveryCode("secret", "person", code);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashRecoveryCode("secret", "person", code.toLowerCase())).toBe(hash);
    expect(hashRecoveryCode("other", "person", code)).not.toBe(hash);
    expect(hashRecoveryCode("secret", "another", code)).not.toBe(hash);
  });
});
