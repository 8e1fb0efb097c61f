/** What people and organizers can do, in any order. People and workshops are numbers. */
export type Act =
  | { do: "register"; person: number; workshop: number | null }
  | { do: "withdraw"; person: number }
  | { do: "choose"; person: number; workshop: number | null }
  | { do: "confirm"; person: number }
  | { do: "list"; person: number; listed: boolean }
  | { do: "end"; daysLater: number }
  | { do: "approval"; on: boolean }
  | { do: "approve"; person: number }
  | { do: "refuse"; person: number }
  | { do: "capacity"; places: number }
  | { do: "workshopCapacity"; workshop: number; places: number };

export interface ModelPerson {
  status: "placed" | "requested" | "waitlisted" | "withdrawn";
  workshop: number | null;
  holdsWorkshop: boolean;
  listed: boolean;
  confirmed: boolean;
}

interface Counter {
  capacity: number;
  limit: number;
  taken: number;
}

/**
 * Places as a person would keep them on paper: no database, no guards, one thing after the other. What the product does
 * must end the same.
 */
export class PlacesModel {
  readonly event: Counter;
  readonly workshops: Counter[];
  readonly people = new Map<number, ModelPerson>();
  /** The first in line first. */
  readonly waiting: number[] = [];
  /** Whether who registers asks for a place. */
  #approval = false;

  constructor(capacity: number, workshopCapacities: number[]) {
    this.event = counter(capacity);
    this.workshops = workshopCapacities.map(counter);
  }

  /** Does it on paper, and answers what the product should answer: an outcome or the reason of a refusal. */
  apply(act: Act): string {
    switch (act.do) {
      case "register":
        return this.#register(act.person, act.workshop);
      case "withdraw":
        return this.#withdraw(act.person);
      case "choose":
        return this.#choose(act.person, act.workshop);
      case "confirm":
        return this.#confirm(act.person);
      case "list":
        return this.#list(act.person, act.listed);
      case "end":
        return "changed";
      case "approval": {
        const outcome = this.#approval === act.on ? "repeated" : "saved";
        this.#approval = act.on;
        return outcome;
      }
      case "approve":
        return this.#approve(act.person);
      case "refuse":
        return this.#refuse(act.person);
      case "capacity":
        resize(this.event, act.places);
        this.#promote();
        return "changed";
      case "workshopCapacity":
        resize(this.#workshop(act.workshop), act.places);
        return "changed";
    }
  }

  #register(person: number, workshop: number | null): string {
    if (this.#approval) return this.#ask(person, workshop);
    const hasRoom = this.event.taken < this.event.limit;
    if (hasRoom && workshop !== null && isFull(this.#workshop(workshop))) return "workshop_full";
    if (this.#active(person)) return "repeated";
    const status = hasRoom ? "placed" : "waitlisted";
    const holdsWorkshop = hasRoom && workshop !== null;
    const listed = this.people.get(person)?.listed ?? false;
    this.people.set(person, { status, workshop, holdsWorkshop, listed, confirmed: false });
    if (hasRoom) this.event.taken += 1;
    else this.waiting.push(person);
    if (holdsWorkshop) this.#workshop(workshop).taken += 1;
    return status;
  }

  /** A request: no place, no place in line, and a workshop is a wish however full it is. */
  #ask(person: number, workshop: number | null): string {
    if (this.#active(person)) return "repeated";
    const listed = this.people.get(person)?.listed ?? false;
    this.people.set(person, { status: "requested", workshop, holdsWorkshop: false, listed, confirmed: false });
    return "requested";
  }

  #approve(person: number): string {
    const row = this.people.get(person);
    if (!row) return "registration_unknown";
    if (row.status !== "requested") return "not_requested";
    if (this.event.taken < this.event.limit) {
      this.#place(row);
      return "approved";
    }
    row.status = "waitlisted";
    this.waiting.push(person);
    return "approved_to_waitlist";
  }

  #refuse(person: number): string {
    const row = this.people.get(person);
    if (!row) return "registration_unknown";
    if (row.status !== "requested") return "not_requested";
    Object.assign(row, { status: "withdrawn", workshop: null });
    return "refused";
  }

  #withdraw(person: number): string {
    const row = this.people.get(person);
    if (!row) return "registration_unknown";
    if (row.status === "withdrawn") return "repeated";
    const hadPlace = row.status === "placed";
    const waited = row.status === "waitlisted";
    if (row.holdsWorkshop && row.workshop !== null) release(this.#workshop(row.workshop));
    if (hadPlace) release(this.event);
    if (waited) this.waiting.splice(this.waiting.indexOf(person), 1);
    Object.assign(row, { status: "withdrawn", workshop: null, holdsWorkshop: false });
    if (hadPlace) this.#promote();
    return "withdrawn";
  }

  #choose(person: number, workshop: number | null): string {
    const row = this.people.get(person);
    if (!row) return "registration_unknown";
    if (row.status === "withdrawn") return "withdrawn";
    const takes = row.status === "placed";
    if (row.workshop === workshop && !(takes && workshop !== null && !row.holdsWorkshop)) return "unchanged";
    if (takes && workshop !== null && isFull(this.#workshop(workshop))) return "workshop_full";
    if (takes && workshop !== null) this.#workshop(workshop).taken += 1;
    if (row.holdsWorkshop && row.workshop !== null) release(this.#workshop(row.workshop));
    Object.assign(row, { workshop, holdsWorkshop: takes && workshop !== null });
    return "changed";
  }

  #confirm(person: number): string {
    const row = this.people.get(person);
    if (!row) return "registration_unknown";
    if (row.status === "withdrawn") return "withdrawn";
    const outcome = row.confirmed ? "repeated" : "confirmed";
    row.confirmed = true;
    return outcome;
  }

  #list(person: number, listed: boolean): string {
    const row = this.people.get(person);
    if (!row) return "registration_unknown";
    if (row.status === "withdrawn") return "withdrawn";
    const outcome = row.listed === listed ? "unchanged" : "changed";
    Object.assign(row, { listed, confirmed: true });
    return outcome;
  }

  #promote(): void {
    while (this.event.taken < this.event.limit) {
      const first = this.waiting.shift();
      if (first === undefined) return;
      const row = this.people.get(first);
      if (!row) throw new Error("nobody waits");
      this.#place(row);
    }
  }

  #place(row: ModelPerson): void {
    row.status = "placed";
    this.event.taken += 1;
    if (row.workshop === null || isFull(this.#workshop(row.workshop))) return;
    this.#workshop(row.workshop).taken += 1;
    row.holdsWorkshop = true;
  }

  #active(person: number): boolean {
    const row = this.people.get(person);
    return row !== undefined && row.status !== "withdrawn";
  }

  #workshop(index: number): Counter {
    const workshop = this.workshops[index];
    if (!workshop) throw new Error("no such workshop");
    return workshop;
  }
}

function counter(capacity: number): Counter {
  return { capacity, limit: capacity, taken: 0 };
}

function isFull({ taken, limit }: Counter): boolean {
  return taken >= limit;
}

function resize(one: Counter, capacity: number): void {
  one.capacity = capacity;
  one.limit = Math.max(capacity, one.taken);
}

function release(one: Counter): void {
  one.taken -= 1;
  if (one.limit > one.capacity) one.limit -= 1;
}
