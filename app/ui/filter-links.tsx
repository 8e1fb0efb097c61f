import { TextLink } from "./text";

interface FilterLinksProps {
  /** "Laat zien:" */
  label: string;
  links: readonly { href: string; label: string; current?: boolean }[];
}

export function FilterLinks({ label, links }: FilterLinksProps) {
  return (
    <nav className="filters" aria-label={label}>
      <span className="soft" aria-hidden="true">
        {label}
      </span>
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            {link.current ? (
              <b aria-current="true">{link.label}</b>
            ) : (
              <TextLink href={link.href}>{link.label}</TextLink>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
