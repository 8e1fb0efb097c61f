/** A row of 32-bit integers, 0 at first: as quick as the typed array in it, and every index reads as a number. */
export class Integers {
  private readonly values: Int32Array;

  constructor(readonly length: number) {
    this.values = new Int32Array(length);
  }

  at(index: number): number {
    return this.values[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.values[index] = value;
  }

  add(index: number, change: number): void {
    this.values[index] = this.at(index) + change;
  }

  fill(value: number): this {
    this.values.fill(value);
    return this;
  }

  /** As many as there is room for. */
  copyFrom(other: Integers): void {
    this.values.set(other.values.subarray(0, this.length));
  }

  /** The same numbers in front of as much room again. */
  grown(): Integers {
    const larger = new Integers(2 * this.length);
    larger.values.set(this.values);
    return larger;
  }
}
