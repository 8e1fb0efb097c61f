import { sectorLetter } from "./sector";

interface TablePictureProps {
  number: number;
  /** What the picture shows, for who cannot see it. */
  label: string;
  /** Of who sits there, in their order around the table. */
  sectors: readonly string[];
}

/** The tokens of the look by value: such a picture also stands by itself, without the style sheet. */
const colours: Record<string, string> = {
  education: "#14614f",
  youthCare: "#b8421f",
  health: "#1d5788",
  municipality: "#6a3d78",
  safety: "#7a4a00",
  partnership: "#8c2f5a",
};
const other = "#4b605b";
const wood = { fill: "#dcede4", stroke: "#14614f", ink: "#17302c" };

const size = { width: 280, height: 150 };
const middle = { x: size.width / 2, y: size.height / 2 };
/** Half of the width and height of the table, and of the ring of chairs. */
const top = { x: 78, y: 34 };
const ring = { x: 112, y: 58 };

/** A table from above, its number in the middle, and on each chair the letter and colour of a sector. */
export function TablePicture({ number, label, sectors }: TablePictureProps) {
  const radius = sectors.length > 16 ? 8 : 13;
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={label}
      fontFamily="-apple-system, Segoe UI, Roboto, Noto Sans, Helvetica Neue, Arial, sans-serif"
      fontWeight={600}
      textAnchor="middle"
    >
      <ellipse
        cx={middle.x}
        cy={middle.y}
        rx={top.x}
        ry={top.y}
        fill={wood.fill}
        stroke={wood.stroke}
        strokeWidth={2}
      />
      <text x={middle.x} y={middle.y + 10} fontSize={28} fill={wood.ink}>
        {number}
      </text>
      {sectors.map((sector, index) => {
        const turn = (2 * Math.PI * index) / sectors.length - Math.PI / 2;
        const at = { x: round(middle.x + ring.x * Math.cos(turn)), y: round(middle.y + ring.y * Math.sin(turn)) };
        return (
          <g key={index}>
            <circle cx={at.x} cy={at.y} r={radius} fill={colours[sector] ?? other} />
            <text x={at.x} y={at.y + radius * 0.4} fontSize={radius * 1.1} fill="#fff">
              {sectorLetter(sector)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
