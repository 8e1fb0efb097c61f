import type { LoaderFunctionArgs } from "@remix-run/node";
import { findEventPicture } from "#app/domain/event/queries.server";
import type { RouteHandle } from "#app/http/policy";
import { searchOf } from "#app/http/search-of";
import { pictureOf } from "./event-words";
import { slugAnswer } from "./load-event";
import { shareImage } from "./share-image.server";

export const handle: RouteHandle = { policy: "public" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar } = context;
  const slug = params["slug"] ?? "";
  const event = await findEventPicture(elkaar.db, slug, elkaar.clock());
  if (!event) return slugAnswer(context, slug, "/beeld.png");
  const image = await shareImage(elkaar, pictureOf(event, event.workshops));
  const versioned = searchOf(context).has("v");
  return new Response(new Uint8Array(image), {
    headers: {
      "Content-Type": "image/png",
      "Cache-Control": versioned ? "public, max-age=31536000, immutable" : "public, max-age=86400",
    },
  });
}
