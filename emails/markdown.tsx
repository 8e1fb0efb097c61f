import { Fragment } from "react";
import type { ReactNode } from "react";
import MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";
import { splitPlaceholders } from "#app/language/placeholders";
import type { PlaceholderName } from "#app/language/placeholders";
import { Heading, InlineLink, List, Paragraph, Quotation, Strong } from "./parts";

/** What one recipient reads where a placeholder stands. Values are text: they never become markup or an address. */
export interface Filling {
  values: Record<Exclude<PlaceholderName, "persoonlijke link">, string>;
  personalLink: { href: string; label: string };
}

const personalAddress = "#persoonlijke-link";

const reader = new MarkdownIt({ html: false, breaks: true, linkify: true });
reader.disable(["table", "code", "fence", "hr", "lheading", "html_block", "reference", "strikethrough"]);
reader.validateLink = (href) => href === personalAddress || /^(https?:\/\/|mailto:)/i.test(href);
const normalizeLink = reader.normalizeLink.bind(reader);
reader.normalizeLink = (href) => (isPersonalLink(href) ? personalAddress : normalizeLink(href));

/**
 * Markdown as the parts of a letter: paragraphs, headings, lists, quotations, bold, italic and links to the web and to
 * mail addresses; of a picture its description; anything else stays text. Placeholders are filled in after reading, so that a name cannot be markup.
 */
export function LetterMarkdown({ text, filling }: { text: string; filling: Filling }) {
  return <>{nodesOf(reader.parse(text, {}), filling)}</>;
}

/** One line with its placeholders filled in, such as a subject. */
export function filledLine(text: string, { values, personalLink }: Filling): string {
  return splitPlaceholders(text)
    .map((part) => {
      if (typeof part === "string") return part;
      return part.placeholder === "persoonlijke link" ? personalLink.href : values[part.placeholder];
    })
    .join("");
}

function isPersonalLink(href: string): boolean {
  const [only, ...more] = splitPlaceholders(href);
  return more.length === 0 && typeof only === "object" && only.placeholder === "persoonlijke link";
}

/** The tokens of a block or a line as elements. What opens holds everything up to what closes it. */
function nodesOf(tokens: readonly Token[], filling: Filling): ReactNode[] {
  const nodes: ReactNode[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    if (token.nesting === 1) {
      const close = closingOf(tokens, index);
      const inside = nodesOf(tokens.slice(index + 1, close), filling);
      nodes.push(<Fragment key={index}>{elementOf(token, inside, filling)}</Fragment>);
      index = close;
    } else nodes.push(<Fragment key={index}>{leafOf(token, filling)}</Fragment>);
  }
  return nodes;
}

function closingOf(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    depth += tokens[index]?.nesting ?? 0;
    if (depth === 0) return index;
  }
  return tokens.length;
}

function elementOf(token: Token, inside: ReactNode[], { personalLink }: Filling): ReactNode {
  switch (token.tag) {
    case "p":
      return token.hidden ? inside : <Paragraph>{inside}</Paragraph>;
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6":
      return <Heading>{inside}</Heading>;
    case "ul":
    case "ol":
      return <List numbered={token.tag === "ol"}>{inside}</List>;
    case "li":
      return <li>{inside}</li>;
    case "blockquote":
      return <Quotation>{inside}</Quotation>;
    case "strong":
      return <Strong>{inside}</Strong>;
    case "em":
      return <em>{inside}</em>;
    case "a": {
      const href = String(token.attrGet("href") ?? "");
      const label = inside.length > 0 ? inside : href;
      return <InlineLink href={href === personalAddress ? personalLink.href : href}>{label}</InlineLink>;
    }
    default:
      return inside;
  }
}

function leafOf(token: Token, filling: Filling): ReactNode {
  if (token.type === "inline") return nodesOf(token.children ?? [], filling);
  if (token.type === "softbreak" || token.type === "hardbreak") return <br />;
  return splitPlaceholders(token.content).map((part, index) => {
    if (typeof part === "string") return part;
    if (part.placeholder !== "persoonlijke link") return filling.values[part.placeholder];
    const { href, label } = filling.personalLink;
    return (
      <InlineLink key={index} href={href}>
        {label}
      </InlineLink>
    );
  });
}
