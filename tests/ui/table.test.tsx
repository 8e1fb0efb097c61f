import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Table } from "#app/ui/table";

describe("a table", () => {
  const html = renderToStaticMarkup(
    <Table
      caption="Wie komt"
      columns={[{ label: "Naam" }, { label: "Aantal", numeric: true }, { label: "Wat", sentences: true }]}
      rows={[{ key: "a", cells: ["Karin", 3, "Meldde zich aan."] }]}
    />,
  );

  it("can be scrolled by keyboard, and is called by its caption", () => {
    expect(html).toMatch(/^<div [^>]*tabindex="0" role="group" aria-label="Wie komt">/);
    expect(html).toContain("<caption");
  });

  it("marks a column of sentences in its head and its cells, so that a phone keeps it wide", () => {
    expect(html).toContain('<th scope="col" class="sentences">Wat</th>');
    expect(html).toContain('<td class="sentences">Meldde zich aan.</td>');
    expect(html).toContain('<th scope="row">Karin</th>');
    expect(html).toContain('<td class="num">3</td>');
  });
});
