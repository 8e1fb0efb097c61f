import type { ReactNode } from "react";

interface DisclosureProps {
  summary: ReactNode;
  open?: boolean;
  id?: string;
  children: ReactNode;
}

/** What most people skip, one click away; works without script. */
export function Disclosure({ summary, open, id, children }: DisclosureProps) {
  return (
    <details className="disclosure" open={open} id={id}>
      <summary>{summary}</summary>
      <div className="flow">{children}</div>
    </details>
  );
}

/** A mail as plain text, line by line as it was written. */
export function LetterText({ text, lang }: { text: ReactNode; lang?: string }) {
  return (
    <pre className="letter-text" lang={lang}>
      {text}
    </pre>
  );
}
