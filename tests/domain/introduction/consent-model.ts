import { channelKinds } from "#app/domain/visibility/rules";
import type { ChannelKind } from "#app/domain/visibility/rules";

type Given = Map<ChannelKind, string>;

interface Open {
  by: number | "organizer";
  askedAt: number;
  yes: Set<number>;
  given: Map<number, Given>;
}

const day = 24 * 3_600_000;

/**
 * What people may know of each other, written apart from the product: per pair of people one open question, and per person whom they
 * have as contact. No state machine, no grants: only who said what.
 */
export class ConsentModel {
  now: number;
  readonly #open = new Map<string, Open>();
  readonly #asks: { from: number; to: number; at: number; byCode: boolean; introduced: boolean }[] = [];
  readonly #has = new Set<string>();
  readonly #gives = new Map<string, Given>();
  readonly #blocks = new Set<string>();
  readonly gone = new Set<number>();
  /** Who show their name to nobody: they are asked by their code alone. */
  readonly #hidden: ReadonlySet<number>;
  readonly #names = new Set<string>();

  constructor(now: number, hidden: readonly number[] = []) {
    this.now = now;
    this.#hidden = new Set(hidden);
  }

  /** Whether `reader` may know what the other is called: they show it, they asked this reader, or both once said yes. */
  knows(reader: number, other: number): boolean {
    return !this.#hidden.has(other) || this.#names.has(key(reader, other));
  }

  /** The values of `giver` that `reader` may see at this moment. */
  shown(giver: number, reader: number): string[] {
    if (!this.areContacts(giver, reader) || this.#blocks.has(key(giver, reader))) return [];
    const given = this.#gives.get(key(giver, reader)) ?? new Map<ChannelKind, string>();
    return channelKinds.flatMap((kind) => given.get(kind) ?? []);
  }

  areContacts(one: number, other: number): boolean {
    return this.#has.has(key(one, other)) && this.#has.has(key(other, one));
  }

  has(owner: number, person: number): boolean {
    return this.#has.has(key(owner, person));
  }

  /** Answers whether the product should take it. */
  ask(from: number, to: number, given: Given): boolean {
    return !this.#hidden.has(to) && this.#ask(from, to, given, false);
  }

  /** With a code that leads to `to` at this moment. */
  scan(from: number, to: number, given: Given): boolean {
    return this.#ask(from, to, given, true);
  }

  #ask(from: number, to: number, given: Given, byCode: boolean): boolean {
    if (this.#isGone(from, to) || this.#isBlocked(from, to) || this.areContacts(from, to)) return false;
    const open = this.#openOf(from, to);
    if (open) {
      if (open.yes.has(from)) return false;
      this.#yes(from, to, given, open);
      return true;
    }
    const own = this.#asks.filter((one) => one.from === from);
    const before = own.filter((one) => one.byCode || !byCode);
    if (before.some((one) => one.to === to && one.at > this.now - 182 * day && !one.introduced)) return false;
    const afar = own.filter((one) => !one.byCode);
    const today = afar.filter((one) => Math.floor(one.at / day) === Math.floor(this.now / day));
    if (!byCode && today.length >= 5) return false;
    this.#asks.push({ from, to, at: this.now, byCode, introduced: false });
    this.#names.add(key(to, from));
    this.#open.set(pair(from, to), {
      by: from,
      askedAt: this.now,
      yes: new Set([from]),
      given: new Map([[from, given]]),
    });
    return true;
  }

  offer(one: number, other: number): void {
    if (this.#isGone(one, other) || this.#isBlocked(one, other) || this.areContacts(one, other)) return;
    if (this.#hidden.has(one) || this.#hidden.has(other) || this.#openOf(one, other)) return;
    this.#open.set(pair(one, other), { by: "organizer", askedAt: this.now, yes: new Set(), given: new Map() });
  }

  yes(from: number, to: number, given: Given): void {
    const open = this.#openOf(from, to);
    if (open && !open.yes.has(from)) this.#yes(from, to, given, open);
  }

  notNow(from: number, to: number): void {
    const open = this.#openOf(from, to);
    if (!open || open.yes.has(from)) return;
    open.given.delete(from);
  }

  takeBack(from: number, to: number): void {
    const open = this.#openOf(from, to);
    if (!open?.yes.has(from)) return;
    if (open.by === from) this.#open.delete(pair(from, to));
    open.yes.delete(from);
    open.given.delete(from);
  }

  remove(owner: number, person: number): void {
    if (!this.#has.delete(key(owner, person))) return;
    this.#gives.delete(key(owner, person));
    this.#gives.delete(key(person, owner));
  }

  change(owner: number, person: number, given: Given): void {
    if (this.has(owner, person)) this.#gives.set(key(owner, person), given);
  }

  block(from: number, to: number): void {
    if (this.#isGone(from, to)) return;
    this.#blocks.add(key(from, to));
    this.#openOf(from, to);
    this.#open.delete(pair(from, to));
    this.remove(from, to);
  }

  unblock(from: number, to: number): void {
    this.#blocks.delete(key(from, to));
  }

  forget(who: number): void {
    this.gone.add(who);
    for (const known of [this.#has, this.#blocks])
      for (const one of [...known]) if (one.split(">").includes(String(who))) known.delete(one);
    for (const one of [...this.#open.keys()]) if (one.split("-").includes(String(who))) this.#open.delete(one);
  }

  #openOf(one: number, other: number): Open | undefined {
    const open = this.#open.get(pair(one, other));
    if (open && this.now >= open.askedAt + 30 * day) this.#open.delete(pair(one, other));
    return this.#open.get(pair(one, other));
  }

  #yes(from: number, to: number, given: Given, open: Open): void {
    open.yes.add(from);
    open.given.set(from, given);
    if (!open.yes.has(to)) return;
    this.#open.delete(pair(from, to));
    for (const [giver, reader] of [
      [from, to],
      [to, from],
    ] as const) {
      this.#has.add(key(giver, reader));
      this.#names.add(key(giver, reader));
      this.#gives.set(key(giver, reader), open.given.get(giver) ?? new Map<ChannelKind, string>());
    }
    const asked = this.#asks.findLast((one) => one.at === open.askedAt && pair(one.from, one.to) === pair(from, to));
    if (asked) asked.introduced = true;
  }

  #isGone(one: number, other: number): boolean {
    return this.gone.has(one) || this.gone.has(other);
  }

  #isBlocked(one: number, other: number): boolean {
    return this.#blocks.has(key(one, other)) || this.#blocks.has(key(other, one));
  }
}

function key(from: number, to: number): string {
  return `${from}>${to}`;
}

function pair(one: number, other: number): string {
  return [one, other].sort().join("-");
}
