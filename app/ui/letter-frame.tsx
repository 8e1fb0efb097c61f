/** A mail with its own layout, in a frame without rights: it runs nothing, and its links open in the whole window. */
export function LetterFrame({ src, title }: { src: string; title: string }) {
  return <iframe className="letter-frame" src={src} title={title} sandbox="allow-top-navigation-by-user-activation" />;
}
