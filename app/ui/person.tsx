import type { ReactNode } from "react";
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
  note?: ReactNode;
  href?: string;
}

/** Somebody, with function and organization. Inside `PersonRows`. */
export function PersonRow({ name, role, organization, sector, sectorLabel, note, href }: PersonRowProps) {
  const about = [role, organization].filter(Boolean).join(", ");
  return (
    <li className="person">
      {sector !== undefined && <SectorBadge sector={sector} label={sectorLabel} />}
      <div>
        <b>{href ? <TextLink href={href}>{name}</TextLink> : name}</b>
        {about && <p className="small soft">{about}</p>}
        {note && <p className="small">{note}</p>}
      </div>
    </li>
  );
}
