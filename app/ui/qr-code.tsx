import encodeQR from "qr";

/** White around it, in modules: a reader needs four (ISO/IEC 18004, 6.3.8). */
const quiet = 4;

/** An address to scan, drawn as one path: no script, no `style`, no image to load. `label` says what it is. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const modules = encodeQR(text, "raw", { ecc: "medium", border: quiet });
  const size = modules.length;
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={pathOf(modules)} fill="#000" />
    </svg>
  );
}

/** The same address to type over: the signs of the code stay together and stand out. */
export function TypedAddress({ before, code }: { before: string; code: string }) {
  return (
    <p className="typed-address">
      {before}
      <b>{code}</b>
    </p>
  );
}

/** Each run of dark modules in a row is one rectangle. */
function pathOf(modules: readonly (readonly boolean[])[]): string {
  return modules.flatMap((row, y) => runsOf(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`)).join("");
}

function runsOf(row: readonly boolean[]): [start: number, width: number][] {
  const runs: [number, number][] = [];
  row.forEach((isDark, x) => {
    const last = runs.at(-1);
    if (!isDark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
