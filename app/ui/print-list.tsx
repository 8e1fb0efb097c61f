import type { ReactNode } from "react";
import type { TableRow } from "./table";

interface PrintListProps {
  caption: string;
  /** What stands on top of each sheet of paper: of what, when. On the screen the page says it already. */
  runningHead: string;
  columns: readonly string[];
  rows: readonly TableRow[];
  /** The label of a column with a box to tick with a pen. */
  tick?: string;
}

/** A list for on paper: its head comes back on each sheet, and nobody is cut in two. */
export function PrintList({ caption, runningHead, columns, rows, tick }: PrintListProps) {
  return (
    <div className="utrecht-table-container" tabIndex={0} role="group" aria-label={caption}>
      <table className="utrecht-table utrecht-table--html-table print-list">
        <caption className="visually-hidden">{caption}</caption>
        <thead className="utrecht-table__header">
          <tr className="paper-only">
            <td colSpan={columns.length + (tick ? 1 : 0)}>{runningHead}</td>
          </tr>
          <tr>
            {columns.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
            {tick && <th scope="col">{tick}</th>}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((cell, index) => (
                <PrintCell key={index} header={index === 0}>
                  {cell}
                </PrintCell>
              ))}
              {tick && (
                <td>
                  <span className="tick-box" />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PrintCell({ header, children }: { header: boolean; children: ReactNode }) {
  return header ? <th scope="row">{children}</th> : <td>{children}</td>;
}

/** What helps on the screen and would waste paper. */
export function ScreenOnly({ children }: { children: ReactNode }) {
  return <div className="screen-only flow">{children}</div>;
}

/** A part that begins on a sheet of its own, so that it can be handed to somebody. */
export function Sheet({ children, labelledBy }: { children: ReactNode; labelledBy: string }) {
  return (
    <section className="sheet flow" aria-labelledby={labelledBy}>
      {children}
    </section>
  );
}

/** Names that are read from across a hall once they hang on paper. */
export function LargeNames({ names }: { names: readonly { key: string; name: string }[] }) {
  return (
    <ul className="large-names">
      {names.map(({ key, name }) => (
        <li key={key}>{name}</li>
      ))}
    </ul>
  );
}
