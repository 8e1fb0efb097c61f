import { firstValue } from "#app/http/read-form";
import type { FormValues } from "#app/http/read-form";
import type { TypedHandOver } from "./hand-over-form";

/** What was typed, to show again. */
export function typedHandOver(form: FormValues): TypedHandOver {
  return { stopsOn: firstValue(form, "stops_on"), name: firstValue(form, "name"), email: firstValue(form, "email") };
}
