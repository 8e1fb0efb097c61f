import { hash, seededRandom } from "./seeded";

/** What the picture of an event depends on; the same values give the same picture for ever. */
export interface EventPicture {
  slug: string;
  theme: string;
  /** Local time of the start, "13.15" or "13:15". Later means longer shadows. */
  startTime?: string;
  /** Parallel workshops of the day: each gets a small table of its own. */
  workshops?: number;
}

export interface Point {
  x: number;
  y: number;
}

export interface Frame {
  width: number;
  height: number;
  /** More floor above and below, for where the picture is shown higher than wide. */
  bleed?: number;
  /** Keeps the tables this far from the sides, where a narrow screen cuts. */
  margin?: number;
}

export interface Room {
  width: number;
  /** With the bleed. */
  height: number;
  /** Light from the windows: where each beam starts and how wide it is. */
  beams: { x: number; width: number }[];
  slant: number;
  shadow: Point;
  rugs: { left: Point; right: Point; radius: number; chairsEach: number };
  /** Where the two rugs cross, lower and upper point. */
  crossing: { lower: Point; upper: Point };
  tables: Table[];
  chairSize: number;
}

export interface Table extends Point {
  radius: number;
  chairs: number;
  /** Radians: where the first chair stands. */
  turn: number;
}

/** Furnishes the room, seen from above, before people come in. */
export function furnishRoom(picture: EventPicture, { width, height, bleed = 0, margin = 0 }: Frame): Room {
  const random = seededRandom(hash(`${picture.slug}/${picture.theme}`));
  const hoursAfterNoon = startHour(picture.startTime) - 12;
  const unit = Math.min(height, width * 0.82);
  const shadowLength = unit * (0.018 + 0.011 * Math.max(0, hoursAfterNoon));

  const radius = unit * 0.27;
  const tilt = random() - 0.5;
  const centre = { x: width * (0.47 + random() * 0.06), y: bleed + height * (0.47 + random() * 0.06) };
  const apart = radius * 1.12;
  const left = polar(centre, -apart / 2, tilt);
  const right = polar(centre, apart / 2, tilt);
  const halfLens = Math.sqrt(radius * radius - (apart * apart) / 4);
  const chairsEach = 8 + Math.floor(random() * 3);

  const wholeHeight = height + 2 * bleed;
  return {
    width,
    height: wholeHeight,
    beams: placeBeams(random, width),
    slant: wholeHeight * (0.25 + 0.12 * Math.max(-1, hoursAfterNoon)),
    shadow: { x: shadowLength * 0.85, y: shadowLength * 0.7 },
    rugs: { left, right, radius, chairsEach },
    crossing: {
      lower: { x: centre.x - halfLens * Math.sin(tilt), y: centre.y + halfLens * Math.cos(tilt) },
      upper: { x: centre.x + halfLens * Math.sin(tilt), y: centre.y - halfLens * Math.cos(tilt) },
    },
    tables: placeTables(random, {
      width,
      height,
      bleed,
      margin,
      unit,
      rugs: [left, right],
      radius,
      count: picture.workshops ?? 3,
    }),
    chairSize: unit * 0.047,
  };
}

function startHour(time = "13:30"): number {
  const [hours, minutes] = time.split(/[.:]/).map(Number);
  const hour = (hours ?? 0) + (minutes ?? 0) / 60;
  return Number.isFinite(hour) ? hour : 13.5;
}

function polar(from: Point, distance: number, angle: number): Point {
  return { x: from.x + distance * Math.cos(angle), y: from.y + distance * Math.sin(angle) };
}

/** Light starts at 27 % from the left, so that a crop never cuts all of it away. */
function placeBeams(random: () => number, width: number): { x: number; width: number }[] {
  const beams = [];
  const count = 2 + Math.floor(random() * 2);
  let x = width * (0.27 + random() * 0.07);
  for (let placed = 0; placed < count; placed++) {
    const beamWidth = width * (0.13 + random() * 0.07);
    beams.push({ x, width: beamWidth });
    x += beamWidth + width * (0.09 + random() * 0.09);
  }
  return beams;
}

interface Floorplan {
  width: number;
  height: number;
  bleed: number;
  margin: number;
  unit: number;
  rugs: readonly Point[];
  radius: number;
  count: number;
}

/** Tries places at random, and leaves a table out when the room is full. */
function placeTables(random: () => number, plan: Floorplan): Table[] {
  const tables: Table[] = [];
  const wanted = Math.min(plan.count, 8);
  for (let tries = 0; tables.length < wanted && tries < 400; tries++) {
    const radius = plan.unit * (0.052 + random() * 0.026);
    const spot = {
      x: plan.margin + radius * 2.3 + random() * (plan.width - 2 * plan.margin - radius * 4.6),
      y: plan.bleed + radius * 2.3 + random() * (plan.height - radius * 4.6),
    };
    const clearOfRugs = plan.rugs.every((rug) => distance(spot, rug) > plan.radius + radius * 2.9);
    const clearOfTables = tables.every((table) => distance(spot, table) > (radius + table.radius) * 2.3);
    if (clearOfRugs && clearOfTables) {
      tables.push({ ...spot, radius, chairs: 4 + Math.floor(random() * 4), turn: random() * 6 });
    }
  }
  return tables;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
