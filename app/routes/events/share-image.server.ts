import sharp from "sharp";
import type { Elkaar } from "#app/http/context";
import type { EventPicture } from "#app/ui/event-art";
import { eventArtSvg } from "#app/ui/event-art";

const keptAtMost = 100;
const width = 1200;
const height = 630;

/** Pictures of one installation: what it drew is not drawn again, and nothing is drawn twice at once. */
const drawn = new WeakMap<Elkaar, Map<string, Promise<Buffer>>>();

/** The picture of an event as a PNG of 1200 by 630, for who shares its page. The same picture is drawn once. */
export function shareImage(elkaar: Elkaar, picture: EventPicture): Promise<Buffer> {
  const kept = drawn.get(elkaar) ?? new Map<string, Promise<Buffer>>();
  drawn.set(elkaar, kept);
  const key = JSON.stringify(picture);
  const image = kept.get(key) ?? drawPng(picture);
  kept.delete(key);
  kept.set(key, image);
  const oldest = kept.keys().next().value;
  if (kept.size > keptAtMost && oldest !== undefined) kept.delete(oldest);
  return image;
}

async function drawPng(picture: EventPicture): Promise<Buffer> {
  const svg = Buffer.from(eventArtSvg(picture, { width, height }));
  return sharp(svg).png({ palette: true, compressionLevel: 9 }).toBuffer();
}
