import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { makePortrait } from "#app/domain/profile/make-portrait.server";
import { photoRules, sniffPhoto } from "#app/domain/profile/photo-rules";
import { deflateSync } from "node:zlib";

const canary = "zzkanariezz";
const plain = (width = 300, height = 200) =>
  sharp({ create: { width, height, channels: 3, background: { r: 20, g: 97, b: 79 } } });
/** With a name, a place and a remark inside. */
const exif = {
  IFD0: { Artist: canary, ImageDescription: canary, Copyright: canary },
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "52/1 26/1 1/1" },
};

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

/** A PNG that says it is so large, with as good as nothing in it. */
function bomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const sizes = [Buffer.alloc(4), Buffer.alloc(4)] as const;
    sizes[0].writeUInt32BE(data.length);
    sizes[1].writeUInt32BE(crc32(body));
    return Buffer.concat([sizes[0], body, sizes[1]]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.alloc(100_000))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><image href="/etc/passwd"/></svg>`);
const html = Buffer.from(`<html><script>alert("${canary}")</script></html>`);
const jpeg = () => plain().withExif(exif).jpeg().toBuffer();
const cut = async (whole: Promise<Buffer>, share: number) => {
  const bytes = await whole;
  return bytes.subarray(0, Math.floor(bytes.length * share));
};
const withBytes = async (whole: Promise<Buffer>, ...more: Buffer[]) => Buffer.concat([await whole, ...more]);

/** Twenty hostile or odd uploads, and what becomes of each. */
const uploads: [
  string,
  () => Promise<Buffer> | Buffer,
  "portrait" | "not_a_photo" | "too_many_pixels" | "unreadable" | "too_large",
][] = [
  ["a JPEG with EXIF and a place", jpeg, "portrait"],
  ["a JPEG with a whole page behind it (polyglot)", () => withBytes(jpeg(), html), "portrait"],
  ["a JPEG with a zip behind it (polyglot)", () => withBytes(jpeg(), Buffer.from(`PK\x03\x04${canary}`)), "portrait"],
  ["a PNG with words and a page behind it", () => withBytes(plain().withExif(exif).png().toBuffer(), html), "portrait"],
  ["a WebP with EXIF", () => plain().withExif(exif).webp().toBuffer(), "portrait"],
  [
    "an animated WebP",
    () =>
      sharp(Buffer.alloc(100 * 200 * 3), { raw: { width: 100, height: 200, channels: 3, pageHeight: 100 } })
        .webp()
        .toBuffer(),
    "portrait",
  ],
  ["a PNG with an alpha channel", () => plain().ensureAlpha(0.2).png().toBuffer(), "portrait"],
  ["a JPEG in CMYK", () => plain().toColourspace("cmyk").jpeg().toBuffer(), "portrait"],
  ["a picture of one pixel", () => plain(1, 1).png().toBuffer(), "portrait"],
  ["a very wide picture", () => plain(9_000, 3).png().toBuffer(), "portrait"],
  ["an SVG", () => svg, "not_a_photo"],
  ["a page that is called photo.jpg", () => html, "not_a_photo"],
  ["a GIF", () => plain().gif().toBuffer(), "not_a_photo"],
  ["an AVIF", () => plain(64, 64).avif().toBuffer(), "not_a_photo"],
  ["a TIFF", () => plain().tiff().toBuffer(), "not_a_photo"],
  ["nothing", () => Buffer.alloc(0), "not_a_photo"],
  ["a pixel bomb", () => bomb(60_000, 60_000), "too_many_pixels"],
  ["a PNG that lacks most of its pixels", () => bomb(5_000, 5_000), "unreadable"],
  ["a JPEG that was cut off", () => cut(jpeg(), 0.5), "unreadable"],
  ["a PNG that was cut off", () => cut(plain(900, 900).png().toBuffer(), 0.6), "unreadable"],
  [
    "an SVG behind the first bytes of a JPEG",
    () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), svg]),
    "unreadable",
  ],
  [
    "an SVG behind the first bytes of a PNG",
    () => Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), svg]),
    "unreadable",
  ],
  ["more than 10 MB", () => Buffer.alloc(photoRules.mostBytes + 1, 0xff), "too_large"],
];

describe("what becomes of an uploaded photo", () => {
  test.each(uploads)("%s", async (_name, make, wanted) => {
    const made = await makePortrait(await make());
    if (wanted !== "portrait") return expect(made).toEqual({ ok: false, reason: wanted });
    if (!made.ok) throw new Error(made.reason);
    const seen = await sharp(made.jpeg).metadata();
    expect(seen).toMatchObject({ format: "jpeg", width: 400, height: 400, space: "srgb" });
    for (const kind of ["exif", "icc", "xmp", "iptc", "orientation", "pages", "comments"] as const)
      expect(seen[kind], kind).toBeUndefined();
    expect(made.jpeg.includes(canary)).toBe(false);
    expect(made.jpeg.includes("PK\x03\x04")).toBe(false);
    expect(made.jpeg.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
  });

  test("it is upright, whatever way the phone was held", async () => {
    const half = await sharp({ create: { width: 100, height: 200, channels: 3, background: "#fff" } })
      .png()
      .toBuffer();
    const lying = await plain(200, 200)
      .composite([{ input: half, left: 0, top: 0 }])
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const made = await makePortrait(lying);
    if (!made.ok) throw new Error(made.reason);
    const [top, bottom] = await Promise.all(
      [20, 360].map(async (at) => {
        // Statistics are of the file, not of what is done to it.
        const part = sharp(made.jpeg).extract({ left: 180, top: at, width: 10, height: 10 });
        return sharp(await part.png().toBuffer()).stats();
      }),
    );
    expect(top!.channels[0]!.mean).toBeGreaterThan(240);
    expect(bottom!.channels[0]!.mean).toBeLessThan(60);
  });

  test("its kind is told by its bytes, not by its name", () => {
    expect(sniffPhoto(Buffer.from("RIFF0000WEBPVP8 "))).toBe("webp");
    expect(sniffPhoto(Buffer.from("RIFF0000WAVEfmt "))).toBeUndefined();
    expect(sniffPhoto(new Uint8Array())).toBeUndefined();
  });
});
