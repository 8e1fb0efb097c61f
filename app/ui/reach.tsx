import type { ReactNode } from "react";

/** The one action of a page. On a phone it stays in reach of the thumb, else it stands in the flow. */
export function Reach({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  return (
    <div className="reach">
      {children}
      {aside}
    </div>
  );
}
