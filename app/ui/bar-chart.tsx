import { useId } from "react";
import { fillShare } from "./fill-bar";

interface BarChartProps {
  /** What the picture shows, for who cannot see it: the table beside it says the same. */
  title: string;
  /** Each with the number or letter that its row in the table has too. */
  bars: readonly { key: string; value: number }[];
}

const width = 320;
const barHeight = 20;
const rowHeight = 32;
const barStart = 32;
const barLength = 240;

/** A bar for each row of the table that always stands beside it, the longest for the largest number. */
export function BarChart({ title, bars }: BarChartProps) {
  const titleId = useId();
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <svg className="bars" role="img" aria-labelledby={titleId} viewBox={`0 0 ${width} ${bars.length * rowHeight}`}>
      <title id={titleId}>{title}</title>
      {bars.map(({ key, value }, index) => {
        const length = (fillShare(value, most) / 100) * barLength;
        const y = index * rowHeight + (rowHeight - barHeight) / 2;
        const baseline = y + barHeight - 5;
        return (
          <g key={key}>
            <text className="bars__key" x={barStart - 8} y={baseline} textAnchor="end">
              {key}
            </text>
            <rect className="bars__track" x={barStart} y={y} width={barLength} height={barHeight} rx={4} />
            <rect x={barStart} y={y} width={length} height={barHeight} rx={4} />
            <text x={barStart + barLength + 8} y={baseline}>
              {value}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
