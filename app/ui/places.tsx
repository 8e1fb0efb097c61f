import { Markup, markup } from "./markup";

const levels = { plenty: "places", few: "places places--few", full: "places places--full" } as const;
export type PlacesLevel = keyof typeof levels;

export interface PlacesFacts {
  level: PlacesLevel;
  /** How full, from 0 to 1: drawn as the filling of the little round. */
  share: number;
  /** "Nog 2 plaatsen" */
  words: string;
}

export function Places(facts: PlacesFacts) {
  return <span className={levels[facts.level]} dangerouslySetInnerHTML={{ __html: drawInside(facts).html }} />;
}

/** The same, for a template. */
export function drawPlaces(facts: PlacesFacts): Markup {
  return markup`<span class="${levels[facts.level]}">${drawInside(facts)}</span>`;
}

const begin = new Markup(
  `<svg viewBox="-10 -10 20 20" aria-hidden="true"><circle r="8.5" fill="none" stroke="currentColor" stroke-width="2"/>` +
    `<circle r="3.25" fill="none" stroke="currentColor" stroke-width="6.5" pathLength="100" stroke-dasharray="`,
);

function drawInside({ level, share, words }: PlacesFacts): Markup {
  return markup`${begin}${filling(level, share)} 100" transform="rotate(-90)"/></svg><span>${words}</span>`;
}

/** Only a full round is drawn full, and only an empty one empty. */
function filling(level: PlacesLevel, share: number): number {
  if (level === "full") return 100;
  if (!(share > 0)) return 0;
  return Math.min(95, Math.max(4, Math.round(share * 100)));
}
