import type { LoaderFunctionArgs } from "@remix-run/node";
import { listContacts } from "#app/domain/contact/queries.server";
import { getViewer } from "#app/http/get-viewer";
import type { RouteHandle } from "#app/http/policy";
import { searchOf } from "#app/http/search-of";
import { cardVersion, vCardAnswer } from "./vcard-answer";

export const handle: RouteHandle = { policy: "signed-in" };

/** All contacts that still share something, for an address book. */
export async function loader({ context }: LoaderFunctionArgs): Promise<Response> {
  const { personId: ownerId } = getViewer(context);
  const contacts = await listContacts(context.elkaar.db, { ownerId }, context.elkaar.clock());
  const sharing = contacts.filter(({ sharesNothing }) => !sharesNothing);
  return vCardAnswer(sharing, cardVersion(searchOf(context)), "contacten.vcf");
}
