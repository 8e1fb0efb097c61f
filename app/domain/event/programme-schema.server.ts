import { z } from "zod";
import { errorsOf, firstField, lineField, placesField, requiredLine, textField, timeField } from "./form-fields.server";
import type { FormFields, OrganizerErrorKey, Parsed } from "./form-fields.server";
import { programmeKinds, programmeLimits } from "./programme-rules";
import type { ProgrammeKind, ProgrammePart } from "./programme-rules";
import { toLocalTime } from "#app/language/amsterdam-time";

/** A part as typed: times are readings of the Dutch clock, `order` is what the organizer gave it. */
export interface TypedPart {
  /** Null for a new one. */
  id: string | null;
  order: number;
  kind: ProgrammeKind;
  title: string;
  description: string;
  speakers: string;
  room: string;
  start: string;
  end: string;
  workshops: TypedWorkshop[];
}

export interface TypedWorkshop {
  id: string | null;
  order: number;
  title: string;
  description: string;
  leader: string;
  room: string;
  capacity: number;
}

export interface TypedProgramme {
  parts: TypedPart[];
  /** Ids of parts and workshops to take away. What the form does not name stays as it is. */
  removed: string[];
}

/** More than other forms: a large programme has hundreds of fields. */
export const mostProgrammeFields = 2_000;

const partFields = z
  .object({
    order: placesField(999),
    kind: z.enum(programmeKinds, "choice"),
    title: requiredLine(programmeLimits.title),
    description: textField(programmeLimits.description),
    speakers: lineField(programmeLimits.speakers),
    room: lineField(programmeLimits.room),
    start: timeField(),
    end: timeField(),
  })
  .refine(({ start, end }) => end > start, { message: "ends_before_start", path: ["end"] });

const workshopFields = z.object({
  order: placesField(999),
  title: requiredLine(programmeLimits.title),
  description: textField(programmeLimits.description),
  leader: lineField(programmeLimits.speakers),
  room: lineField(programmeLimits.room),
  capacity: placesField(),
});

const partNames = ["order", "kind", "title", "description", "speakers", "room", "start", "end"] as const;
const workshopNames = ["order", "title", "description", "leader", "room", "capacity"] as const;

/**
 * Reads `part.<n>.<field>` and `part.<n>.workshop.<m>.<field>`. A new part or workshop of which nothing but the order
 * was filled in was not meant. Errors go by the name of the field.
 */
export function parseProgramme(form: FormFields): Parsed<TypedProgramme> {
  const errors: Record<string, OrganizerErrorKey> = {};
  const removed: string[] = [];
  const parts = indexesOf(form, "part.").flatMap((index) => {
    const prefix = `part.${index}`;
    const id = firstField(form, `${prefix}.id`);
    if (firstField(form, `${prefix}.remove`) !== "") {
      if (id !== "") removed.push(id);
      return [];
    }
    if (id === "" && isBlank(form, prefix, ["title", "description", "speakers", "room", "start", "end"])) return [];
    const fields = read(form, prefix, partFields, partNames, errors);
    const workshops = readWorkshops(form, prefix, { errors, removed });
    return fields ? [{ ...fields, id: id === "" ? null : id, workshops }] : [];
  });
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, value: { parts, removed } };
}

function readWorkshops(
  form: FormFields,
  part: string,
  { errors, removed }: { errors: Record<string, OrganizerErrorKey>; removed: string[] },
): TypedWorkshop[] {
  return indexesOf(form, `${part}.workshop.`).flatMap((index) => {
    const prefix = `${part}.workshop.${index}`;
    const id = firstField(form, `${prefix}.id`);
    if (firstField(form, `${prefix}.remove`) !== "") {
      if (id !== "") removed.push(id);
      return [];
    }
    if (id === "" && isBlank(form, prefix, ["title", "description", "leader", "room", "capacity"])) return [];
    const fields = read(form, prefix, workshopFields, workshopNames, errors);
    return fields ? [{ ...fields, id: id === "" ? null : id }] : [];
  });
}

function read<T>(
  form: FormFields,
  prefix: string,
  schema: z.ZodType<T>,
  names: readonly string[],
  errors: Record<string, OrganizerErrorKey>,
): T | undefined {
  const parsed = schema.safeParse(
    Object.fromEntries(names.map((name) => [name, firstField(form, `${prefix}.${name}`)])),
  );
  for (const [field, error] of Object.entries(errorsOf(parsed.error))) errors[`${prefix}.${field}`] = error;
  return parsed.success ? parsed.data : undefined;
}

/** The numbers that follow a prefix in the names of the form, lowest first; at most as many as a programme may have. */
export function indexesOf(form: FormFields, prefix: string): number[] {
  const found = new Set<number>();
  for (const name of Object.keys(form)) {
    const number = name.startsWith(prefix) ? /^(\d{1,3})\./.exec(name.slice(prefix.length))?.[1] : undefined;
    if (number !== undefined) found.add(Number(number));
  }
  return [...found].sort((a, b) => a - b).slice(0, programmeLimits.parts);
}

function isBlank(form: FormFields, prefix: string, names: string[]): boolean {
  return names.every((name) => firstField(form, `${prefix}.${name}`).trim() === "");
}

/** The form as it is when nothing was typed yet. */
export function programmeFormValues(parts: ProgrammePart[]): FormFields {
  const form: FormFields = {};
  const put = (name: string, value: string) => (form[name] = [value]);
  parts.forEach((part, at) => {
    const { id, kind, title, description, speakers, room } = part;
    const start = toLocalTime(part.startsAt).time;
    const end = toLocalTime(part.endsAt).time;
    const typed = { id, order: String(at + 1), kind, title, description, speakers, room, start, end };
    for (const [name, value] of Object.entries(typed)) put(`part.${at}.${name}`, value);
    part.workshops.forEach(({ capacity, ...workshop }, index) => {
      const fields = { ...workshop, order: String(index + 1), capacity: String(capacity) };
      for (const [name, value] of Object.entries(fields)) put(`part.${at}.workshop.${index}.${name}`, value);
    });
  });
  return form;
}
