import { Integers } from "./integers";
import { NodeQueue } from "./node-queue";

/** More than any path costs. */
const unreached = 0x7fffffff;

export interface FlowArc {
  from: number;
  to: number;
  capacity: number;
  /** A whole number, for each unit. */
  gain: number;
}

/** Nodes are numbers from 0 up to `count`. */
export interface FlowNodes {
  count: number;
  source: number;
  sink: number;
}

/**
 * The flow of the greatest gain from a source to a sink: best paths first, with potentials (Edmonds and Karp 1972), and all
 * paths of one gain in a round. With whole gains of few sizes, such as scores of pairs, that is a few dozen rounds whatever
 * the number of people. The arcs must form no cycle.
 */
export class BestFlow {
  private readonly network: Network;
  private readonly potentials: Integers;
  private readonly marks: Integers;
  private readonly currentArc: Integers;
  private readonly queue = new NodeQueue();

  constructor(
    private readonly nodes: FlowNodes,
    arcs: readonly FlowArc[],
  ) {
    this.network = new Network(nodes.count, arcs);
    this.potentials = new Integers(nodes.count);
    this.marks = new Integers(nodes.count);
    this.currentArc = new Integers(nodes.count);
  }

  /** What flows through an arc, by its place in the list that was given. */
  flowOn(arc: number): number {
    return this.network.flowOn(arc);
  }

  /** How much dearer the second node is to reach than the first: what the arcs between them are measured by (duality). */
  priceBetween(from: number, to: number): number {
    return this.potentials.at(to) - this.potentials.at(from);
  }

  /** Sends flow for as long as a path still gains. `onRound` may answer `true` to stop earlier. */
  send(onRound: (round: number) => boolean = () => false): void {
    this.startPotentials();
    for (let round = 1; this.raisePotentials(); round++) {
      for (let hasSent = true; hasSent;) hasSent = this.sendAlongBest();
      if (onRound(round)) return;
    }
  }

  /** The cheapest way to each node while nothing flows yet: a gain is a cost below zero. */
  private startPotentials(): void {
    const { firstArc, ends, costs, room } = this.network;
    this.potentials.fill(unreached).set(this.nodes.source, 0);
    for (let changed = true; changed;) {
      changed = false;
      for (let node = 0; node < this.nodes.count; node++) {
        const here = this.potentials.at(node);
        if (here === unreached) continue;
        for (let arc = firstArc.at(node); arc < firstArc.at(node + 1); arc++) {
          if (room.at(arc) === 0 || here + costs.at(arc) >= this.potentials.at(ends.at(arc))) continue;
          this.potentials.set(ends.at(arc), here + costs.at(arc));
          changed = true;
        }
      }
    }
    for (let node = 0; node < this.nodes.count; node++)
      if (this.potentials.at(node) === unreached) this.potentials.set(node, 0);
  }

  /** Dijkstra over what arcs cost beyond the potentials; false when no path is left that gains. */
  private raisePotentials(): boolean {
    const { firstArc, ends, room } = this.network;
    const distances = this.marks.fill(unreached);
    distances.set(this.nodes.source, 0);
    this.queue.clear();
    this.queue.push(0, this.nodes.source);
    while (!this.queue.isEmpty && this.queue.nearest < distances.at(this.nodes.sink)) {
      const distance = this.queue.nearest;
      const node = this.queue.pop();
      if (distance > distances.at(node)) continue;
      for (let arc = firstArc.at(node); arc < firstArc.at(node + 1); arc++) {
        if (room.at(arc) === 0) continue;
        const further = distance + this.reducedCost(node, arc);
        if (further >= distances.at(ends.at(arc))) continue;
        distances.set(ends.at(arc), further);
        this.queue.push(further, ends.at(arc));
      }
    }
    const leftToGain = this.priceBetween(this.nodes.sink, this.nodes.source);
    const toSink = distances.at(this.nodes.sink);
    const rise = Math.min(toSink, leftToGain);
    for (let node = 0; node < this.nodes.count; node++) this.potentials.add(node, Math.min(distances.at(node), rise));
    return toSink < leftToGain;
  }

