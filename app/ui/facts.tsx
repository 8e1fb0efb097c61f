import type { ReactNode } from "react";

export interface FactItem {
  term: string;
  /** The fact itself, in bold. */
  fact?: ReactNode;
  detail?: ReactNode;
}

/** When, where, what it costs. */
export function Facts({ items }: { items: readonly FactItem[] }) {
  return (
    <dl className="facts">
      {items.map(({ term, fact, detail }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {fact && <b>{fact}</b>}
            {detail}
          </dd>
        </div>
      ))}
    </dl>
  );
}
