import type { LoaderFunctionArgs } from "@remix-run/node";
import type { RouteHandle } from "#app/http/policy";
import { loadMail } from "./load-mail.server";

export const handle: RouteHandle = { policy: "demo" };

/** May use its own inline style and nothing else: no script, no form, no picture from elsewhere. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation";

/** The HTML of a mail for the frame on its page. Its links open in the whole window. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { mail } = await loadMail(context, params["id"]);
  const html = /<head[^>]*>/i.test(mail.html)
    ? mail.html.replace(/<head[^>]*>/i, (head) => `${head}<base target="_top">`)
    : `<base target="_top">${mail.html}`;
  return new Response(html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy,
      "X-Frame-Options": "SAMEORIGIN",
    },
  });
}
