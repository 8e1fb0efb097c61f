import { describe, expect, test } from "vitest";
import { makeCookies } from "#app/http/cookies";

const token = "a".repeat(43);

describe("Cookies", () => {
  test("are bound to the host over https, unreadable for script, and not sent along by other sites", () => {
    expect(makeCookies({ baseUrl: "https://elkaar.example" }).setSession(token, 60)).toBe(
      `__Host-elkaar-session=${token}; Max-Age=60; Path=/; HttpOnly; SameSite=Lax; Secure`,
    );
  });

  test("have a plain name on http on localhost only", () => {
    expect(makeCookies({ baseUrl: "http://localhost:3000" }).clearSession()).toBe(
      "elkaar-session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax",
    );
    expect(makeCookies({ baseUrl: "http://elkaar.example" }).clearBrowser()).toContain("__Host-");
    expect(makeCookies({ baseUrl: "https://localhost" }).clearBrowser()).toContain("__Host-");
  });

  test("are read by their exact name and form", () => {
    const cookies = makeCookies({ baseUrl: "https://elkaar.example" });
    expect(cookies.session(`x=1; __Host-elkaar-session=${token}; y=2`)).toBe(token);
    expect(cookies.session(`elkaar-session=${token}`)).toBeUndefined();
    expect(cookies.session(`__Host-elkaar-session=${token}x`)).toBeUndefined();
    expect(cookies.session(`__Host-elkaar-session=' or 1=1`)).toBeUndefined();
    expect(cookies.session(undefined)).toBeUndefined();
  });
});
