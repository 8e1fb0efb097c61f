import { classes } from "./classes";
import { QrCode } from "./qr-code";
import { SectorBadge } from "./sector";

export interface PrintedBadge {
  key: string;
  name: string;
  about: readonly string[];
  sector: string;
  /** What is scanned, the same to type over, and what the picture is called. */
  code: { address: string; shown: string; label: string } | null;
}

/** On A4, two beside each other. */
const onSheet = 10;
/** Longer names get a smaller letter, so that they stay on their badge. */
const longName = 22;

/** Badges to print and cut: ten on a sheet of A4, 85 by 53 mm, with nothing that runs over a cut. */
export function BadgeSheets({ heading, badges }: { heading: string; badges: readonly PrintedBadge[] }) {
  const sheets = Array.from({ length: Math.ceil(badges.length / onSheet) }, (_, index) =>
    badges.slice(index * onSheet, (index + 1) * onSheet),
  );
  return sheets.map((sheet, index) => (
    <ul key={index} className="name-badges">
      {sheet.map((badge) => (
        <Badge key={badge.key} heading={heading} badge={badge} />
      ))}
    </ul>
  ));
}

function Badge({ heading, badge: { name, about, sector, code } }: { heading: string; badge: PrintedBadge }) {
  return (
    <li className={classes("name-badge", code && "name-badge--code")}>
      <div className="name-badge__top">
        <p>{heading}</p>
        <SectorBadge sector={sector} />
      </div>
      <div className="name-badge__who">
        <p className={classes("name-badge__name", name.length > longName && "name-badge__name--long")}>{name}</p>
        {about.map((line) => (
          <p key={line} className="name-badge__about">
            {line}
          </p>
        ))}
      </div>
      {code && (
        <div className="name-badge__code">
          <QrCode text={code.address} label={code.label} />
          <p>{code.shown}</p>
        </div>
      )}
    </li>
  );
}
