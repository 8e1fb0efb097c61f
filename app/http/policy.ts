import type { OrganizerRole } from "#app/domain/account/roles.server";

/**
 * Who may ask a route. Closed by default: a route file that states none keeps the server from starting.
 * - `token`: the route itself checks the secret in its path; the answer is never stored by a browser.
 * - `organizer`: a role somewhere (`any`), in some region (`region`), or for the event (`event`) or the series
 *   (`series`) of `:slug`, of at least the given weight; and a passkey used in this session, except in the demo and where
 *   `passkey` says that it is asked for here. Editors of a host that has not answered yet reach only what says so.
 * - `demo`: only there in the demonstration, else 404.
 * - `machine`: called by a machine with a secret of its own; takes no cookie (see `machine-routes.ts`).
 */
export type Policy = "public" | "token" | "signed-in" | OrganizerPolicy | "demo" | "machine";

export interface OrganizerPolicy {
  organizer: "any" | "region" | "event" | "series";
  atLeast: OrganizerRole;
  passkey?: "asked-here";
  alsoAskedHosts?: true;
}

export interface RouteHandle {
  policy: Policy;
  /** Dutch path of the menu item this page belongs to. */
  current?: string;
  /**
   * The page is the same for everybody who is not signed in, and shows nothing but what is in the database and the time:
   * it is kept for them until something is committed. The parameters that it knows; any other passes by.
   */
  kept?: { parameters: readonly string[] };
  /** The address of the one script of this page. Pages without it are the rule. */
  script?: string;
  /** A signed-in visitor may post a file here, of so many bytes. */
  upload?: { mostBytes: number };
  /** A machine may post so much here, instead of what a form holds. */
  mostBytes?: number;
}

const policyWords: readonly unknown[] = ["public", "token", "signed-in", "demo", "machine"];
const organizerKinds: readonly unknown[] = ["any", "region", "event", "series"];
const organizerRoles: readonly OrganizerRole[] = ["desk", "editor", "owner"];

/** The handle of a route module; undefined where it states no policy. */
export function readHandle(handle: unknown): RouteHandle | undefined {
  return isRouteHandle(handle) ? handle : undefined;
}

/** A desk may do less than an editor, an editor less than an owner. */
export function roleReaches(role: OrganizerRole, atLeast: OrganizerRole): boolean {
  return organizerRoles.indexOf(role) >= organizerRoles.indexOf(atLeast);
}

function isRouteHandle(handle: unknown): handle is RouteHandle {
  if (typeof handle !== "object" || handle === null || !("policy" in handle)) return false;
  const { policy } = handle;
  if (policyWords.includes(policy)) return true;
  if (typeof policy !== "object" || policy === null || !("organizer" in policy) || !("atLeast" in policy)) return false;
  if ("passkey" in policy && policy.passkey !== "asked-here") return false;
  return organizerKinds.includes(policy.organizer) && organizerRoles.some((role) => role === policy.atLeast);
}
