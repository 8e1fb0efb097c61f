// Run as a child process by browser.ts, with TMPDIR set to the folder to fill: the package unpacks to the system's temp folder
// and nowhere else. Plain JavaScript, so that it starts without a compiler.
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { inflate } from "@sparticuz/chromium";

const target = process.env.TMPDIR;
if (!target) throw new Error("TMPDIR must name the folder to unpack Chromium into");

const packed = join(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))), "..", "bin");
await Promise.all(["chromium.br", "fonts.tar.br", "al2023.tar.br"].map((file) => inflate(join(packed, file))));
writeFileSync(join(target, "complete"), "");
