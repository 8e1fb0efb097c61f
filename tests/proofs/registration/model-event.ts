import { setApproval } from "#app/domain/event/set-approval.server";
import { approve } from "#app/domain/registration/approve.server";
import { changeCapacity, changeWorkshopCapacity } from "#app/domain/registration/change-capacity.server";
import { changeDetails } from "#app/domain/registration/change-details.server";
import { changeWorkshops } from "#app/domain/registration/change-workshops.server";
import { confirm } from "#app/domain/registration/confirm.server";
import { refuse } from "#app/domain/registration/refuse.server";
import { register } from "#app/domain/registration/register.server";
import { standingOf } from "#app/domain/registration/rules";
import { withdraw } from "#app/domain/registration/withdraw.server";
import { writeEventGrants } from "#app/domain/visibility/write-grants.server";
import { inTransaction } from "#db/transaction";
import type { Database } from "#db/types";
import type { TestEvent } from "#tests/support/factories";
import { createTestEvent, registrationOf, testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import type { Act, PlacesModel } from "./places-model";

/** Between two acts, so that neither the limits nor the pause between two links plays a part. */
const minutesApart = 11;

/** One event in a real database, on which the same acts are done as on paper. */
export class ModelEvent {
  readonly #ids = new Map<number, string>();
  #acts = 0;

  private constructor(
    readonly db: Database,
    readonly event: TestEvent,
    readonly prefix: string,
    /** Decides about the requests. */
    readonly actorPersonId: string,
  ) {}

  static async create(db: Database, prefix: string, capacity: number, workshops: number[]): Promise<ModelEvent> {
    const regionId = await regionOf(db);
    const event = await createTestEvent(db, { capacity, rounds: [workshops], ...regionId });
    const { personId } = await createTestOrganizer(db, "editor", { eventId: event.eventId });
    return new ModelEvent(db, event, prefix, personId);
  }

  /** Does it, and answers the outcome, or the reason of the refusal. */
  async apply(act: Act): Promise<string> {
    const now = new Date(testNow.getTime() + this.#acts * minutesApart * 60_000);
    this.#acts += 1;
    const { db, event, actorPersonId } = this;
    switch (act.do) {
      case "register":
        return this.#register(act.person, act.workshop, now);
      case "withdraw":
        return answer(await withdraw(db, { ...this.#who(act.person), by: "attendee" }, now));
      case "choose":
        return answer(
          await changeWorkshops(db, { ...this.#who(act.person), workshops: this.#choice(act.workshop) }, now),
        );
      case "confirm":
        return answer(await confirm(db, this.#who(act.person), now));
      case "list":
        return this.#list(act.person, act.listed, now);
      case "end":
        return this.#end(act.daysLater);
      case "approval":
        return answer(await setApproval(db, { eventId: event.eventId, isOn: act.on, actorPersonId }, now));
      case "approve":
        return answer(await approve(db, { ...this.#who(act.person), actorPersonId }, now));
      case "refuse":
        return answer(await refuse(db, { ...this.#who(act.person), reason: "Deze keer niet.", actorPersonId }, now));
      case "capacity":
        await changeCapacity(db, { eventId: event.eventId, capacity: act.places, actorPersonId: null }, now);
        return "changed";
      case "workshopCapacity":
        await changeWorkshopCapacity(
          db,
          { ...this.#workshop(act.workshop), capacity: act.places, actorPersonId: null },
          now,
        );
        return "changed";
    }
  }

  async #register(person: number, workshop: number | null, now: Date): Promise<string> {
    const input = { ...this.#formOf(person), workshops: this.#choice(workshop) };
    const outcome = await register(this.db, registrationOf(this.event, input), now);
    if (outcome.ok) this.#ids.set(person, outcome.registrationId);
    return answer(outcome);
  }

  async #list(person: number, listed: boolean, now: Date): Promise<string> {
    const { name, organization, role } = this.#formOf(person);
    const rest = { sector: "education", phone: null, region: null, note: null, needs: "keep" } as const;
    return answer(
      await changeDetails(this.db, { ...this.#who(person), name, organization, role, listed, ...rest }, now),
    );
  }

  /** As the organizer's change does it: the row of the event first. */
  async #end(daysLater: number): Promise<string> {
    const { eventId } = this.event;
    const ends = new Date(Date.parse("2026-11-04T16:00:00.000Z") + daysLater * 24 * 3_600_000);
    await inTransaction(this.db, async (trx) => {
      await trx.updateTable("events").set({ ends_at: ends.toISOString() }).where("id", "=", eventId).execute();
      await writeEventGrants(trx, { eventId });
    });
    return "changed";
  }

  #formOf(person: number) {
    const listed = this.listedOf.get(person) ?? false;
    return {
      name: `Proef ${person}`,
      email: `${this.prefix}.${person}@school.example`,
      organization: "De Regenboog",
      role: "leerkracht",
      listed,
    };
  }

  /** Who asks to be listed when registering; a second registration asks what the first did. */
  readonly listedOf = new Map<number, boolean>();

  #who(person: number): { registrationId: string } {
    return { registrationId: this.#ids.get(person) ?? "0".repeat(32) };
  }

  #choice(workshop: number | null): Record<string, string | null> {
    const [roundId] = this.event.roundIds;
    if (roundId === undefined) throw new Error("no round");
    return { [roundId]: workshop === null ? null : this.#workshop(workshop).workshopId };
  }

  #workshop(index: number): { workshopId: string } {
    const workshopId = this.event.workshopIds[index];
    if (workshopId === undefined) throw new Error("no such workshop");
    return { workshopId };
  }

  /** What the database says, in the words of the model. */
  async state() {
    const { db, event } = this;
    const columns = ["capacity", "place_limit as limit", "taken"] as const;
    const counter = await db
      .selectFrom("events")
      .select(columns)
      .where("id", "=", event.eventId)
      .executeTakeFirstOrThrow();
    const workshops = await db
      .selectFrom("workshops")
      .select(columns)
      .where("event_id", "=", event.eventId)
      .orderBy("position")
      .execute();
    const people = await db
      .selectFrom("registrations as r")
      .leftJoin("registration_workshops as c", "c.registration_id", "r.id")
      .leftJoin("workshops as w", "w.id", "c.workshop_id")
      .select([
        "r.email",
        "r.status",
        "r.requested_at",
        "r.approved_at",
        "r.listed",
        "r.confirmed_at",
        "c.holds_place",
        "w.position",
      ])
      .where("r.event_id", "=", event.eventId)
      .orderBy("r.waitlisted_at")
      .orderBy("r.id")
      .execute();
    const numbered = people.map((row) => ({
      ...row,
      status: standingOf(row),
      person: Number(/\.(\d+)@/.exec(row.email)?.[1]),
    }));
    return {
      event: counter,
      workshops,
      waiting: numbered.filter((row) => row.status === "waitlisted").map((row) => row.person),
      people: new Map(
        numbered.map((row) => [
          row.person,
          {
            status: row.status,
            workshop: row.position,
            holdsWorkshop: row.holds_place === 1,
            listed: row.listed === 1,
            confirmed: row.confirmed_at !== null,
          },
        ]),
      ),
    };
  }

  /** Everything this event shows people of each other. */
  grants() {
    return this.db
      .selectFrom("grants")
      .select(["person_id", "field", "until"])
      .where("audience", "=", `event:${this.event.eventId}`)
      .orderBy("person_id")
      .orderBy("field")
      .execute();
  }
}

export type State = Awaited<ReturnType<ModelEvent["state"]>>;

/** The model's own state in the same form. */
export function stateOf(model: PlacesModel): State {
  return { event: model.event, workshops: model.workshops, waiting: model.waiting, people: model.people };
}

function answer(outcome: { ok: true; outcome: string } | { ok: false; reason: string }): string {
  return outcome.ok ? outcome.outcome : outcome.reason;
}

const regions = new WeakMap<Database, string>();

async function regionOf(db: Database): Promise<{ regionId?: string }> {
  const known = regions.get(db) ?? (await db.selectFrom("regions").select("id").executeTakeFirst())?.id;
  if (known === undefined) return {};
  regions.set(db, known);
  return { regionId: known };
}
