import { classes } from "./classes";

interface PortraitProps {
  src: string;
  alt: string;
  small?: boolean;
  /** Beside a name in a list; loads when it comes into sight. */
  inRow?: boolean;
}

/** Somebody's photo: square, 400 pixels wide. */
export function Portrait({ src, alt, small, inRow }: PortraitProps) {
  return (
    <img
      className={classes("portrait", small && "portrait--small", inRow && "portrait--row")}
      src={src}
      alt={alt}
      width={400}
      height={400}
      loading={inRow ? "lazy" : undefined}
    />
  );
}
