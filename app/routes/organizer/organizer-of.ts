import type { AppLoadContext } from "@remix-run/node";

/** Who acts. The guard lets nobody through without a session; this says so to the types. */
export function organizerOf({ viewer }: AppLoadContext): NonNullable<AppLoadContext["viewer"]> {
  if (!viewer) throw new Response(null, { status: 403 });
  return viewer;
}
