/** What may be uploaded as a photo. */
export const photoRules = {
  mostBytes: 10 * 1024 * 1024,
  /** Taken in and refused in words on the page; more is refused at the door. */
  readBytes: 20 * 1024 * 1024,
  /** More than any telephone makes at its usual setting; a picture of more is a bomb. */
  mostPixels: 60_000_000,
  /** Width and height of what is kept. */
  size: 400,
  /** How long decoding may take, in seconds. */
  longestDecode: 15,
  uploads: { max: 20, windowSeconds: 3_600 },
} as const;

export type PhotoFormat = "jpeg" | "png" | "webp";

/** What a file is by its first bytes, whatever it is called; undefined for anything that is no photo we read. */
export function sniffPhoto(bytes: Uint8Array): PhotoFormat | undefined {
  const begins = (at: number, ...expected: number[]) => expected.every((byte, index) => bytes[at + index] === byte);
  if (begins(0, 0xff, 0xd8, 0xff)) return "jpeg";
  if (begins(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "png";
  if (begins(0, 0x52, 0x49, 0x46, 0x46) && begins(8, 0x57, 0x45, 0x42, 0x50)) return "webp";
  return undefined;
}
