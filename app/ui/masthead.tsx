import { Logo } from "./logo";

interface MastheadLink {
  href: string;
  label: string;
}

interface MastheadProps {
  homeHref: string;
  /** The name of the link around the mark, for example "Elkaar, naar de voorpagina". */
  homeLabel: string;
  menuLabel: string;
  links: readonly MastheadLink[];
  /** The `href` of the link whose pages we are on. */
  current?: string;
  /** The visitor's name, or "Inloggen". */
  account: MastheadLink;
  language?: MastheadLink & { lang: string };
}

export function Masthead({ homeHref, homeLabel, menuLabel, links, current, account, language }: MastheadProps) {
  return (
    <header className="masthead">
      <div className="shell">
        <a className="masthead__home" href={homeHref} aria-label={homeLabel}>
          <Logo />
        </a>
        <nav aria-label={menuLabel}>
          <ul>
            {links.map(({ href, label }) => (
              <li key={href}>
                <a href={href} aria-current={href === current ? "page" : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="me">
          {language && (
            <a href={language.href} lang={language.lang} hrefLang={language.lang}>
              {language.label}
            </a>
          )}
          <a href={account.href} aria-current={account.href === current ? "page" : undefined}>
            {account.label}
          </a>
        </div>
      </div>
    </header>
  );
}
