/** The word Elkaar in Zilla Slab Bold, as outlines, so that the mark needs no second font. */
const word =
  "M56.1-19L54.1 0L3.9 0L3.9-11.4L10.9-11.4L10.9-53.6L3.9-53.6L3.9-65L53.5-65L55.5-46L44.1-45L42.1-53.6L24.3-53.6L24.3-38.3L51.7-38.3L51.7-27L24.3-27L24.3-11.4L42.7-11.4L44.7-20L56.1-19M85.2-9.7L85.2 0L60.3 0L60.3-9.7L66.3-9.7L66.3-59L59.8-59L59.8-68.8L79.2-68.8L79.2-9.7L85.2-9.7M140.1-9.7L140.1 0L117 0L117-9.7L121.2-9.7L113.4-18.6L106.7-18.6L106.7-9.7L110.8-9.7L110.8 0L87.8 0L87.8-9.7L93.8-9.7L93.8-59L87.3-59L87.3-68.8L106.7-68.8L106.7-27.7L114.2-27.7L120.8-35.3L115.4-35.3L115.4-45.1L138-45.1L138-35.3L133.1-35.3L123.4-24.3L136.2-9.7L140.1-9.7M145.5-30.2L147.5-41.9Q153.4-44.3 157.3-45.2Q161.3-46 166.8-46Q174.1-46 179.4-42.2Q184.7-38.4 184.7-30.7L184.7-11.1Q184.7-7.6 187.8-7.6Q188.7-7.6 189.7-7.9L189.8-1.1Q185.9 1 181.7 1Q172.8 1 171.8-7.9L171.8-8Q169.9-4.6 166.3-1.8Q162.8 1 157.3 1Q152.4 1 147.9-1.9Q143.4-4.8 143.4-11.9Q143.4-20.2 150-22.9Q156.7-25.6 164.4-25.6Q168.7-25.6 171.8-25.2L171.8-26.7Q171.8-30.2 170.8-33.5Q169.9-36.8 164.4-36.8Q162.4-36.8 160.8-36.6Q159.1-36.3 157.5-35.5L155.8-29.1L145.5-30.2M171.8-18.4L171.8-19Q170.2-19.2 168.5-19.4Q166.9-19.6 165.3-19.6Q161.9-19.6 159.3-18.4Q156.7-17.1 156.7-13.4Q156.7-11.2 157.9-9.7Q159.1-8.2 162-8.2Q165.4-8.2 168.3-10.7Q171.3-13.1 171.8-18.4M195.3-30.2L197.3-41.9Q203.2-44.3 207.1-45.2Q211.1-46 216.6-46Q223.9-46 229.2-42.2Q234.5-38.4 234.5-30.7L234.5-11.1Q234.5-7.6 237.6-7.6Q238.5-7.6 239.5-7.9L239.6-1.1Q235.7 1 231.5 1Q222.6 1 221.6-7.9L221.6-8Q219.7-4.6 216.1-1.8Q212.6 1 207.1 1Q202.2 1 197.7-1.9Q193.2-4.8 193.2-11.9Q193.2-20.2 199.8-22.9Q206.5-25.6 214.2-25.6Q218.5-25.6 221.6-25.2L221.6-26.7Q221.6-30.2 220.6-33.5Q219.7-36.8 214.2-36.8Q212.2-36.8 210.5-36.6Q208.9-36.3 207.3-35.5L205.6-29.1L195.3-30.2M221.6-18.4L221.6-19Q220-19.2 218.3-19.4Q216.7-19.6 215.1-19.6Q211.7-19.6 209.1-18.4Q206.5-17.1 206.5-13.4Q206.5-11.2 207.7-9.7Q208.9-8.2 211.8-8.2Q215.2-8.2 218.1-10.7Q221.1-13.1 221.6-18.4M271.7-45.7Q273.6-45.7 275.9-45.2Q278.3-44.6 280.6-43.2L282.6-27.4L272.8-26.3L271.1-34Q269.1-35.2 267.6-35.2Q265.4-35.2 263.7-33.5Q262.1-31.8 262.1-28.5L262.1-9.7L270.1-9.7L270.1 0L243.2 0L243.2-9.7L249.2-9.7L249.2-35.3L242.7-35.3L242.7-45.1L261.1-45.1L261.1-36.5Q262.2-40.4 264.6-43.1Q267.1-45.7 271.7-45.7";

const lens = "M21.9 19.4A20 20 0 0 1 42.1 44.6A20 20 0 0 1 21.9 19.4z";

const drawing =
  `<circle cx="22.8" cy="39.4" r="20" fill="#14614f"/><circle cx="41.2" cy="24.6" r="20" fill="#e0633b"/>` +
  `<path fill="#f6b73c" d="${lens}"/><path fill="currentColor" transform="translate(66 46.5) scale(0.46)" d="${word}"/>`;

/** The mark with the word. Decorative: the link around it gives the name. */
export function Logo() {
  return <svg className="logo" viewBox="0 0 198 64" aria-hidden="true" dangerouslySetInnerHTML={{ __html: drawing }} />;
}

const distances = { apart: 54, touching: 40, together: 24 } as const;

/** The three words of the home page: the two rounds come closer, and where they overlap it is light. */
export function RoundPair({ distance }: { distance: keyof typeof distances }) {
  const radius = 24;
  const between = distances[distance];
  const right = radius + between;
  const middle = radius + between / 2;
  const halfHeight = Math.sqrt(Math.max(0, radius * radius - (between * between) / 4)).toFixed(1);
  const upper = `${middle} ${28 - Number(halfHeight)}`;
  const lower = `${middle} ${28 + Number(halfHeight)}`;
  return (
    <svg className="duo" viewBox="0 0 104 56" preserveAspectRatio="xMinYMid" aria-hidden="true">
      <circle cx={radius} cy="28" r={radius} fill="#a9d3bd" />
      <circle cx={right} cy="28" r={radius} fill="#f3a683" />
      {between < 2 * radius && <path fill="#f6b73c" d={`M${upper}A24 24 0 0 1 ${lower}A24 24 0 0 1 ${upper}z`} />}
    </svg>
  );
}
