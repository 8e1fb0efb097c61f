import { firstField } from "#app/domain/event/form-fields.server";
import type { FormFields } from "#app/domain/event/form-fields.server";
import { hall, planLimits } from "./rules";
import type { PlacesRefusal } from "./rules";

/** The field that says what is wrong, and what. */
export interface PlanErrors {
  item?: "unknown";
  tables?: "number" | "too_many_tables";
  places?: "number" | "too_few_places";
  sizes?: "list" | "too_few_places" | "too_many_tables";
  rounds?: "number";
}

export interface PlanInput {
  /** A part of the programme; empty for the hall. */
  itemId: string;
  sizes: number[];
  rounds: number;
}

/** What stands in the fields, to be shown again. */
export interface TypedPlan {
  item: string;
  tables: string;
  places: string;
  sizes: string;
  rounds: string;
}

export function typedPlan(form: FormFields): TypedPlan {
  const typed = (name: string) => firstField(form, name).trim().slice(0, 500);
  return {
    item: typed("item"),
    tables: typed("tables"),
    places: typed("places"),
    sizes: typed("sizes"),
    rounds: typed("rounds"),
  };
}

export type ParsedPlan = { ok: true; value: PlanInput } | { ok: false; errors: PlanErrors };

/** `itemIds` are the parts of the programme of the event. A list of sizes goes before a number of equal tables. */
export function parsePlan(typed: TypedPlan, itemIds: readonly string[]): ParsedPlan {
  const rounds = wholeNumber(typed.rounds, planLimits.rounds);
  const read = typed.sizes === "" ? equalTables(typed) : listOfTables(typed.sizes);
  const errors: PlanErrors = { ...("errors" in read ? read.errors : {}) };
  if (typed.item !== hall && !itemIds.includes(typed.item)) errors.item = "unknown";
  if (rounds === undefined) errors.rounds = "number";
  if ("errors" in read || rounds === undefined || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, value: { itemId: typed.item === hall ? "" : typed.item, sizes: read.sizes, rounds } };
}

type Tables = { sizes: number[] } | { errors: PlanErrors };

function equalTables({ tables, places }: TypedPlan): Tables {
  const [count, size] = [wholeNumber(tables, planLimits.tables), wholeNumber(places, planLimits.places)];
  if (count !== undefined && size !== undefined) return { sizes: Array.from({ length: count }, () => size) };
  return {
    errors: { ...(count === undefined && { tables: "number" }), ...(size === undefined && { places: "number" }) },
  };
}

function listOfTables(text: string): Tables {
  const parts = text.split(/[\s,;+]+/).filter((part) => part !== "");
  const sizes = parts.map((part) => wholeNumber(part, planLimits.places)).filter((size) => size !== undefined);
  if (sizes.length === 0 || sizes.length < parts.length || sizes.length > planLimits.tables)
    return { errors: { sizes: "list" } };
  return { sizes };
}

/** A whole number from 1 to `most`, written in digits alone. */
function wholeNumber(text: string, most: number): number | undefined {
  if (!/^\d{1,4}$/.test(text)) return undefined;
  const number = Number(text);
  return number >= 1 && number <= most ? number : undefined;
}

/** Beside which field a refusal of these tables is told. */
export function errorsOfSizes(refusal: PlacesRefusal, typed: TypedPlan): PlanErrors {
  if (typed.sizes !== "") return { sizes: refusal };
  return refusal === "too_few_places" ? { places: refusal } : { tables: refusal };
}
