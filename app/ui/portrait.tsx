interface PortraitProps {
  src: string;
  alt: string;
  small?: boolean;
}

/** Somebody's photo: square, 400 pixels wide. */
export function Portrait({ src, alt, small }: PortraitProps) {
  return (
    <img className={small ? "portrait portrait--small" : "portrait"} src={src} alt={alt} width={400} height={400} />
  );
}
