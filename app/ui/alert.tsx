import type { ReactNode } from "react";
import { Heading } from "./text";

const tones = {
  error: "utrecht-alert utrecht-alert--error",
  warning: "utrecht-alert utrecht-alert--warning",
  info: "utrecht-alert utrecht-alert--info",
  ok: "utrecht-alert utrecht-alert--ok",
} as const;

interface AlertProps {
  tone: keyof typeof tones;
  title?: ReactNode;
  level?: 2 | 3;
  /** `alert` for what went wrong just now, `status` for what went well; neither for what simply holds. */
  role?: "alert" | "status";
  id?: string;
  children?: ReactNode;
}

export function Alert({ tone, title, level = 2, role, id, children }: AlertProps) {
  return (
    <div className={tones[tone]} role={role} id={id} tabIndex={id ? -1 : undefined}>
      <div className="utrecht-alert__content">
        <div className="utrecht-alert__message">
          {title && (
            <Heading level={level} size={4}>
              {title}
            </Heading>
          )}
          {children}
        </div>
      </div>
    </div>
  );
}
