import sharp from "sharp";
import { photoRules, sniffPhoto } from "./photo-rules";

export type PhotoProblem = "too_large" | "not_a_photo" | "too_many_pixels" | "unreadable";
export type Portrait = { ok: true; jpeg: Buffer } | { ok: false; reason: PhotoProblem };

/**
 * Makes a portrait of what was uploaded: a square of 400 pixels, upright, drawn anew, so that nothing of the file is left but
 * the picture: no EXIF, no place, no second file behind it, no further frames. Refused: `too_large` (above 10 MB),
 * `not_a_photo` (no JPEG, PNG or WebP by its bytes), `too_many_pixels`, `unreadable` (cut off or damaged).
 */
export async function makePortrait(bytes: Uint8Array): Promise<Portrait> {
  if (bytes.byteLength > photoRules.mostBytes) return { ok: false, reason: "too_large" };
  const format = sniffPhoto(bytes);
  if (format === undefined) return { ok: false, reason: "not_a_photo" };
  const open = () => sharp(bytes, { limitInputPixels: photoRules.mostPixels, failOn: "error", sequentialRead: true });
  try {
    const { width, height, format: read } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (read !== format) return { ok: false, reason: "not_a_photo" };
    if (width * height > photoRules.mostPixels) return { ok: false, reason: "too_many_pixels" };
    const jpeg = await open()
      .rotate()
      .resize(photoRules.size, photoRules.size, { fit: "cover", position: "centre" })
      .flatten({ background: "#ffffff" })
      .toColourspace("srgb")
      .jpeg({ quality: 82, mozjpeg: true })
      .timeout({ seconds: photoRules.longestDecode })
      .toBuffer();
    return { ok: true, jpeg };
  } catch {
    // A file that cannot be decoded is no bug of ours: libvips says so by throwing.
    return { ok: false, reason: "unreadable" };
  }
}
