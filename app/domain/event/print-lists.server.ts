import type { Database, Transaction } from "#db/types";
import { surnameFirst } from "#app/domain/person/rules";
import { listChosen } from "./list-registrations.server";
import type { ChosenWorkshop } from "./list-registrations.server";
import { selectLines } from "./registration-selection.server";

type Connection = Database | Transaction;

export interface PrintedPerson {
  id: string;
  /** "Berg, Anke van den" */
  name: string;
  organization: string;
  role: string;
  workshops: ChosenWorkshop[];
}

/** For the door, by surname: who has a place, and apart who waits for one. Two queries, however many people. */
export async function listForDoor(
  db: Connection,
  eventId: string,
): Promise<{ placed: PrintedPerson[]; waiting: PrintedPerson[] }> {
  const rows = await selectLines(db, { eventId, text: "", sort: "name" })
    .where("r.status", "<>", "withdrawn")
    .execute();
  const chosen = await listChosen(db, { eventId });
  const person = (row: (typeof rows)[number]): PrintedPerson => ({
    id: row.id,
    name: surnameFirst(row.name),
    organization: row.organizationName ?? row.organizationText,
    role: row.role,
    workshops: chosen.get(row.id) ?? [],
  });
  return {
    placed: rows.filter(({ status }) => status === "placed").map(person),
    waiting: rows.filter(({ status }) => status === "waitlisted").map(person),
  };
}

export interface PrintedWorkshop {
  id: string;
  position: number;
  title: string;
  room: string;
  leader: string;
  capacity: number;
  people: PrintedPerson[];
}

export interface PrintedRound {
  id: string;
  title: string;
  startsAt: string;
  endsAt: string;
  workshops: PrintedWorkshop[];
  /** Who has a place at the event and none in this round. */
  undecided: PrintedPerson[];
}

/** For who leads a workshop: the people that hold a place in it, by surname. Four queries. */
export async function listByWorkshop(db: Connection, eventId: string): Promise<PrintedRound[]> {
  const { placed } = await listForDoor(db, eventId);
  const rounds = await db
    .selectFrom("programme_items")
    .select(["id", "title", "starts_at as startsAt", "ends_at as endsAt"])
    .where("event_id", "=", eventId)
    .where("kind", "=", "round")
    .orderBy("position")
    .execute();
  const workshops = await db
    .selectFrom("workshops")
    .select(["id", "round_id as roundId", "position", "title", "room", "leader", "capacity"])
    .where("event_id", "=", eventId)
    .orderBy("position")
    .execute();
  const holdsPlace = (person: PrintedPerson, is: (one: ChosenWorkshop) => boolean) =>
    person.workshops.some((one) => one.holdsPlace && is(one));
  return rounds.map((round) => ({
    ...round,
    workshops: workshops
      .filter(({ roundId }) => roundId === round.id)
      .map(({ roundId: _, ...workshop }) => ({
        ...workshop,
        people: placed.filter((person) => holdsPlace(person, ({ workshopId }) => workshopId === workshop.id)),
      })),
    undecided: placed.filter((person) => !holdsPlace(person, ({ roundId }) => roundId === round.id)),
  }));
}
