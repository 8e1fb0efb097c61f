import type { LoaderFunctionArgs } from "@remix-run/node";
import { emptyOrganizationSheet } from "#app/domain/organization/organization-sheet.server";
import type { RouteHandle } from "#app/http/policy";
import { csvAnswer } from "./csv-answer";

export const handle: RouteHandle = { policy: { organizer: "region", atLeast: "editor" } };

export function loader(_: LoaderFunctionArgs): Response {
  return csvAnswer(emptyOrganizationSheet(), "organisaties-leeg.csv");
}
