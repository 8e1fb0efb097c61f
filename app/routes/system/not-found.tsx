import type { RouteHandle } from "#app/http/policy";

export const handle: RouteHandle = { policy: "public" };

/** Every address that is nobody's. The root shows the page. */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

export default function NotFound() {
  return null;
}
