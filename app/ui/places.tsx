import type { ReactNode } from "react";

const levels = { plenty: "places", few: "places places--few", full: "places places--full" } as const;
export type PlacesLevel = keyof typeof levels;

interface PlacesProps {
  level: PlacesLevel;
  /** How full, from 0 to 1: drawn as the filling of the little round. */
  share: number;
  /** The words: "Nog 2 plaatsen". */
  children: ReactNode;
}

export function Places({ level, share, children }: PlacesProps) {
  return (
    <span className={levels[level]}>
      <svg viewBox="-10 -10 20 20" aria-hidden="true">
        <circle r="8.5" fill="none" stroke="currentColor" strokeWidth="2" />
        <circle
          r="3.25"
          fill="none"
          stroke="currentColor"
          strokeWidth="6.5"
          pathLength="100"
          strokeDasharray={`${filling(level, share)} 100`}
          transform="rotate(-90)"
        />
      </svg>
      <span>{children}</span>
    </span>
  );
}

/** Only a full round is drawn full, and only an empty one empty. */
function filling(level: PlacesLevel, share: number): number {
  if (level === "full") return 100;
  if (!(share > 0)) return 0;
  return Math.min(95, Math.max(4, Math.round(share * 100)));
}
