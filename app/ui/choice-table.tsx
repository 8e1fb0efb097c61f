import type { ReactNode } from "react";
import { classes } from "./classes";
import { FieldError, errorId } from "./field";
import { Small } from "./text";

interface ChoiceColumn {
  /** Begins the ids of its checkboxes. */
  key: string;
  label: string;
  /** What is wrong with the choices of this column; stands above its first checkbox. */
  error?: string;
}

interface ChoiceRow {
  key: string;
  label: string;
  /** What it says now. */
  value?: ReactNode;
  /** One for each column, in the same order. */
  checked: readonly boolean[];
}

interface ChoiceTableProps {
  caption: string;
  /** Above the first column. */
  rowLabel: string;
  columns: readonly ChoiceColumn[];
  rows: readonly ChoiceRow[];
  /** The name of a checkbox, which is its id too. */
  nameOf: (row: string, column: string) => string;
}

/** What × for whom, with a checkbox in each cell. On a narrow screen a list for each row, with its choices below one another. */
export function ChoiceTable({ caption, rowLabel, columns, rows, nameOf }: ChoiceTableProps) {
  return (
    <>
      {columns.map(({ key, error }) => error && <FieldError key={key} id={`kolom-${key}`} children={error} />)}
      <table className="choices">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{rowLabel}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.label}
                {row.value && <Small>{row.value}</Small>}
              </th>
              {columns.map((column, index) => (
                <ChoiceCell
                  key={column.key}
                  name={nameOf(row.key, column.key)}
                  row={row.label}
                  column={column}
                  checked={row.checked[index] === true}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface ChoiceCellProps {
  name: string;
  row: string;
  column: ChoiceColumn;
  checked: boolean;
}

function ChoiceCell({ name, row, column, checked }: ChoiceCellProps) {
  return (
    <td>
      <label className={classes("choice", column.error && "choice--invalid")}>
        <input
          className="utrecht-checkbox utrecht-checkbox--html-input"
          type="checkbox"
          id={name}
          name={name}
          value="on"
          defaultChecked={checked}
          aria-invalid={column.error ? true : undefined}
          aria-describedby={column.error ? errorId(`kolom-${column.key}`) : undefined}
        />
        <span>
          <span className="visually-hidden">{row}: </span>
          <span className="choice__word">{column.label}</span>
        </span>
      </label>
    </td>
  );
}
