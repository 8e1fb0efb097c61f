import { floorOf } from "./floors";
import { furnishRoom, type EventPicture, type Point, type Room, type Table } from "./room";

export type { EventPicture } from "./room";

const green = "#14614f";
const orange = "#e0633b";
const ink = "#17302c";

const crops = {
  hero: { width: 700, height: 660, bleed: 130, margin: 50 },
  band: { width: 640, height: 360, margin: 20 },
  poster: { width: 640, height: 480, margin: 24 },
  ticket: { width: 520, height: 520, bleed: 90, margin: 16 },
} as const;

/** The picture of an event: decorative, drawn by the server, no request of its own. */
export function EventArt({ picture, crop = "hero" }: { picture: EventPicture; crop?: keyof typeof crops }) {
  const { width, height, drawing } = drawOnce(picture, crop);
  return (
    <svg
      className="art"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      // Only numbers and colours of our own: the slug and the theme are hashed, never written.
      dangerouslySetInnerHTML={{ __html: drawing }}
    />
  );
}

interface Drawing {
  width: number;
  height: number;
  drawing: string;
}

const drawn = new Map<string, Drawing>();
const drawingsKept = 500;

/** The same event gives the same picture, so it is drawn once and kept. */
function drawOnce(picture: EventPicture, crop: keyof typeof crops): Drawing {
  const key = [crop, picture.slug, picture.theme, picture.startTime, picture.workshops].join("/");
  const before = drawn.get(key);
  if (before) return before;
  if (drawn.size >= drawingsKept) drawn.clear();
  const room = furnishRoom(picture, crops[crop]);
  const made = { width: room.width, height: room.height, drawing: drawRoom(picture, room) };
  drawn.set(key, made);
  return made;
}

/** The same picture as a file of its own, for the share image (1200 x 630 unless told). */
export function eventArtSvg(picture: EventPicture, { width = 1200, height = 630 } = {}): string {
  const drawing = drawRoom(picture, furnishRoom(picture, { width, height }));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${drawing}</svg>`;
}

function drawRoom(picture: EventPicture, room: Room): string {
  const floor = floorOf(picture.theme);
  const { width, height } = room;
  return [
    `<path fill="${floor.colour}" d="M0 0h${width}v${height}H0z"/>`,
    `<g fill="${floor.light}">${room.beams.map((beam) => drawBeam(room, beam)).join("")}</g>`,
    drawRugs(room),
    drawKring(room),
    drawTables(room),
  ].join("");
}

function drawBeam({ slant, height }: Room, { x, width }: { x: number; width: number }): string {
  return `<path d="M${short(x)} 0h${short(width)}l${short(slant)} ${height}h${short(-width)}z"/>`;
}

function drawRugs({ rugs, crossing }: Room): string {
  const r = short(rugs.radius);
  const turn = `A${r} ${r} 0 0 0 `;
  const lens = `M${at(crossing.lower)}${turn}${at(crossing.upper)}${turn}${at(crossing.lower)}`;
  return (
    `<circle fill="#a9d3bd" cx="${short(rugs.left.x)}" cy="${short(rugs.left.y)}" r="${r}"/>` +
    `<circle fill="#f3a683" cx="${short(rugs.right.x)}" cy="${short(rugs.right.y)}" r="${r}"/>` +
    `<path fill="#f6b73c" d="${lens}"/>`
  );
}

/** The chairs around the two rugs together, every fourth in the other's colour, and the shadows of all chairs. */
function drawKring(room: Room): string {
  const { rugs, crossing, shadow, tables, chairSize } = room;
  const r = short(rugs.radius);
  const leftArc = `M${at(crossing.lower)}A${r} ${r} 0 1 1 ${at(crossing.upper)}`;
  const rightArc = `M${at(crossing.upper)}A${r} ${r} 0 1 1 ${at(crossing.lower)}`;
  const row = { places: rugs.chairsEach, size: chairSize, offset: -0.5 };
  const shadows =
    chairs(leftArc, ink, row) +
    chairs(rightArc, ink, row) +
    tables.map((table) => chairs(ring(table), ink, { places: table.chairs, size: chairSize * 0.8 })).join("");
  return (
    `<g fill="none" stroke-linecap="round">` +
    `<g opacity=".16" transform="translate(${short(shadow.x)} ${short(shadow.y)})">${shadows}</g>` +
    chairs(leftArc, green, row) +
    chairs(rightArc, orange, row) +
    chairs(leftArc, orange, { ...row, every: 4, offset: -2.5 }) +
    chairs(rightArc, green, { ...row, every: 4, offset: -1.5 }) +
    `</g>`
  );
}

function drawTables({ tables, shadow, chairSize }: Room): string {
  const size = chairSize * 0.8;
  const discs = (dx: number, dy: number) =>
    tables.map((t) => `<circle cx="${short(t.x + dx)}" cy="${short(t.y + dy)}" r="${short(t.radius)}"/>`).join("");
  const around = tables.map((table) => {
    const offset = table.chairs % 2 === 1 ? -1 : 0;
    const places = table.chairs;
    return (
      chairs(ring(table), green, { places, size }) + chairs(ring(table), orange, { places, size, every: 2, offset })
    );
  });
  return (
    `<g opacity=".12" fill="${ink}">${discs(shadow.x * 0.7, shadow.y * 0.7)}</g>` +
    `<g fill="#fff">${discs(0, 0)}</g>` +
    `<g fill="none" stroke-linecap="round">${around.join("")}</g>`
  );
}

interface ChairRow {
  places: number;
  size: number;
  every?: number;
  offset?: number;
}

/** A row of chairs is one dashed line with round ends and dashes of no length. */
function chairs(path: string, colour: string, { places, size, every = 1, offset = 0 }: ChairRow): string {
  const shift = offset === 0 ? "" : ` stroke-dashoffset="${offset}"`;
  return `<path d="${path}" pathLength="${places}" stroke="${colour}" stroke-width="${short(size)}" stroke-dasharray="0 ${every}"${shift}/>`;
}

function ring({ x, y, radius, turn }: Table): string {
  const reach = radius * 1.75;
  const r = short(reach);
  const start = { x: x + reach * Math.cos(turn), y: y + reach * Math.sin(turn) };
  const opposite = { x: x - reach * Math.cos(turn), y: y - reach * Math.sin(turn) };
  return `M${at(start)}A${r} ${r} 0 1 1 ${at(opposite)}A${r} ${r} 0 1 1 ${at(start)}`;
}

function at({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`;
}

/** One decimal is finer than a pixel at any size we show, and keeps the picture under 5 kB. */
function short(value: number): number {
  return Math.round(value * 10) / 10;
}
