import type { ReactNode } from "react";
import { classes } from "./classes";

export type HeadingLevel = 1 | 2 | 3 | 4;

export const headingTags = { 1: "h1", 2: "h2", 3: "h3", 4: "h4" } as const;
export const headingSizes = {
  1: "nl-heading nl-heading--level-1",
  2: "nl-heading nl-heading--level-2",
  3: "nl-heading nl-heading--level-3",
  4: "nl-heading nl-heading--level-4",
} as const;

interface HeadingProps {
  level: HeadingLevel;
  /** How large it looks, when that differs from its level. */
  size?: HeadingLevel;
  id?: string;
  /** Where it differs from that of the page. */
  lang?: string | undefined;
  children: ReactNode;
}

export function Heading({ level, size = level, id, lang, children }: HeadingProps) {
  const Tag = headingTags[level];
  return (
    <Tag className={headingSizes[size]} id={id} lang={lang}>
      {children}
    </Tag>
  );
}

export function Lead({ children, lang }: { children: ReactNode; lang?: string | undefined }) {
  return (
    <p className="nl-paragraph nl-paragraph--lead" lang={lang}>
      {children}
    </p>
  );
}

export function Paragraph({
  children,
  soft,
  small,
  id,
  lang,
}: {
  children: ReactNode;
  soft?: boolean;
  small?: boolean;
  id?: string;
  lang?: string | undefined;
}) {
  return (
    <p className={classes("nl-paragraph", small && "small", soft && "soft")} id={id} lang={lang}>
      {children}
    </p>
  );
}

export function Kicker({ children }: { children: ReactNode }) {
  return <p className="kicker">{children}</p>;
}

export function Small({ children, soft = true }: { children: ReactNode; soft?: boolean }) {
  return <span className={classes("small", soft && "soft")}>{children}</span>;
}

interface TextLinkProps {
  href: string;
  children: ReactNode;
  lang?: string;
  hrefLang?: string;
  rel?: string;
  download?: boolean;
  ariaLabel?: string;
}

export function TextLink({ href, children, lang, hrefLang, rel, download, ariaLabel }: TextLinkProps) {
  return (
    <a
      className="nl-link"
      href={href}
      lang={lang}
      hrefLang={hrefLang}
      rel={rel}
      download={download}
      aria-label={ariaLabel}
    >
      {children}
    </a>
  );
}

/** An address that must be copied whole: it breaks wherever the line ends. `children`: what stands there, when it is not the address. */
export function AddressLink({ href, children = href }: { href: string; children?: string }) {
  return (
    <TextLink href={href}>
      <span className="long-address">{children}</span>
    </TextLink>
  );
}

/** Plain text as somebody typed it: a blank line starts a new paragraph. */
export function Prose({ text, lang }: { text: string; lang?: string | undefined }) {
  const paragraphs = text.split(/\r?\n\s*\r?\n/).filter((paragraph) => paragraph.trim() !== "");
  return (
    <>
      {paragraphs.map((paragraph, index) => (
        <Paragraph key={index} lang={lang}>
          {paragraph}
        </Paragraph>
      ))}
    </>
  );
}

export function BulletList({ items }: { items: readonly ReactNode[] }) {
  return (
    <ul className="bullets">
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}

/** What somebody else wrote: a bar beside it. */
export function Quote({ children }: { children: ReactNode }) {
  return <blockquote className="quote">{children}</blockquote>;
}

export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>;
}
