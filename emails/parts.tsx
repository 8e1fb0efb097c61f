import type { CSSProperties, ReactNode } from "react";
import { colours, fonts } from "./look";

export function Lead({ children }: { children: ReactNode }) {
  return <p style={styles.lead}>{children}</p>;
}

export function Paragraph({ children }: { children: ReactNode }) {
  return <p style={styles.paragraph}>{children}</p>;
}

export function Heading({ children }: { children: ReactNode }) {
  return <h2 style={styles.heading}>{children}</h2>;
}

/** The one filled button of a mail. */
export function Button({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p style={styles.buttonRow}>
      <a className="button" href={href} style={styles.button}>
        {children}
      </a>
    </p>
  );
}

export function LinkLine({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p style={styles.paragraph}>
      <a className="button" href={href} style={styles.link}>
        {children}
      </a>
    </p>
  );
}

/** What people look for at a glance: label and value, on a quiet floor. */
export function Panel({ children }: { children: ReactNode }) {
  return <div style={styles.panel}>{children}</div>;
}

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <p style={styles.fact}>
      <span style={styles.label}>{label}</span>
      <br />
      {children}
    </p>
  );
}

export function Strong({ children }: { children: ReactNode }) {
  return <strong style={styles.strong}>{children}</strong>;
}

export function Soft({ children }: { children: ReactNode }) {
  return <span style={styles.soft}>{children}</span>;
}

export function InlineLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} style={styles.link}>
      {children}
    </a>
  );
}

export function List({ numbered, children }: { numbered?: boolean; children: ReactNode }) {
  return numbered ? <ol style={styles.list}>{children}</ol> : <ul style={styles.list}>{children}</ul>;
}

/** Paragraphs that somebody else wrote. */
export function Quotation({ children }: { children: ReactNode }) {
  return <blockquote style={styles.quote}>{children}</blockquote>;
}

/** Something that asks for attention: a bar beside it, and words that say it without colour. */
export function Notice({ children }: { children: ReactNode }) {
  return <p style={styles.notice}>{children}</p>;
}

/** What somebody else wrote, with their own line breaks. */
export function Quote({ children }: { children: string }) {
  const lines = children.split(/\r\n|\r|\n/);
  return (
    <p style={styles.quote}>
      {lines.map((line, index) => (
        <span key={index}>
          {index > 0 && <br />}
          {line}
        </span>
      ))}
    </p>
  );
}

/** Six digits, large enough to read across a desk. */
export function Code({ children }: { children: string }) {
  return <p style={styles.code}>{children}</p>;
}

const styles = {
  lead: { margin: "0 0 20px", fontSize: "19px", lineHeight: "1.45" },
  paragraph: { margin: "0 0 16px" },
  heading: {
    margin: "28px 0 8px",
    fontFamily: fonts.head,
    fontSize: "21px",
    fontWeight: 600,
    lineHeight: "1.2",
    color: colours.ink,
  },
  buttonRow: { margin: "20px 0 16px" },
  button: {
    display: "inline-block",
    padding: "12px 22px",
    borderRadius: "8px",
    backgroundColor: colours.board,
    color: colours.paper,
    fontWeight: 600,
    textDecoration: "none",
  },
  link: { color: colours.board, textDecoration: "underline" },
  panel: { margin: "0 0 20px", padding: "20px 20px 4px", borderRadius: "12px", backgroundColor: colours.boardTint },
  fact: { margin: "0 0 16px" },
  label: { fontSize: "15px", color: colours.inkSoft },
  strong: { fontWeight: 600 },
  soft: { fontSize: "15px", color: colours.inkSoft },
  notice: {
    margin: "0 0 20px",
    padding: "12px 16px",
    borderLeft: `6px solid ${colours.warn}`,
    borderRadius: "8px",
    backgroundColor: colours.warnTint,
  },
  quote: { margin: "0 0 20px", padding: "0 0 0 16px", borderLeft: `6px solid ${colours.sun}` },
  list: { margin: "0 0 16px", paddingLeft: "24px" },
  code: { margin: "0 0 16px", fontSize: "30px", fontWeight: 600, letterSpacing: "4px", lineHeight: "1.2" },
} satisfies Record<string, CSSProperties>;
