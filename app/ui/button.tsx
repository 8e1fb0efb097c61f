import type { ReactNode } from "react";

const variants = {
  primary: "nl-button nl-button--primary",
  secondary: "nl-button nl-button--secondary",
  subtle: "nl-button nl-button--subtle",
} as const;

interface ButtonProps {
  /** One primary button a screen. */
  variant?: keyof typeof variants;
  type?: "submit" | "button";
  name?: string;
  value?: string;
  form?: string;
  formAction?: string;
  /** Only with a sentence beside it that says why; give that sentence's id as `describedBy`. */
  disabled?: boolean;
  describedBy?: string;
  children: ReactNode;
}

export function Button({ variant = "primary", type = "submit", describedBy, children, ...button }: ButtonProps) {
  return (
    <button className={variants[variant]} type={type} aria-describedby={describedBy} {...button}>
      <span className="nl-button__label">{children}</span>
    </button>
  );
}

interface ButtonLinkProps {
  href: string;
  variant?: keyof typeof variants;
  download?: boolean;
  rel?: string;
  /** For screen readers, where the words alone do not say what it is about. Begins with those words. */
  ariaLabel?: string;
  children: ReactNode;
}

export function ButtonLink({ href, variant = "primary", download, rel, ariaLabel, children }: ButtonLinkProps) {
  return (
    <a className={variants[variant]} href={href} download={download} rel={rel} aria-label={ariaLabel}>
      <span className="nl-button__label">{children}</span>
    </a>
  );
}

interface LinkButtonProps {
  name?: string;
  value?: string;
  /** For screen readers, where the words alone do not say what it is about. Begins with those words. */
  label?: string;
  form?: string;
  formAction?: string;
  children: ReactNode;
}

/** Sends a form and looks like a link: for what is beside the point of the page. */
export function LinkButton({ children, label, ...button }: LinkButtonProps) {
  return (
    <button className="nl-link link-button" type="submit" aria-label={label} {...button}>
      {children}
    </button>
  );
}

export function Actions({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>;
}
