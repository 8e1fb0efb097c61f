import type { ReactNode } from "react";

interface TodoListProps {
  items: readonly { key: string; title: ReactNode; detail?: ReactNode; action?: ReactNode }[];
}

/** A few things, each with what can be done about it: what waits for the organizer, at most five; the dates of a series; sent mail. */
export function TodoList({ items }: TodoListProps) {
  return (
    <ul className="rows todo">
      {items.map(({ key, title, detail, action }) => (
        <li key={key}>
          <div>
            <b>{title}</b>
            {detail && <p className="small">{detail}</p>}
          </div>
          {action}
        </li>
      ))}
    </ul>
  );
}
