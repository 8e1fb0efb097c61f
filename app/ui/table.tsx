import type { ReactNode } from "react";
import { classes } from "./classes";
import { TextLink } from "./text";

export interface TableColumn {
  label: string;
  numeric?: boolean;
  /** Its cells hold sentences: also on a phone wide enough to read them. */
  sentences?: boolean;
  /** The label is for screen readers only, for example above a column of buttons. */
  hidden?: boolean;
  /** Rows can be put in the order of this column; `direction` when they are. */
  sort?: { href: string; direction?: "ascending" | "descending" };
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
            {columns.map((column) => (
              <th key={column.label} scope="col" className={columnClass(column)} aria-sort={column.sort?.direction}>
                <ColumnLabel column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((cell, index) => (
                <TableCell key={index} header={rowHeader && index === 0} className={columnClass(columns[index])}>
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

function ColumnLabel({ column: { label, hidden, sort } }: { column: TableColumn }) {
  if (hidden) return <span className="visually-hidden">{label}</span>;
  return sort ? <TextLink href={sort.href}>{label}</TextLink> : <>{label}</>;
}

function columnClass(column: TableColumn | undefined): string | undefined {
  return classes(column?.numeric && "num", column?.sentences && "sentences") || undefined;
}

interface TableCellProps {
  header: boolean;
  className: string | undefined;
  children: ReactNode;
}

function TableCell({ header, className, children }: TableCellProps) {
  return header ? (
    <th scope="row" className={className}>
      {children}
    </th>
  ) : (
    <td className={className}>{children}</td>
  );
}
