import type { ReactNode } from "react";
import { Portrait } from "./portrait";
import { SectorBadge } from "./sector";
import { TextLink } from "./text";

export function PersonRows({ children }: { children: ReactNode }) {
  return <ul className="rows people">{children}</ul>;
}

interface PersonRowProps {
  name: string;
  role?: string;
  organization?: string;
  sector?: string;
  sectorLabel?: string;
  photo?: { src: string; alt: string } | undefined;
  /** More about them, a short line each. */
  lines?: readonly ReactNode[];
  note?: ReactNode;
  href?: string;
}

/** Somebody, with function and organization. Inside `PersonRows`. */
export function PersonRow({
  name,
  role,
  organization,
  sector,
  sectorLabel,
  photo,
  lines = [],
  note,
  href,
}: PersonRowProps) {
  const about = [role, organization].filter(Boolean).join(", ");
  return (
    <li className="person">
      {sector !== undefined && <SectorBadge sector={sector} label={sectorLabel} />}
      <div>
        {photo && <Portrait {...photo} inRow />}
        <b>{href ? <TextLink href={href}>{name}</TextLink> : name}</b>
        {about && <p className="small soft">{about}</p>}
        {lines.map((line, index) => (
          <p className="small" key={index}>
            {line}
          </p>
        ))}
        {note && <p className="small">{note}</p>}
      </div>
    </li>
  );
}
