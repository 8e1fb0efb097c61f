import type { ReactNode } from "react";
import { markup } from "./markup";
import type { Markup } from "./markup";

const tones = {
  neutral: "nl-data-badge",
  ok: "nl-data-badge badge--ok",
  warn: "nl-data-badge badge--warn",
  error: "nl-data-badge badge--error",
  info: "nl-data-badge badge--info",
} as const;

export type BadgeTone = keyof typeof tones;

/** A status in words; the colour only repeats it. */
export function StatusBadge({ tone = "neutral", children }: { tone?: BadgeTone; children: ReactNode }) {
  return <span className={tones[tone]}>{children}</span>;
}

export interface StatusBadgeFacts {
  tone?: BadgeTone;
  words: string;
}

/** The same badge, for a template. */
export function drawBadge({ tone = "neutral", words }: StatusBadgeFacts): Markup {
  return markup`<span class="${tones[tone]}">${words}</span>`;
}
