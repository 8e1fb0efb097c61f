import { useId } from "react";

interface ComparisonChartProps {
  /** What the picture shows, for who cannot see it. */
  title: string;
  /** The measurements of each way, and what stands behind its bar: the mean, in words. */
  rows: readonly { label: string; values: readonly number[]; words: string }[];
  /** The value at the end of the longest possible bar. */
  most: number;
}

const width = 640;
const barStart = 200;
const barLength = 340;
const rowHeight = 56;
const barHeight = 24;

/** The tokens of the look by value: such a picture also stands by itself, without the style sheet. */
const colours = { ink: "#17302c", board: "#14614f", tint: "#dcede4", dot: "#f6b73c" };

/** A bar for the mean of each way to do a thing, with a dot for each single measurement on it. */
export function ComparisonChart({ title, rows, most }: ComparisonChartProps) {
  const titleId = useId();
  const at = (value: number) => barStart + (Math.min(Math.max(value, 0), most) / most) * barLength;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role="img"
      aria-labelledby={titleId}
      viewBox={`0 0 ${width} ${rows.length * rowHeight}`}
      fontFamily="-apple-system, Segoe UI, Roboto, Noto Sans, Helvetica Neue, Arial, sans-serif"
      fontSize={16}
      fill={colours.ink}
    >
      <title id={titleId}>{title}</title>
      {rows.map(({ label, values, words }, row) => {
        const middle = row * rowHeight + rowHeight / 2;
        const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
        const bar = { x: barStart, y: middle - barHeight / 2, height: barHeight, rx: 4 };
        return (
          <g key={label}>
            <text x={barStart - 12} y={middle + 5} textAnchor="end">
              {label}
            </text>
            <rect {...bar} width={barLength} fill={colours.tint} />
            <rect {...bar} width={at(mean) - barStart} fill={colours.board} />
            {values.map((value, index) => (
              <circle key={index} cx={at(value)} cy={middle} r={4} fill={colours.dot} stroke={colours.ink} />
            ))}
            <text x={barStart + barLength + 12} y={middle + 5} fontWeight={600}>
              {words}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
