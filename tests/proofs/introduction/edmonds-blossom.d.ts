declare module "edmonds-blossom" {
  /** Pairs of nodes with their weights → the mate of each node, -1 for none. */
  export default function blossom(edges: [number, number, number][], maxCardinality?: boolean): number[];
}
