interface BreadcrumbProps {
  label: string;
  items: readonly { href: string; label: string }[];
  /** The page itself, without a link. */
  current?: string;
}

export function Breadcrumb({ label, items, current }: BreadcrumbProps) {
  return (
    <nav className="crumbs" aria-label={label}>
      <ol>
        {items.map((item) => (
          <li key={item.href}>
            <a className="nl-link" href={item.href}>
              {item.label}
            </a>
          </li>
        ))}
        {current && <li aria-current="page">{current}</li>}
      </ol>
    </nav>
  );
}
