interface FooterProps {
  title: string;
  text: string;
  navLabel: string;
  links: readonly { href: string; label: string; lang?: string }[];
}

export function Footer({ title, text, navLabel, links }: FooterProps) {
  return (
    <footer className="foot">
      <div className="shell split split--even">
        <p>
          <strong>{title}</strong>
          {text}
        </p>
        <nav aria-label={navLabel}>
          <ul>
            {links.map(({ href, label, lang }) => (
              <li key={href}>
                <a href={href} lang={lang} hrefLang={lang}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
