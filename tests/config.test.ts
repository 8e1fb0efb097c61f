import { describe, expect, it } from "vitest";
import { ConfigError, readConfig } from "#app/config.server";

const real = {
  ELKAAR_MODE: "serve",
  SMTP_URL: "smtp://mail.example:25",
  BASE_URL: "https://elkaar.example/",
  MAIL_FROM: "Elkaar Zaanstreek <zaanstreek@elkaar.example>",
  ELKAAR_SECRET: "x".repeat(32),
};

function mistakesOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
  return [];
}

describe("the configuration", () => {
  it("fills in what a real installation leaves out", () => {
    expect(readConfig(real)).toMatchObject({
      mode: "serve",
      databaseUrl: "sqlite:var/elkaar.db",
      baseUrl: "https://elkaar.example",
      port: 3000,
      mailFrom: { name: "Elkaar Zaanstreek", address: "zaanstreek@elkaar.example" },
      trustProxy: 0,
      worker: "inline",
      keepSentMail: false,
    });
  });

  it("refuses to serve without a mail server, an address, a sender and a secret, and says all of it at once", () => {
    const mistakes = mistakesOf({ ELKAAR_MODE: "serve", PORT: "99999", TRUST_PROXY: "ja" });
    const named = ["PORT", "TRUST_PROXY", "SMTP_URL", "BASE_URL", "MAIL_FROM", "ELKAAR_SECRET"];
    expect(named.filter((name) => !mistakes.some((mistake) => mistake.includes(name)))).toEqual([]);
  });

  it("is never a demonstration by accident", () => {
    expect(readConfig({ ...real, NODE_ENV: "development" }).mode).toBe("serve");
  });

  it("keeps the demonstration on this computer", () => {
    expect(readConfig({ ELKAAR_MODE: "demo", PORT: "4000" })).toMatchObject({
      host: "127.0.0.1",
      baseUrl: "http://localhost:4000",
      keepSentMail: true,
      smtpUrl: null,
    });
    expect(mistakesOf({ ELKAAR_MODE: "demo", BASE_URL: "https://elkaar.example" })).toHaveLength(1);
    expect(mistakesOf({ ELKAAR_MODE: "demo", HOST: "0.0.0.0" })).toHaveLength(1);
    expect(mistakesOf({ ELKAAR_MODE: "demo", SMTP_URL: "smtp://mail.example" })).toHaveLength(1);
  });

  it("takes a secret of 32 characters and refuses one of 31", () => {
    expect(mistakesOf({ ...real, ELKAAR_SECRET: "x".repeat(32) })).toEqual([]);
    expect(mistakesOf({ ...real, ELKAAR_SECRET: "x".repeat(31) })).toHaveLength(1);
  });

  it("takes a mail address, or an address of another kind, to report a weakness to", () => {
    const contact = (SECURITY_CONTACT: string) => readConfig({ ...real, SECURITY_CONTACT }).securityContact;
    expect(contact("veiligheid@gemeente.example")).toBe("mailto:veiligheid@gemeente.example");
    expect(contact("mailto:veiligheid@gemeente.example")).toBe("mailto:veiligheid@gemeente.example");
    expect(contact("https://gemeente.example/cvd")).toBe("https://gemeente.example/cvd");
    expect(contact("tel:+31-201234567")).toBe("tel:+31-201234567");
    expect(readConfig(real).securityContact).toBeNull();
    for (const wrong of [
      "bel ons",
      "mailto:niemand",
      "http://gemeente.example",
      "https://a.example\r\nContact: x",
      "tel:ja",
    ])
      expect(mistakesOf({ ...real, SECURITY_CONTACT: wrong })).toEqual([expect.stringContaining("SECURITY_CONTACT")]);
  });

  it("takes an address for mail that comes back, with room for the id of a mail in it", () => {
    const bounce = (BOUNCE_ADDRESS: string, more = {}) => mistakesOf({ ...real, BOUNCE_ADDRESS, ...more });
    expect(readConfig(real)).toMatchObject({ bounceAddress: null, bounceSecret: null });
    expect(bounce("bounce+{id}@elkaar.example")).toEqual([]);
    expect(bounce(`${"a".repeat(16)}{id}@elkaar.example`)).toEqual([]);
    const tooLong = `${"a".repeat(17)}{id}@elkaar.example`;
    for (const wrong of [
      "bounce@elkaar.example",
      "{id}",
      "a@{id}.example",
      "{id}{id}@a.example",
      "a b{id}@a.example",
      tooLong,
    ])
      expect(bounce(wrong)).toEqual([expect.stringContaining("BOUNCE_ADDRESS")]);
    expect(bounce("b+{id}@a.example", { BOUNCE_SECRET: "x".repeat(32) })).toEqual([]);
    expect(bounce("b+{id}@a.example", { BOUNCE_SECRET: "x".repeat(31) })).toHaveLength(1);
    expect(mistakesOf({ ...real, BOUNCE_SECRET: "x".repeat(32) })).toEqual([expect.stringContaining("BOUNCE_ADDRESS")]);
  });

  it("refuses a sender that is no address", () => {
    expect(mistakesOf({ ...real, MAIL_FROM: "Elkaar <geen adres>" })).toHaveLength(1);
    expect(mistakesOf({ ...real, MAIL_FROM: "a@b.example, c@d.example" }).length).toBeGreaterThan(0);
  });
});
