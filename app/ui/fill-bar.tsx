import type { ReactNode } from "react";
import { classes } from "./classes";

interface FillBarProps {
  taken: number;
  places: number;
  /** The same in words, always beside it: "149 van 180 plaatsen". */
  children: ReactNode;
}

/** How full, for organizers. More than full is drawn as full, in the colour of the sun. */
export function FillBar({ taken, places, children }: FillBarProps) {
  return (
    <div className="flow tight">
      <svg className="fill" aria-hidden="true">
        <rect
          className={classes(taken > places && "over") || undefined}
          width={`${fillShare(taken, places)}%`}
          height="100%"
        />
      </svg>
      <p className="small num">{children}</p>
    </div>
  );
}

/** Whole percents from 0 to 100; only what is full becomes 100, and only what is empty 0. */
export function fillShare(taken: number, places: number): number {
  if (!(taken > 0)) return 0;
  if (taken >= places) return 100;
  return Math.min(99, Math.max(1, Math.round((taken / places) * 100)));
}
