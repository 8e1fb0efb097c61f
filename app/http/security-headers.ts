import type { ServerResponse } from "node:http";

const year = 31_536_000;

/** No script, no inline style, nothing from elsewhere. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** For the pages whose handle names a script: a file of ours, never a line in the page. */
export const policyWithScript = `${contentSecurityPolicy}; script-src 'self'`;

const always: [string, string][] = [
  ["Content-Security-Policy", contentSecurityPolicy],
  ["X-Content-Type-Options", "nosniff"],
  // Never no-referrer: under it Chromium sends `Origin: null` with our own forms.
  ["Referrer-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["X-Frame-Options", "DENY"],
];

/** What every answer carries. */
export function securityHeaders(baseUrl: string): readonly [string, string][] {
  if (!baseUrl.startsWith("https:")) return always;
  return [...always, ["Strict-Transport-Security", `max-age=${2 * year}; includeSubDomains`]];
}

/** Sets what every answer carries; a route may set a header again to replace it. */
export function makeSecurityHeaders(baseUrl: string): (response: ServerResponse) => void {
  const headers = securityHeaders(baseUrl);
  return (response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
  };
}
