import type { RequestContext } from "./context";
import { pathOf } from "./request-line";

/** What stands behind the question mark. From the context: a page that asks no more needs no web `Request` made. */
export function searchOf({ url }: Pick<RequestContext, "url">): URLSearchParams {
  return new URLSearchParams(url.slice(pathOf(url).length));
}
