import { Integers } from "./integers";
import type { MeetingValues } from "./seat-rules";
import { pointsOfBlocked, pointsOfRepeat } from "./seat-rules";

/** Who sits where in each round, how often each two people meet, and what a change of seats would be worth. */
export class Seating {
  /** Of each round: who sits on each seat. Seats of one table stand together. */
  private readonly sitters: Integers[];
  private readonly meetings: Uint8Array;
  private readonly starts: Integers;
  private readonly tableOfSeat: Integers;
  private repeat = pointsOfRepeat;

  constructor(
    readonly values: MeetingValues,
    /** How many people sit at each table. */
    readonly tables: readonly number[],
    readonly rounds: number,
  ) {
    const people = values.size;
    this.sitters = Array.from({ length: rounds }, () => new Integers(people));
    this.meetings = new Uint8Array(people * people);
    this.starts = new Integers(tables.length + 1);
    this.tableOfSeat = new Integers(people);
    for (const [table, size] of tables.entries()) {
      const start = this.starts.at(table);
      this.starts.set(table + 1, start + size);
      for (let seat = start; seat < start + size; seat++) this.tableOfSeat.set(seat, table);
    }
  }

  /** From here on nothing that a table is worth makes up for two people who meet again. */
  forbidRepeats(): void {
    this.repeat = pointsOfBlocked;
  }

  /** Everybody on a seat of one round, in this order. Once a round. */
  seat(round: number, people: readonly number[]): void {
    for (const [seat, person] of people.entries()) this.sitters[round]?.set(seat, person);
    for (let table = 0; table < this.tables.length; table++) {
      const around = this.at(round, table);
      for (const one of around) for (const other of around) if (one !== other) this.meet(one, other, 1);
    }
  }

  at(round: number, table: number): number[] {
    const sitters: number[] = [];
    for (let seat = this.starts.at(table); seat < this.starts.at(table + 1); seat++)
      sitters.push(this.sitters[round]?.at(seat) ?? 0);
    return sitters;
  }

  /** The seats of who sits at a table with somebody whom they meet in another round too, or may not meet. */
  seatsOfRepeats(round: number): number[] {
    const seats: number[] = [];
    for (let table = 0; table < this.tables.length; table++) {
      const around = this.at(round, table);
      for (const [place, one] of around.entries())
        if (around.some((other) => this.timesMet(one, other) > 1 || this.values.isBlocked(one, other)))
          seats.push(this.starts.at(table) + place);
    }
    return seats;
  }

  timesMet(one: number, other: number): number {
    return this.meetings[one * this.values.size + other] ?? 0;
  }

  /** What is gained when two people change seats; 0 for two of one table. */
  gainOfSwap(round: number, seat: number, otherSeat: number): number {
    const [table, otherTable] = [this.tableOfSeat.at(seat), this.tableOfSeat.at(otherSeat)];
    if (table === otherTable) return 0;
    const sitters = this.sitters[round] ?? new Integers(0);
    const [one, other] = [sitters.at(seat), sitters.at(otherSeat)];
    let gain = 0;
    for (let at = this.starts.at(table); at < this.starts.at(table + 1); at++)
      if (at !== seat) gain += this.ifMet(other, sitters.at(at)) - this.ifParted(one, sitters.at(at));
    for (let at = this.starts.at(otherTable); at < this.starts.at(otherTable + 1); at++)
      if (at !== otherSeat) gain += this.ifMet(one, sitters.at(at)) - this.ifParted(other, sitters.at(at));
    return gain;
  }

  swap(round: number, seat: number, otherSeat: number): void {
    const sitters = this.sitters[round];
    if (!sitters) return;
    const [one, other] = [sitters.at(seat), sitters.at(otherSeat)];
    for (const left of this.at(round, this.tableOfSeat.at(seat))) if (left !== one) this.change(left, one, other);
    for (const left of this.at(round, this.tableOfSeat.at(otherSeat)))
      if (left !== other) this.change(left, other, one);
    sitters.set(seat, other);
    sitters.set(otherSeat, one);
  }

  /** A meeting more of these two. */
  private ifMet(one: number, other: number): number {
    return this.timesMet(one, other) === 0 ? this.values.of(one, other) : this.again(one, other);
  }

  /** What their last meeting is worth. */
  private ifParted(one: number, other: number): number {
    return this.timesMet(one, other) === 1 ? this.values.of(one, other) : this.again(one, other);
  }

  /** Blocked people cost each time as much as the first. */
  private again(one: number, other: number): number {
    return Math.min(this.repeat, this.values.of(one, other));
  }

  private change(sitter: number, leaves: number, comes: number): void {
    this.meet(sitter, leaves, -1);
    this.meet(leaves, sitter, -1);
    this.meet(sitter, comes, 1);
    this.meet(comes, sitter, 1);
  }

  private meet(one: number, other: number, change: number): void {
    const at = one * this.values.size + other;
    this.meetings[at] = (this.meetings[at] ?? 0) + change;
  }
}
