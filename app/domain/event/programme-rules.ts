import type { EventChange, ProgrammeLine } from "#emails/event-changed";

export const programmeKinds = ["welcome", "plenary", "panel", "break", "round", "drinks"] as const;

export type ProgrammeKind = (typeof programmeKinds)[number];

/** Longest text of each field, in characters as a browser counts them, and the most parts or workshops that are read. */
export const programmeLimits = { title: 150, description: 2_000, speakers: 200, room: 100, parts: 40, workshops: 40 };

export interface ProgrammeWorkshop {
  id: string;
  title: string;
  description: string;
  leader: string;
  room: string;
  capacity: number;
}

/** A part of the afternoon; only a `round` holds workshops. Instants are UTC ISO text. */
export interface ProgrammePart {
  id: string;
  kind: ProgrammeKind;
  title: string;
  description: string;
  speakers: string;
  room: string;
  startsAt: string;
  endsAt: string;
  workshops: ProgrammeWorkshop[];
}

/** What happens to one workshop, and so to the people in it. */
export interface WorkshopChange {
  workshopId: string;
  from: ProgrammeLine;
  to: ProgrammeLine;
}

/**
 * The workshops whose hour, room or title changes. Only who holds a place in one of them is told; a plenary part, a
 * description, a leader or a number of places tells nobody.
 */
export function workshopChanges(before: ProgrammePart[], after: ProgrammePart[]): WorkshopChange[] {
  const lines = linesOf(after);
  return [...linesOf(before)].flatMap(([workshopId, from]) => {
    const to = lines.get(workshopId);
    return to !== undefined && differs(from, to) ? [{ workshopId, from, to }] : [];
  });
}

/** What the mail says to somebody in these workshops: a new hour or title as "was, becomes", a mere new room by itself. */
export function changesForWorkshops(changes: WorkshopChange[]): EventChange[] {
  const rooms = changes.filter(({ from, to }) => onlyRoomDiffers(from, to));
  const rest = changes.filter(({ from, to }) => !onlyRoomDiffers(from, to));
  const told: EventChange[] = [];
  if (rest.length > 0)
    told.push({ what: "programme", from: rest.map(({ from }) => from), to: rest.map(({ to }) => to) });
  for (const { from, to } of rooms) told.push({ what: "room", workshop: to.title, from: from.room, to: to.room });
  return told;
}

/** One difference of the programme, for the organizer to read. */
export type ProgrammeDifference =
  | { what: "added" | "removed"; subject: "part" | "workshop"; title: string }
  | { what: "changed"; subject: "part" | "workshop"; title: string; field: ProgrammeField; from: string; to: string }
  | { what: "reordered" };

export type ProgrammeField =
  "kind" | "title" | "description" | "speakers" | "leader" | "room" | "startsAt" | "endsAt" | "capacity";

const partFields = ["kind", "title", "startsAt", "endsAt", "room", "speakers", "description"] as const;
const workshopFields = ["title", "leader", "room", "capacity", "description"] as const;

/** Everything that differs, part by part in the new order, then what is removed. */
export function programmeDifferences(before: ProgrammePart[], after: ProgrammePart[]): ProgrammeDifference[] {
  const differences = compare(before, after, "part", partFields, (old, part) =>
    compare(old?.workshops ?? [], part.workshops, "workshop", workshopFields, () => []),
  );
  return isReordered(before, after) ? [...differences, { what: "reordered" }] : differences;
}

function compare<Subject extends { id: string; title: string }, Field extends ProgrammeField & keyof Subject>(
  before: Subject[],
  after: Subject[],
  subject: "part" | "workshop",
  fields: readonly Field[],
  inside: (old: Subject | undefined, subject: Subject) => ProgrammeDifference[],
): ProgrammeDifference[] {
  const known = new Map(before.map((old) => [old.id, old]));
  const kept = new Set(after.map(({ id }) => id));
  const differences = after.flatMap((now): ProgrammeDifference[] => {
    const old = known.get(now.id);
    const own: ProgrammeDifference[] = old
      ? fields
          .filter((field) => old[field] !== now[field])
          .map((field) => ({
            what: "changed",
            subject,
            title: old.title,
            field,
            from: String(old[field]),
            to: String(now[field]),
          }))
      : [{ what: "added", subject, title: now.title }];
    return [...own, ...inside(old, now)];
  });
  const removed = before
    .filter(({ id }) => !kept.has(id))
    .map((old): ProgrammeDifference => ({ what: "removed", subject, title: old.title }));
  return [...differences, ...removed];
}

function isReordered(before: ProgrammePart[], after: ProgrammePart[]): boolean {
  const order = (parts: ProgrammePart[], other: ProgrammePart[]) => {
    const shared = new Set(idsOf(other));
    return idsOf(parts).filter((id) => shared.has(id));
  };
  return order(before, after).join() !== order(after, before).join();
}

function idsOf(parts: ProgrammePart[]): string[] {
  return parts.flatMap((part) => [part.id, ...part.workshops.map(({ id }) => id)]);
}

function linesOf(parts: ProgrammePart[]): Map<string, ProgrammeLine> {
  return new Map(
    parts.flatMap(({ startsAt, endsAt, workshops }) =>
      workshops.map(({ id, title, room }): [string, ProgrammeLine] => [id, { title, startsAt, endsAt, room }]),
    ),
  );
}

function differs(from: ProgrammeLine, to: ProgrammeLine): boolean {
  return from.title !== to.title || from.room !== to.room || from.startsAt !== to.startsAt || from.endsAt !== to.endsAt;
}

function onlyRoomDiffers(from: ProgrammeLine, to: ProgrammeLine): boolean {
  return from.title === to.title && from.startsAt === to.startsAt && from.endsAt === to.endsAt;
}
