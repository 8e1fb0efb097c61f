import { classes } from "./classes";
import { withSoftHyphens } from "./soft-hyphens";
import { TextLink } from "./text";

/** Letter and shape say which sector it is; the colour repeats it. */
const sectors = {
  education: { letter: "O", className: "sector sector--o" },
  youthCare: { letter: "J", className: "sector sector--j" },
  health: { letter: "Z", className: "sector sector--z" },
  municipality: { letter: "G", className: "sector sector--g" },
  safety: { letter: "V", className: "sector sector--v" },
  partnership: { letter: "S", className: "sector sector--s" },
  other: { letter: "A", className: "sector" },
} as const;

export type SectorKey = keyof typeof sectors;

function isSectorKey(sector: string): sector is SectorKey {
  return Object.hasOwn(sectors, sector);
}

/** With a label it speaks for itself; without one it is decoration beside the words. */
export function SectorBadge({ sector, label }: { sector: string; label?: string }) {
  const { letter, className } = sectors[isSectorKey(sector) ? sector : "other"];
  return label ? (
    <span className={className} role="img" aria-label={label}>
      {letter}
    </span>
  ) : (
    <span className={className} aria-hidden="true">
      {letter}
    </span>
  );
}

export interface SectorCount {
  /** Without one there is no badge. */
  sector?: string | undefined;
  label: string;
  count?: number;
  href?: string;
  /** The one that is chosen: no link. */
  current?: boolean;
}

export function SectorLegend({ items }: { items: readonly SectorCount[] }) {
  return (
    <ul className={classes("legend", items.every(({ sector }) => sector === undefined) && "legend--lines")}>
      {items.map(({ sector, label, count, href, current }) => (
        <li key={sector ?? label}>
          {sector !== undefined && <SectorBadge sector={sector} />}
          <span aria-current={current ? "true" : undefined}>
            {count !== undefined && <b>{count} </b>}
            {href && !current ? <TextLink href={href}>{withSoftHyphens(label)}</TextLink> : withSoftHyphens(label)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The letter of a sector, for where a badge cannot stand. */
export function sectorLetter(sector: string): string {
  return sectors[isSectorKey(sector) ? sector : "other"].letter;
}
