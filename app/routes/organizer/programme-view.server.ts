import { firstField } from "#app/domain/event/form-fields.server";
import type { FormFields } from "#app/domain/event/form-fields.server";
import { indexesOf } from "#app/domain/event/programme-schema.server";

/** The fields of one part or workshop, as typed, by their own names. */
export interface FieldsView {
  /** The beginning of the names in the form: `part.0`. */
  prefix: string;
  isNew: boolean;
  values: Record<string, string>;
}

export interface PartView extends FieldsView {
  workshops: FieldsView[];
}

const partFields = ["id", "order", "kind", "title", "description", "speakers", "room", "start", "end", "remove"];
const workshopFields = ["id", "order", "title", "description", "leader", "room", "capacity", "remove"];

/** The programme as the form shows it: what was typed, an empty workshop in each round and an empty part at the end. */
export function programmeView(form: FormFields): PartView[] {
  const indexes = indexesOf(form, "part.");
  const parts = indexes.map((index) => partView(form, `part.${index}`));
  if (parts.at(-1)?.isNew) return parts;
  const next = (indexes.at(-1) ?? -1) + 1;
  return [...parts, { ...emptyFields(`part.${next}`, parts.length + 1), workshops: [] }];
}

function partView(form: FormFields, prefix: string): PartView {
  const view = fieldsView(form, prefix, partFields);
  const indexes = indexesOf(form, `${prefix}.workshop.`);
  const workshops = indexes.map((index) => fieldsView(form, `${prefix}.workshop.${index}`, workshopFields));
  if (view.values["kind"] !== "round" || workshops.at(-1)?.isNew) return { ...view, workshops };
  const next = (indexes.at(-1) ?? -1) + 1;
  return { ...view, workshops: [...workshops, emptyFields(`${prefix}.workshop.${next}`, workshops.length + 1)] };
}

function fieldsView(form: FormFields, prefix: string, names: string[]): FieldsView {
  const values = Object.fromEntries(names.map((name) => [name, firstField(form, `${prefix}.${name}`)]));
  return { prefix, isNew: values["id"] === "", values };
}

function emptyFields(prefix: string, order: number): FieldsView {
  return { prefix, isNew: true, values: { order: String(order) } };
}
