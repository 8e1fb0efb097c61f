import { classes } from "./classes";
import { floorClass } from "./floors";

export interface Leaf {
  /** "wo" */
  day: string;
  /** "8" */
  number: string;
  /** "nov" */
  month: string;
  theme: string;
}

/** A date as on a paper calendar. Decorative: say the date in words beside it. */
export function DateLeaf({ day, number, month, theme }: Leaf) {
  return (
    <span className={classes("date", floorClass(theme))} aria-hidden="true">
      {day}
      <b>{number}</b>
      {month}
    </span>
  );
}
