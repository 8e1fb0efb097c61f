import type { Config } from "#app/config.server";

/** The cookies of an installation: who is signed in, and which browser asked for a sign-in mail. Nothing else. */
export interface Cookies {
  session(header: string | undefined): string | undefined;
  browser(header: string | undefined): string | undefined;
  setSession(token: string, maxAgeSeconds: number): string;
  setBrowser(token: string, maxAgeSeconds: number): string;
  clearSession(): string;
  clearBrowser(): string;
}

/** 256 bits in base64url. */
const tokenPattern = /^[A-Za-z0-9_-]{43}$/;

/**
 * `__Host-` binds a cookie to this very host over https, so no neighbouring site can plant one (RFC 6265bis, section
 * 4.1.3). Only on http on localhost, where it does not work, the names are plain.
 */
export function makeCookies({ baseUrl }: Pick<Config, "baseUrl">): Cookies {
  const plain = isPlainLocalhost(baseUrl);
  const name = (word: string) => (plain ? `elkaar-${word}` : `__Host-elkaar-${word}`);
  const [session, browser] = [name("session"), name("browser")];
  const attributes = `Path=/; HttpOnly; SameSite=Lax${plain ? "" : "; Secure"}`;
  const write = (cookie: string, value: string, maxAge: number) =>
    `${cookie}=${value}; Max-Age=${Math.floor(maxAge)}; ${attributes}`;
  return {
    session: (header) => readCookie(header, session),
    browser: (header) => readCookie(header, browser),
    setSession: (token, maxAge) => write(session, token, maxAge),
    setBrowser: (token, maxAge) => write(browser, token, maxAge),
    clearSession: () => write(session, "", 0),
    clearBrowser: () => write(browser, "", 0),
  };
}

function isPlainLocalhost(baseUrl: string): boolean {
  const { protocol, hostname } = new URL(baseUrl);
  return protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}

function readCookie(header: string | undefined, name: string): string | undefined {
  if (header === undefined) return undefined;
  for (const pair of header.split(";")) {
    const [key = "", value = ""] = pair.trim().split("=", 2);
    if (key === name) return tokenPattern.test(value) ? value : undefined;
  }
  return undefined;
}
