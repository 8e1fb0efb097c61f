import { describe, expect, it } from "vitest";
import { hashSecret, signInCode, signInToken } from "#app/domain/account/sign-in-secrets";
import { makeLinks } from "#app/domain/outbox/links";
import { parseRegistrationToken, registrationToken } from "#app/domain/registration/link";

const secret = "a secret for tests, not for use";
const id = "00ff00ff00ff00ff00ff00ff00ff00ff";

describe("a personal link", () => {
  it.each([1, 2, 35, 36, 2_000_000_000])(
    "leads back to its registration and version %i, in 64 characters",
    (linkVersion) => {
      const token = registrationToken(secret, { id, linkVersion });
      expect(token).toMatch(/^[A-Za-z0-9_.-]{1,64}$/);
      expect(parseRegistrationToken(secret, token)).toEqual({ id, linkVersion });
    },
  );

  it("is nobody else's when one character differs", () => {
    const token = registrationToken(secret, { id, linkVersion: 1 });
    for (let position = 0; position < token.length; position++) {
      const other = token[position] === "A" ? "B" : "A";
      const changed = token.slice(0, position) + other + token.slice(position + 1);
      expect(parseRegistrationToken(secret, changed)).toBeUndefined();
    }
  });

  it("works with our secret only", () => {
    const token = registrationToken("another secret", { id, linkVersion: 1 });
    expect(parseRegistrationToken(secret, token)).toBeUndefined();
  });

  it.each(["", ".", "a.b", "x".repeat(5000), "..", "%00", `${id}.1`])("is not %j", (token) => {
    expect(parseRegistrationToken(secret, token)).toBeUndefined();
  });
});

describe("a sign-in request", () => {
  it("gives the same token and code each time, and others for another request or secret", () => {
    expect(signInToken(secret, id)).toBe(signInToken(secret, id));
    expect(signInToken(secret, id)).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(signInCode(secret, id)).toMatch(/^\d{6}$/);
    expect(signInToken(secret, "1".repeat(32))).not.toBe(signInToken(secret, id));
    expect(signInToken("another secret", id)).not.toBe(signInToken(secret, id));
    expect(hashSecret(signInToken(secret, id))).toMatch(/^[0-9a-f]{64}$/);
  });

  it("always has a code of six digits", () => {
    const codes = Array.from({ length: 2000 }, (_, index) => signInCode(secret, index.toString(16).padStart(32, "0")));
    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
    expect(codes.some((code) => code.startsWith("0"))).toBe(true);
  });
});

describe("the addresses in a mail", () => {
  const links = makeLinks({ baseUrl: "https://elkaar.example", secret });

  it("follow the language of the registration", () => {
    expect(links("nl").home()).toBe("https://elkaar.example/");
    expect(links("en").home()).toBe("https://elkaar.example/en");
    expect(links("nl").event("rondom-het-kind")).toBe("https://elkaar.example/bijeenkomsten/rondom-het-kind");
    expect(links("en").event("rondom-het-kind")).toBe("https://elkaar.example/en/bijeenkomsten/rondom-het-kind");
    expect(links("en").withdraw({ id, linkVersion: 1 })).toMatch(
      /^https:\/\/elkaar\.example\/en\/aanmelding\/[^/]+\/afmelden$/,
    );
  });
});