  private reducedCost(node: number, arc: number): number {
    const { costs, ends } = this.network;
    return costs.at(arc) + this.potentials.at(node) - this.potentials.at(ends.at(arc));
  }

  private isBest(node: number, arc: number): boolean {
    return this.network.room.at(arc) !== 0 && this.reducedCost(node, arc) === 0;
  }

  /**
   * Walks along best arcs and sends flow whenever the sink is reached, each arc once; false when there was no way. Nodes that
   * stand on the way or led nowhere are not entered again, so that what was missed is found by the next call.
   */
  private sendAlongBest(): boolean {
    const { firstArc, ends, twins } = this.network;
    const { source, sink } = this.nodes;
    const entered = this.marks.fill(0);
    this.currentArc.copyFrom(firstArc);
    const path: number[] = [];
    let node = source;
    let hasSent = false;
    entered.set(source, 1);
    for (;;) {
      const arc = this.nextBestArc(node);
      if (arc >= 0 && ends.at(arc) !== sink) {
        path.push(arc);
        node = ends.at(arc);
        entered.set(node, 1);
      } else if (arc >= 0) {
        path.push(arc);
        this.network.push(path);
        for (const walked of path) entered.set(ends.at(walked), 0);
        path.length = 0;
        node = source;
        hasSent = true;
      } else {
        const back = path.pop();
        if (back === undefined) return hasSent;
        node = ends.at(twins.at(back));
      }
    }
  }

  /** The next arc of this node, from where it was left, that leads on. */
  private nextBestArc(node: number): number {
    const { firstArc, ends } = this.network;
    const last = firstArc.at(node + 1);
    for (let arc = this.currentArc.at(node); arc < last; arc++) {
      if (this.marks.at(ends.at(arc)) === 1 || !this.isBest(node, arc)) continue;
      this.currentArc.set(node, arc);
      return arc;
    }
    this.currentArc.set(node, last);
    return -1;
  }
}

/** Arcs in the order of the nodes they leave; each arc that was given stands in it forwards and backwards. */
class Network {
  readonly firstArc: Integers;
  readonly ends: Integers;
  readonly costs: Integers;
  readonly room: Integers;
  /** Where the same arc stands in the other direction. */
  readonly twins: Integers;
  /** Where each arc that was given stands. */
  private readonly forwards: Integers;

  constructor(nodes: number, arcs: readonly FlowArc[]) {
    this.firstArc = firstArcs(nodes, arcs);
    this.ends = new Integers(2 * arcs.length);
    this.costs = new Integers(2 * arcs.length);
    this.room = new Integers(2 * arcs.length);
    this.twins = new Integers(2 * arcs.length);
    this.forwards = new Integers(arcs.length);
    const next = new Integers(nodes + 1);
    next.copyFrom(this.firstArc);
    for (const [number, { from, to, capacity, gain }] of arcs.entries()) {
      const [forward, backward] = [next.at(from), next.at(to)];
      next.add(from, 1);
      next.add(to, 1);
      this.putArc(forward, { to, cost: -gain, room: capacity, twin: backward });
      this.putArc(backward, { to: from, cost: gain, room: 0, twin: forward });
      this.forwards.set(number, forward);
    }
  }

  flowOn(arc: number): number {
    return this.room.at(this.twins.at(this.forwards.at(arc)));
  }

  /** As much along these arcs as the narrowest lets through. */
  push(path: readonly number[]): void {
    const amount = path.reduce((least, arc) => Math.min(least, this.room.at(arc)), unreached);
    for (const arc of path) {
      this.room.add(arc, -amount);
      this.room.add(this.twins.at(arc), amount);
    }
  }

  private putArc(at: number, arc: { to: number; cost: number; room: number; twin: number }): void {
    this.ends.set(at, arc.to);
    this.costs.set(at, arc.cost);
    this.room.set(at, arc.room);
    this.twins.set(at, arc.twin);
  }
}

function firstArcs(nodes: number, arcs: readonly FlowArc[]): Integers {
  const first = new Integers(nodes + 1);
  for (const { from, to } of arcs) for (const node of [from, to]) first.add(node + 1, 1);
  for (let node = 0; node < nodes; node++) first.add(node + 1, first.at(node));
  return first;
}
