import { Integers } from "./integers";

/** Nodes by distance, the nearest first. A node may stand in it more than once. */
export class NodeQueue {
  private size = 0;
  private distances = new Integers(1024);
  private nodes = new Integers(1024);

  get isEmpty(): boolean {
    return this.size === 0;
  }

  clear(): void {
    this.size = 0;
  }

  /** The distance of what `pop` gives next. */
  get nearest(): number {
    return this.distances.at(0);
  }

  push(distance: number, node: number): void {
    if (this.size === this.nodes.length) {
      this.distances = this.distances.grown();
      this.nodes = this.nodes.grown();
    }
    let at = this.size++;
    for (let parent = (at - 1) >> 1; at > 0 && this.distances.at(parent) > distance; parent = (at - 1) >> 1) {
      this.put(at, this.distances.at(parent), this.nodes.at(parent));
      at = parent;
    }
    this.put(at, distance, node);
  }

  pop(): number {
    const first = this.nodes.at(0);
    const last = --this.size;
    const [distance, node] = [this.distances.at(last), this.nodes.at(last)];
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= last) break;
      if (child + 1 < last && this.distances.at(child + 1) < this.distances.at(child)) child += 1;
      if (this.distances.at(child) >= distance) break;
      this.put(at, this.distances.at(child), this.nodes.at(child));
      at = child;
    }
    this.put(at, distance, node);
    return first;
  }

  private put(at: number, distance: number, node: number): void {
    this.distances.set(at, distance);
    this.nodes.set(at, node);
  }
}
