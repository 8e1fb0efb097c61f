import { redirect } from "@remix-run/node";
import type { AppLoadContext } from "@remix-run/node";
import { findOrganization } from "#app/domain/organization/find-organization.server";
import type { OrganizationDetails } from "#app/domain/organization/find-organization.server";
import { findSurvivor } from "#app/domain/organization/queries.server";
import { organizerOf } from "../organizer/organizer-of";
import { organizationsPath } from "./organization-path";

/** The organization of an address. Answers 404 where there is none; one that was merged leads to the one that stays. */
export async function loadOrganization(
  context: AppLoadContext,
  organizationId: string | undefined,
): Promise<OrganizationDetails> {
  const { personId } = organizerOf(context);
  const organization = await findOrganization(context.elkaar.db, { organizationId: organizationId ?? "", personId });
  if (!organization) throw new Response(null, { status: 404 });
  if (organization.mergedInto === null) return organization;
  const survivorId = await findSurvivor(context.elkaar.db, organization.mergedInto);
  throw redirect(organizationsPath(context.language, `/${survivorId}`));
}
