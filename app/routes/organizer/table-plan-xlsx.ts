import type { LoaderFunctionArgs } from "@remix-run/node";
import type { RouteHandle } from "#app/http/policy";
import { tablePlanFile } from "./table-plan-file.server";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" } };

export function loader(args: LoaderFunctionArgs): Promise<Response> {
  return tablePlanFile(args, "xlsx");
}
