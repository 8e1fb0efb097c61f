import type { ReactNode } from "react";

interface TodoListProps {
  items: readonly { key: string; title: ReactNode; detail?: ReactNode; action?: ReactNode }[];
}

/** What waits for the organizer, each with its action. At most five. */
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
