import type { CSSProperties, ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Language } from "#app/language/language";
import type { Links } from "./context";
import { colours, fonts } from "./look";
import { texts } from "./texts";

export interface Letter {
  language: Language;
  links: Links;
  title: string;
  /** What a mailbox shows beside the subject. */
  preview: string;
  body: ReactNode;
  footer: ReactNode;
}

/** The one layout of all mails: a single column that needs no style sheet, no picture and no script. */
export function renderLetter(letter: Letter): string {
  return `<!DOCTYPE html>${renderToStaticMarkup(<LetterDocument {...letter} />)}`;
}

function LetterDocument({ language, links, title, preview, body, footer }: Letter) {
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <meta name="supported-color-schemes" content="light" />
        <title>{title}</title>
      </head>
      <body style={styles.page}>
        <div className="preview" style={styles.preview}>
          {preview}
        </div>
        <main style={styles.column}>
          <a className="mark" href={links.home()} style={styles.mark}>
            <Mark />
            Elkaar
          </a>
          <div style={styles.card}>
            <h1 style={styles.title}>{title}</h1>
            {body}
          </div>
          <div style={styles.footer}>
            {footer}
            <p style={styles.footerLine}>
              <a href={links.privacy()} style={styles.footerLink}>
                {texts(language).footer.privacy}
              </a>
            </p>
          </div>
        </main>
      </body>
    </html>
  );
}

/** Two rounds that overlap. Mail programs that know no gradients leave it out, and the name says enough. */
function Mark() {
  return (
    <span style={styles.rounds}>
      <span style={styles.overlap} />
    </span>
  );
}

const round = (place: string, colour: string) =>
  `radial-gradient(circle at ${place}, ${colour} 8.3px, transparent 9px)`;

const styles = {
  page: {
    margin: 0,
    padding: 0,
    backgroundColor: colours.mist,
    color: colours.ink,
    fontFamily: fonts.text,
    fontSize: "17px",
    lineHeight: "1.55",
  },
  preview: { display: "none", maxHeight: 0, overflow: "hidden" },
  column: { maxWidth: "600px", margin: "0 auto", padding: "24px 16px 32px" },
  mark: {
    display: "inline-block",
    margin: "0 0 16px 4px",
    color: colours.ink,
    fontFamily: fonts.head,
    fontSize: "24px",
    fontWeight: 600,
    lineHeight: "28px",
    textDecoration: "none",
  },
  rounds: {
    display: "inline-block",
    width: "28px",
    height: "19.5px",
    paddingTop: "8.5px",
    marginRight: "6px",
    verticalAlign: "middle",
    lineHeight: "0",
    background: `${round("10px 17.2px", colours.education)}, ${round("18px 10.8px", colours.care)}`,
  },
  overlap: {
    display: "block",
    width: "9px",
    height: "11px",
    marginLeft: "9.5px",
    borderRadius: "0 100% 0 100%",
    backgroundColor: colours.sun,
  },
  card: {
    padding: "28px 24px 24px",
    borderRadius: "16px",
    backgroundColor: colours.paper,
    overflowWrap: "break-word",
    wordBreak: "break-word",
  },
  title: {
    margin: "0 0 12px",
    fontFamily: fonts.head,
    fontSize: "28px",
    fontWeight: 600,
    lineHeight: "1.12",
    color: colours.ink,
  },
  footer: { padding: "16px 8px 0", fontSize: "15px", color: colours.inkSoft, overflowWrap: "break-word" },
  footerLine: { margin: "0 0 8px" },
  footerLink: { color: colours.inkSoft },
} satisfies Record<string, CSSProperties>;
