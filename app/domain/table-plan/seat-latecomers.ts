import type { MeetingValues } from "#app/domain/introduction/seat-rules";

/** A seat of somebody by their number in the values. */
export interface NumberedSeat {
  round: number;
  table: number;
  person: number;
}

export interface Latecomers {
  sizes: readonly number[];
  rounds: number;
  /** Who sits somewhere already: nobody of them moves. */
  seats: readonly NumberedSeat[];
  /** Who has no seat, in the order in which they get one. */
  people: readonly number[];
  values: Pick<MeetingValues, "of" | "isBlocked">;
}

/**
 * A seat in each round for who came later: not beside somebody they are to be kept from while there is another table, then the
 * emptiest table, then whom they did not meet yet, then who is worth most. Undefined when there are too few places.
 */
export function seatLatecomers({ sizes, rounds, seats, people, values }: Latecomers): NumberedSeat[] | undefined {
  const taken = [...seats];
  for (const person of people) {
    for (let round = 1; round <= rounds; round++) {
      const table = bestTable({ sizes, values, person }, taken, round);
      if (table === undefined) return undefined;
      taken.push({ round, table, person });
    }
  }
  return taken.slice(seats.length);
}

interface Guest {
  sizes: readonly number[];
  values: Latecomers["values"];
  person: number;
}

function bestTable(
  { sizes, values, person }: Guest,
  taken: readonly NumberedSeat[],
  round: number,
): number | undefined {
  const met = new Set(metBy(person, taken));
  const inRound = Map.groupBy(
    taken.filter((seat) => seat.round === round),
    ({ table }) => table,
  );
  const tables = sizes.flatMap((size, index) => {
    const around = (inRound.get(index + 1) ?? []).map((seat) => seat.person);
    if (around.length >= size) return [];
    const cost = [
      around.filter((other) => values.isBlocked(person, other)).length,
      around.length,
      around.filter((other) => met.has(other)).length,
      -around.reduce((sum, other) => sum + values.of(person, other), 0),
    ];
    return [{ table: index + 1, cost }];
  });
  return tables.sort((a, b) => compareCosts(a.cost, b.cost) || a.table - b.table)[0]?.table;
}

function metBy(person: number, taken: readonly NumberedSeat[]): number[] {
  const own = new Set(taken.filter((seat) => seat.person === person).map(({ round, table }) => `${round}/${table}`));
  return taken.filter(({ round, table }) => own.has(`${round}/${table}`)).map((seat) => seat.person);
}

function compareCosts(a: readonly number[], b: readonly number[]): number {
  for (const [index, cost] of a.entries()) {
    const difference = cost - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
