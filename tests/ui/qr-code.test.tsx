import jsQR from "jsqr";
import { renderToStaticMarkup } from "react-dom/server";
import sharp from "sharp";
import { expect, test } from "vitest";
import { codeAddress, makeCode } from "#app/domain/person-code/rules";
import { QrCode } from "#app/ui/qr-code";

/** As a phone reads it: drawn by one library, turned to pixels by another, read by a third. */
async function read(svg: string, width: number): Promise<string | undefined> {
  const image = sharp(Buffer.from(svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ')), { density: 300 });
  const { data, info } = await image.resize(width).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

test("a picture of a code is read back, small and large, whatever the address of the installation", async () => {
  for (const baseUrl of ["http://localhost:3000", "https://elkaar.zaanstreek-waterland.example"]) {
    for (const width of [120, 320, 900]) {
      const address = codeAddress(baseUrl, makeCode());
      expect(await read(renderToStaticMarkup(<QrCode text={address} label="Uw code" />), width)).toBe(address);
    }
  }
});

test("it is one picture with a name, without a style or anything to load", () => {
  const svg = renderToStaticMarkup(<QrCode text="https://elkaar.example/k/ABCDEFGHJK" label="Uw code" />);
  expect(svg).toMatch(/^<svg [^>]*role="img" aria-label="Uw code"/);
  expect(svg).not.toMatch(/style=|href|<image|data:/);
});
