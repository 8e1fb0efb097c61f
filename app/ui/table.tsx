import type { ReactNode } from "react";
import { classes } from "./classes";

export interface TableColumn {
  label: string;
  numeric?: boolean;
  /** The label is for screen readers only, for example above a column of buttons. */
  hidden?: boolean;
}

export interface TableRow {
  key: string;
  cells: readonly ReactNode[];
}

interface TableProps {
  caption: string;
  hideCaption?: boolean;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  /** The first cell names the row; default true. */
  rowHeader?: boolean;
  /** What stands there when there are no rows. */
  empty?: ReactNode;
}

/** A table that scrolls by itself where it is wider than the screen, also by keyboard. */
export function Table({ caption, hideCaption, columns, rows, rowHeader = true, empty }: TableProps) {
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  return (
    <div className="utrecht-table-container" tabIndex={0} role="group" aria-label={caption}>
      <table className="utrecht-table utrecht-table--html-table">
        <caption className={hideCaption ? "visually-hidden" : "utrecht-table__caption"}>{caption}</caption>
        <thead className="utrecht-table__header">
          <tr>
            {columns.map(({ label, numeric, hidden }) => (
              <th key={label} scope="col" className={numeric ? "num" : undefined}>
                {hidden ? <span className="visually-hidden">{label}</span> : label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((cell, index) => (
                <TableCell key={index} header={rowHeader && index === 0} numeric={columns[index]?.numeric}>
                  {cell}
                </TableCell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TableCell({ header, numeric, children }: { header: boolean; numeric?: boolean; children: ReactNode }) {
  const className = classes(numeric && "num") || undefined;
  return header ? (
    <th scope="row" className={className}>
      {children}
    </th>
  ) : (
    <td className={className}>{children}</td>
  );
}
