/**
 * Route ids that a machine calls (one-click unsubscribe, a bounce hook). They pass the origin check, take no cookie and
 * are authorized by a secret of their own. Their handle says `policy: "machine"`; a test compares the two.
 */
export const machineRoutes: ReadonlySet<string> = new Set<string>([
  "nl/subscription/unsubscribe",
  "en/subscription/unsubscribe",
  "nl/system/bounces",
]);
