import { TextLink } from "./text";

interface PaginationProps {
  label: string;
  previous?: { href: string; label: string };
  next?: { href: string; label: string };
  /** "Bladzijde 2 van 5" */
  status?: string;
}

export function Pagination({ label, previous, next, status }: PaginationProps) {
  if (!previous && !next) return null;
  return (
    <nav className="actions" aria-label={label}>
      {previous && (
        <TextLink href={previous.href} rel="prev">
          {previous.label}
        </TextLink>
      )}
      {status && <span className="soft num">{status}</span>}
      {next && (
        <TextLink href={next.href} rel="next">
          {next.label}
        </TextLink>
      )}
    </nav>
  );
}
