import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { EventArt, eventArtSvg } from "#app/ui/event-art";
import { floorOf } from "#app/ui/floors";
import { furnishRoom } from "#app/ui/room";

const picture = { slug: "rondom-het-kind", theme: "ouders", startTime: "13.15", workshops: 3 };

describe("the picture of an event", () => {
  test("the same input gives the same picture", () => {
    expect(renderToStaticMarkup(<EventArt picture={{ ...picture }} />)).toBe(
      renderToStaticMarkup(<EventArt picture={picture} />),
    );
    expect(eventArtSvg({ ...picture })).toBe(eventArtSvg(picture));
  });

  test("another event, another theme and another starting time give another picture", () => {
    const first = eventArtSvg(picture);
    expect(eventArtSvg({ ...picture, slug: "passend-verbinden" })).not.toBe(first);
    expect(eventArtSvg({ ...picture, theme: "privacy" })).not.toBe(first);
    expect(eventArtSvg({ ...picture, startTime: "16:00" })).not.toBe(first);
  });

  test("a theme has its own floor, and an unknown one always the same of the six", () => {
    expect(floorOf("privacy").colour).toBe("#dbe8f2");
    expect(floorOf("leesplezier")).toEqual(floorOf("leesplezier"));
    const floors = new Set(Array.from({ length: 100 }, (_, index) => floorOf(`thema ${index}`).name));
    expect(floors.size).toBe(6);
  });

  test("it never holds what somebody typed", () => {
    const typed = { slug: `"><script>alert(1)</script>`, theme: `'onload='x`, startTime: `<b>` };
    expect(eventArtSvg(typed)).not.toMatch(/script|onload|<b>|NaN/);
    expect(renderToStaticMarkup(<EventArt picture={typed} />)).not.toMatch(/script|onload|NaN/);
  });

  test("it is decoration, needs no request and no style, and weighs less than 6 kB", () => {
    const html = renderToStaticMarkup(<EventArt picture={{ ...picture, workshops: 6 }} />);
    expect(html).toContain('aria-hidden="true"');
    expect(html).not.toMatch(/style=|data:|url\(|href=/);
    expect(Buffer.byteLength(html)).toBeLessThan(6_000);
  });

  test("a table for each workshop, none of them on a rug, and chairs that fit in the room", () => {
    const rooms = Array.from({ length: 200 }, (_, index) =>
      furnishRoom({ slug: `middag-${index}`, theme: "zorg", workshops: 3 }, { width: 640, height: 480 }),
    );
    for (const { rugs, tables, width, height } of rooms) {
      expect(tables.length).toBeLessThanOrEqual(3);
      for (const table of tables) {
        const clearance = Math.min(
          ...[rugs.left, rugs.right].map((rug) => Math.hypot(table.x - rug.x, table.y - rug.y)),
        );
        expect(clearance).toBeGreaterThan(rugs.radius + table.radius);
        expect(table.x).toBeGreaterThan(table.radius);
        expect(table.x).toBeLessThan(width - table.radius);
        expect(table.y).toBeLessThan(height - table.radius);
      }
    }
    const placed = rooms.reduce((total, room) => total + room.tables.length, 0);
    expect(placed).toBeGreaterThan(0.75 * 3 * rooms.length);
  });

  test("without workshops there are no small tables", () => {
    expect(furnishRoom({ ...picture, workshops: 0 }, { width: 640, height: 480 }).tables).toEqual([]);
  });
});
