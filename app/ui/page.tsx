import type { ReactNode } from "react";
import { classes } from "./classes";

/** For `<html>` and `<body>` in the root of the document. */
export const documentClasses = { html: "utrecht-root", body: "utrecht-document" } as const;

const contentId = "inhoud";

export function SkipLink({ label }: { label: string }) {
  return (
    <a className="nl-skip-link nl-skip-link--visible-on-focus" href={`#${contentId}`}>
      {label}
    </a>
  );
}

export function Main({ children }: { children: ReactNode }) {
  return (
    <main id={contentId} tabIndex={-1}>
      {children}
    </main>
  );
}

export function Shell({ children, narrow }: { children: ReactNode; narrow?: boolean }) {
  return <div className="shell">{narrow ? <div className="narrow flow">{children}</div> : children}</div>;
}

const gaps = {
  tight: "flow tight",
  snug: "flow snug",
  normal: "flow",
  roomy: "flow roomy",
  wide: "flow wide",
} as const;
export type Gap = keyof typeof gaps;

interface SectionProps {
  children: ReactNode;
  tone?: boolean;
  narrow?: boolean;
  gap?: Gap;
  id?: string;
  /** With the id of its heading the band becomes a landmark. */
  labelledBy?: string;
}

/** A band of the page: full width, with the width of the page and the vertical rhythm inside. */
export function Section({ children, tone, narrow, gap = "wide", id, labelledBy }: SectionProps) {
  const Element = labelledBy ? "section" : "div";
  return (
    <Element className={classes("section", tone && "tone")} id={id} aria-labelledby={labelledBy}>
      <div className={classes("shell", !narrow && gaps[gap])}>
        {narrow ? <div className={classes("narrow", gaps[gap])}>{children}</div> : children}
      </div>
    </Element>
  );
}

interface StackProps {
  children: ReactNode;
  gap?: Gap;
  as?: "div" | "section" | "ul" | "ol" | "article" | "aside" | "header";
  id?: string;
  labelledBy?: string;
}

export function Stack({ children, gap = "normal", as: Element = "div", id, labelledBy }: StackProps) {
  return (
    <Element className={gaps[gap]} id={id} aria-labelledby={labelledBy}>
      {children}
    </Element>
  );
}

/** Two columns from 896 px, the first one wider unless `even`. */
export function Columns({ children, even }: { children: ReactNode; even?: boolean }) {
  return <div className={classes("split", even && "split--even")}>{children}</div>;
}

export function Cards({ children, as: Element = "div" }: { children: ReactNode; as?: "div" | "ul" }) {
  return <Element className="cards">{children}</Element>;
}
