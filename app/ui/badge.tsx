import type { ReactNode } from "react";

const tones = {
  neutral: "nl-data-badge",
  ok: "nl-data-badge badge--ok",
  warn: "nl-data-badge badge--warn",
  error: "nl-data-badge badge--error",
  info: "nl-data-badge badge--info",
} as const;

/** A status in words; the colour only repeats it. */
export function StatusBadge({ tone = "neutral", children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return <span className={tones[tone]}>{children}</span>;
}
