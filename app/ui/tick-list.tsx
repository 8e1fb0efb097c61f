import type { ReactNode } from "react";
import { VisuallyHidden } from "./text";

interface TickListProps {
  items: readonly { title: ReactNode; detail?: ReactNode; done: boolean }[];
  doneLabel: string;
  openLabel: string;
}

/** What is done and what is still open. */
export function TickList({ items, doneLabel, openLabel }: TickListProps) {
  return (
    <ul className="flow">
      {items.map(({ title, detail, done }, index) => (
        <li className="tick" key={index}>
          {done ? <Done /> : <Open />}
          <div>
            <VisuallyHidden>{done ? doneLabel : openLabel}: </VisuallyHidden>
            <b>{title}</b>
            {detail && <p className="small soft">{detail}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Done() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="12" fill="#14614f" />
      <path d="M6.5 12.5l3.6 3.6 7.4-8" fill="none" stroke="#fff" strokeWidth="2.4" />
    </svg>
  );
}

function Open() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="10.8" fill="none" stroke="#6e817b" strokeWidth="2" />
    </svg>
  );
}
