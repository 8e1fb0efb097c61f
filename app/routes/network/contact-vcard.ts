import type { LoaderFunctionArgs } from "@remix-run/node";
import { findContact } from "#app/domain/contact/queries.server";
import { getViewer } from "#app/http/get-viewer";
import type { RouteHandle } from "#app/http/policy";
import { searchOf } from "#app/http/search-of";
import { cardVersion, vCardAnswer } from "./vcard-answer";

export const handle: RouteHandle = { policy: "signed-in" };

/** One contact of one's own, for an address book. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const { personId: ownerId } = getViewer(context);
  const asked = { ownerId, contactId: params["contactId"] ?? "" };
  const contact = await findContact(context.elkaar.db, asked, context.elkaar.clock());
  if (!contact || contact.sharesNothing) throw new Response(null, { status: 404 });
  return vCardAnswer([contact], cardVersion(searchOf(context)), "contact.vcf");
}
