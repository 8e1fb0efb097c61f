import { toInstant, toLocalTime } from "#app/language/amsterdam-time";
import type { ProgrammePart, ProgrammeWorkshop } from "./programme-rules";
import type { TypedPart, TypedProgramme, TypedWorkshop } from "./programme-schema.server";

/** Something new gets its id when it is saved; until then it has its place in the form. */
export function isNew(id: string): boolean {
  return id.startsWith("new.");
}

/**
 * The programme as it will be: what is removed goes, what is typed replaces what has its id, the rest stays. Ordered by
 * the numbers that the organizer gave, the earliest first where these are equal. Undefined when something typed belongs to a
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
    part: partOf(part, { known, removed, date, newId: `new.${at}` }),
  }));
  if (edited.some(({ part }) => part === undefined)) return undefined;
  const named = new Set(typed.parts.map(({ id }) => id));
  const untouched = before.flatMap((part, at) =>
    removed.has(part.id) || named.has(part.id) ? [] : [{ order: at + 1, part }],
  );
  return [...edited, ...untouched]
    .flatMap(({ order, part }) => (part ? [{ order, part }] : []))
    .sort((a, b) => a.order - b.order || Date.parse(a.part.startsAt) - Date.parse(b.part.startsAt))
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
    workshop: { id: id ?? `${newId}.${at}`, ...workshop },
  }));
  const untouched = before.flatMap((workshop, at) =>
    removed.has(workshop.id) || named.has(workshop.id) ? [] : [{ order: at + 1, workshop }],
  );
  return [...edited, ...untouched].sort((a, b) => a.order - b.order).map(({ workshop }) => workshop);
}

/** A reading of the clock on the day of the event; the known instant where it reads the same, to the second. */
function instantOn(date: string, time: string, known: string | undefined): string {
  if (known !== undefined) {
    const reading = toLocalTime(known);
    if (reading.date === date && reading.time === time) return known;
  }
  return toInstant({ date, time }) ?? known ?? "";
}
