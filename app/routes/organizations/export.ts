import type { LoaderFunctionArgs } from "@remix-run/node";
import { organizationSheet } from "#app/domain/organization/organization-sheet.server";
import type { RouteHandle } from "#app/http/policy";
import { csvAnswer } from "./csv-answer";
import { kindWord } from "./organization-path";

export const handle: RouteHandle = { policy: { organizer: "region", atLeast: "editor" } };

export async function loader({ context }: LoaderFunctionArgs): Promise<Response> {
  return csvAnswer(
    await organizationSheet(context.elkaar.db, (kind) => kindWord(context.language, kind)),
    "organisaties.csv",
  );
}
