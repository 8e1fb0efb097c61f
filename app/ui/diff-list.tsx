import type { ReactNode } from "react";

interface DiffListProps {
  items: readonly { label: ReactNode; before: ReactNode; after: ReactNode }[];
  /** "was" */
  beforeLabel: string;
  /** "wordt" */
  afterLabel: string;
}

/** What a change does, before it is saved: the old beside the new, in words as well. */
export function DiffList({ items, beforeLabel, afterLabel }: DiffListProps) {
  return (
    <dl className="rows diff">
      {items.map(({ label, before, after }, index) => (
        <div key={index}>
          <dt>{label}</dt>
          <dd>
            <span className="diff__word">{beforeLabel}</span> <del>{before}</del>
          </dd>
          <dd>
            <span className="diff__word">{afterLabel}</span> <ins>{after}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
