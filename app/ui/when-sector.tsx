import type { ReactNode } from "react";
import { classes } from "./classes";
import type { SectorKey } from "./sector";

const shownFor = {
  education: "for-education",
  youthCare: "for-youth-care",
  health: "for-health",
  municipality: "for-municipality",
  safety: "for-safety",
  partnership: "for-partnership",
  other: "for-other",
} as const satisfies Record<SectorKey, string>;

interface WhenSectorProps {
  /** Nobody named means everybody. */
  sectors: readonly SectorKey[];
  children: ReactNode;
}

/**
 * Part of a form that is for some sectors: the style sheet shows it once the field `sector` of the same form names one of
 * them. Where a browser cannot do that it always shows, so what is in it says whom it is for.
 */
export function WhenSector({ sectors, children }: WhenSectorProps) {
  if (sectors.length === 0) return <>{children}</>;
  return <div className={classes("for-some", ...sectors.map((sector) => shownFor[sector]))}>{children}</div>;
}
