import type { ReactNode } from "react";

interface DefinitionRowsProps {
  items: readonly { term: ReactNode; value: ReactNode; note?: ReactNode }[];
}

/** What is so, one line each: "Wat u deelt" and with whom. */
export function DefinitionRows({ items }: DefinitionRowsProps) {
  return (
    <dl className="rows pairs">
      {items.map(({ term, value, note }, index) => (
        <div key={index}>
          <dt>{term}</dt>
          <dd className="small soft">{value}</dd>
          {note && <dd className="small">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
