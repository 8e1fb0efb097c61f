import type { ReactNode } from "react";
import { classes } from "./classes";
import { floorClass } from "./floors";

interface PanelProps {
  /** `floor` takes the colour of the event; give its theme. */
  tone?: "mist" | "sun" | "line" | "floor";
  theme?: string;
  as?: "div" | "section" | "aside";
  label?: string;
  labelledBy?: string;
  id?: string;
  children: ReactNode;
}

/** A quiet block. */
export function Panel({ tone = "mist", theme, as: Element = "div", label, labelledBy, id, children }: PanelProps) {
  return (
    <Element
      className={classes(
        "panel flow",
        tone === "sun" && "panel--sun",
        tone === "line" && "panel--line",
        tone === "floor" && theme !== undefined && `panel--floor ${floorClass(theme)}`,
      )}
      aria-label={label}
      aria-labelledby={labelledBy}
      id={id}
    >
      {children}
    </Element>
  );
}
