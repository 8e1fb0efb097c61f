import { emptyContactSheet } from "#app/domain/contact-person/export.server";
import type { RouteHandle } from "#app/http/policy";
import { csvAnswer } from "../organizations/csv-answer";

export const handle: RouteHandle = { policy: { organizer: "region", atLeast: "editor" } };

export function loader(): Response {
  return csvAnswer(emptyContactSheet(), "contactpersonen.csv");
}
