import { inflateRawSync } from "node:zlib";

/** The texts in a ZIP file, by name: read from its central directory (APPNOTE 4.3.12). */
export function unpack(file: Buffer): Record<string, string> {
  const end = file.lastIndexOf(Buffer.from("PK\u0005\u0006"));
  const count = file.readUInt16LE(end + 10);
  const parts: Record<string, string> = {};
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    const [method, size] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)];
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
    const local = file.readUInt32LE(at + 42);
    const name = file.toString("utf8", at + 46, at + 46 + nameLength!);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const bytes = file.subarray(start, start + size);
    parts[name] = (method === 8 ? inflateRawSync(bytes) : bytes).toString("utf8");
    at += 46 + nameLength! + extraLength! + noteLength!;
  }
  return parts;
}
