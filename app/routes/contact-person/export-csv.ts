import type { LoaderFunctionArgs } from "@remix-run/node";
import type { RouteHandle } from "#app/http/policy";
import { contactFile } from "./contact-file.server";

export const handle: RouteHandle = { policy: { organizer: "region", atLeast: "editor" } };

export function loader({ context }: LoaderFunctionArgs): Promise<Response> {
  return contactFile(context, "csv");
}
