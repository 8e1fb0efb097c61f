import { toInstant, toLocalTime } from "#app/language/amsterdam-time";
import type { ProgrammePart, ProgrammeWorkshop } from "./programme-rules";
import type { TypedPart, TypedProgramme, TypedWorkshop } from "./programme-schema.server";

/** Something new gets its id when it is saved; until then it has its place in the form. */
export function isNew(id: string): boolean {
  return id.startsWith("new.");
}

/**
 * The programme as it will be: what is removed goes, what is typed replaces what has its id, the rest stays. Ordered by
 * the numbers that the organizer gave. Where these are equal the earliest part comes first, and what was given this number
 * goes before what already had it on the way up, behind it on the way down. Undefined when something typed belongs to a
 * part or workshop that is not there (any more).
 */
export function applyTypedProgramme(
  before: ProgrammePart[],
  typed: TypedProgramme,
  date: string,
): ProgrammePart[] | undefined {
  const removed = new Set(typed.removed);
  const known = new Map(before.map((part) => [part.id, part]));
  const edited = typed.parts.map((part, at) => ({
    order: part.order,
    moved: movedBy(part, before),
    part: partOf(part, { known, removed, date, newId: `new.${at}` }),
  }));
  if (edited.some(({ part }) => part === undefined)) return undefined;
  const named = new Set(typed.parts.map(({ id }) => id));
  const untouched = before.flatMap((part, at) =>
    removed.has(part.id) || named.has(part.id) ? [] : [{ order: at + 1, moved: 0, part }],
  );
  return [...edited, ...untouched]
    .flatMap(({ part, ...place }) => (part ? [{ ...place, part }] : []))
    .sort((a, b) => a.order - b.order || Date.parse(a.part.startsAt) - Date.parse(b.part.startsAt) || a.moved - b.moved)
    .map(({ part }) => part);
}

interface Surroundings {
  known: Map<string, ProgrammePart>;
  removed: Set<string>;
  date: string;
  newId: string;
}

function partOf(typed: TypedPart, { known, removed, date, newId }: Surroundings): ProgrammePart | undefined {
  const old = typed.id === null ? undefined : known.get(typed.id);
  if (typed.id !== null && old === undefined) return undefined;
  const workshops = workshopsOf(typed.kind === "round" ? typed.workshops : [], {
    before: typed.kind === "round" ? (old?.workshops ?? []) : [],
    removed,
    newId,
  });
  const { kind, title, description, speakers, room } = typed;
  return (
    workshops && {
      id: old?.id ?? newId,
      kind,
      title,
      description,
      speakers,
      room,
      startsAt: instantOn(date, typed.start, old?.startsAt),
      endsAt: instantOn(date, typed.end, old?.endsAt),
      workshops,
    }
  );
}

function workshopsOf(
  typed: TypedWorkshop[],
  { before, removed, newId }: { before: ProgrammeWorkshop[]; removed: Set<string>; newId: string },
): ProgrammeWorkshop[] | undefined {
  const known = new Set(before.map(({ id }) => id));
  if (typed.some(({ id }) => id !== null && !known.has(id))) return undefined;
  const named = new Set(typed.map(({ id }) => id));
  const edited = typed.map(({ id, order, ...workshop }, at) => ({
    order,
    moved: movedBy({ id, order }, before),
    workshop: { id: id ?? `${newId}.${at}`, ...workshop },
  }));
  const untouched = before.flatMap((workshop, at) =>
    removed.has(workshop.id) || named.has(workshop.id) ? [] : [{ order: at + 1, moved: 0, workshop }],
  );
  return [...edited, ...untouched]
    .sort((a, b) => a.order - b.order || a.moved - b.moved)
    .map(({ workshop }) => workshop);
}

/** Which way a number goes: -1 up, 1 down, 0 for what stays or is new. */
function movedBy({ id, order }: { id: string | null; order: number }, before: { id: string }[]): number {
  const was = before.findIndex((one) => one.id === id);
  return was === -1 ? 0 : Math.sign(order - (was + 1));
}

/** A reading of the clock on the day of the event; the known instant where it reads the same, to the second. */
function instantOn(date: string, time: string, known: string | undefined): string {
  if (known !== undefined) {
    const reading = toLocalTime(known);
    if (reading.date === date && reading.time === time) return known;
  }
  return toInstant({ date, time }) ?? known ?? "";
}
