import type { LoaderFunctionArgs } from "@remix-run/node";
import { findVisiblePhoto } from "#app/domain/visibility/visible-photo.server";
import { getViewer } from "#app/http/get-viewer";
import type { RouteHandle } from "#app/http/policy";

export const handle: RouteHandle = { policy: "signed-in" };

/** A portrait, for who may see it at this moment. Kept nowhere: what is taken back is gone. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar } = context;
  const asked = { viewerPersonId: getViewer(context).personId, photoId: params["id"] ?? "" };
  const jpeg = await findVisiblePhoto(elkaar.db, asked, elkaar.clock());
  if (!jpeg) throw new Response(null, { status: 404 });
  return new Response(new Uint8Array(jpeg), { headers: { "Content-Type": "image/jpeg", "Cache-Control": "no-store" } });
}
