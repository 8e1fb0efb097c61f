/** May use its own inline style and nothing else: no script, no form, no picture from elsewhere. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation";

/** The HTML of a mail for the frame on its page. Its links open in the whole window. */
export function letterAnswer(mail: string): Response {
  const html = /<head[^>]*>/i.test(mail)
    ? mail.replace(/<head[^>]*>/i, (head) => `${head}<base target="_top">`)
    : `<base target="_top">${mail}`;
  return new Response(html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy,
      "X-Frame-Options": "SAMEORIGIN",
    },
  });
}
