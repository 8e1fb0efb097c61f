import type { RequestContext } from "./context";
import type { Viewer } from "./viewer";

/** The signed-in person of a route whose policy lets nobody else in. */
export function getViewer({ viewer }: Pick<RequestContext, "viewer">): NonNullable<Viewer> {
  if (!viewer) throw new Error("This route let somebody in who is not signed in");
  return viewer;
}
