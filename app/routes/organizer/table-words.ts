import { hall, mostTables } from "#app/domain/table-plan/rules";
import type { PlanFacts, PlanItem } from "#app/domain/table-plan/queries.server";
import type { PlanErrors, TypedPlan } from "#app/domain/table-plan/schema.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { timeRangeWords } from "../events/event-words";
import { eventPath } from "./organizer-page";

/** "Koffiepauze, 14.45 tot 15.15 uur" */
export function itemWords(language: Language, item: Omit<PlanItem, "kind">): string {
  return dictionary(language).tables.itemAt(item.title, timeRangeWords(language, item));
}

/** What a plan is for. */
export function planWords(language: Language, { item, itemId }: Pick<PlanFacts, "item" | "itemId">): string {
  const { tables } = dictionary(language);
  if (item) return itemWords(language, item);
  return itemId === "" ? tables.hall : tables.goneItem;
}

export function tablesPath(language: Language, slug: string, below = ""): string {
  return eventPath(language, slug, `/tafels${below}`);
}

export type PlanField = keyof PlanErrors;

/** The sentence about each field that something is wrong with, for so many people. */
export function errorWords(language: Language, errors: PlanErrors, people: number): Partial<Record<PlanField, string>> {
  const words = dictionary(language).tables.errors;
  const sizeWords = {
    number: words.tables.number,
    list: words.sizes.list,
    too_many_tables: words.tables.too_many_tables(mostTables(people)),
    too_few_places: words.places.too_few_places(people),
  };
  return {
    ...(errors.item && { item: words.item[errors.item] }),
    ...(errors.tables && { tables: sizeWords[errors.tables] }),
    ...(errors.places && {
      places: errors.places === "number" ? words.places.number : sizeWords[errors.places],
    }),
    ...(errors.sizes && { sizes: sizeWords[errors.sizes] }),
    ...(errors.rounds && { rounds: words.rounds[errors.rounds] }),
  };
}

/** A plan as its form had it. */
export function typedOf({ itemId, sizes, rounds }: Pick<PlanFacts, "itemId" | "sizes" | "rounds">): TypedPlan {
  const same = sizes.every((size) => size === sizes[0]);
  return {
    item: itemId === "" ? hall : itemId,
    tables: same ? String(sizes.length) : "",
    places: same ? String(sizes[0] ?? "") : "",
    sizes: same ? "" : sizes.join(", "),
    rounds: String(rounds),
  };
}

/** The round asked for, counted from 1; the first for what is none of them. */
export function roundNumber(asked: string | null, rounds: number): number {
  const number = /^[1-6]$/.test(asked ?? "") ? Number(asked) : 1;
  return number <= rounds ? number : 1;
}
