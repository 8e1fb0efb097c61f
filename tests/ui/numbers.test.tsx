import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { FillBar, fillShare } from "#app/ui/fill-bar";
import { initials } from "#app/ui/hosts";
import { Places } from "#app/ui/places";

describe("places left", () => {
  const filling = (html: string) => /stroke-dasharray="(\d+) 100"/.exec(html)?.[1];

  test("are said in words, with a colour for few and full", () => {
    const few = renderToStaticMarkup(<Places level="few" share={0.96} words="Nog 2 plaatsen" />);
    expect(few).toContain("Nog 2 plaatsen");
    expect(few).toContain("places--few");
    expect(few).not.toContain("%");
  });

  test("draw a full round only when it is full", () => {
    expect(filling(renderToStaticMarkup(<Places level="full" share={0.5} words="Vol" />))).toBe("100");
    expect(filling(renderToStaticMarkup(<Places level="few" share={0.999} words="Nog 1 plaats" />))).toBe("95");
    expect(filling(renderToStaticMarkup(<Places level="plenty" share={0} words="Ruim plaats" />))).toBe("0");
    expect(filling(renderToStaticMarkup(<Places level="plenty" share={Number.NaN} words="Ruim plaats" />))).toBe("0");
  });
});

describe("a bar", () => {
  test.each([
    [0, 100, 0],
    [1, 1000, 1],
    [83, 100, 83],
    [999, 1000, 99],
    [100, 100, 100],
    [250, 100, 100],
    [-3, 100, 0],
    [0, 0, 0],
    [1, 0, 100],
  ])("with %i of %i taken is %i percent wide", (taken, places, share) => {
    expect(fillShare(taken, places)).toBe(share);
  });

  test("always has its numbers beside it, and no style attribute", () => {
    const html = renderToStaticMarkup(
      <FillBar taken={260} places={250}>
        260 van 250 plaatsen
      </FillBar>,
    );
    expect(html).toContain("260 van 250 plaatsen");
    expect(html).toContain('class="over" width="100%"');
    expect(html).not.toContain("style");
  });
});

test.each([
  ["Kennisnetwerk Jeugd Haaglanden", "KJ"],
  ["gemeente Zaanstad", "GZ"],
  ["GGD", "GG"],
  ["Samenwerkingsverband De Vliet", "SD"],
  ["", ""],
])("the letters of host %s are %s", (name, letters) => {
  expect(initials(name)).toBe(letters);
});
