import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ErrorSummary } from "#app/ui/error-summary";
import { SelectField, TextAreaField, TextField } from "#app/ui/field";
import { CheckPick, PickGroup } from "#app/ui/pick";

describe("a field", () => {
  test("ties label, hint and error to the input, in that order", () => {
    const html = renderToStaticMarkup(
      <TextField
        name="email"
        type="email"
        label="E-mailadres"
        hint="Van uw werk."
        error="Hier ontbreekt een @."
        value="x"
      />,
    );
    expect(html).toContain('for="email"');
    expect(html).toMatch(/<input[^>]* id="email"/);
    expect(html).toContain('aria-describedby="email-hint email-fout"');
    expect(html).toContain('aria-invalid="true"');
    const order = ["<label", 'id="email-hint"', 'id="email-fout"', "<input"].map((part) => html.indexOf(part));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  test("without hint and error it describes nothing", () => {
    const html = renderToStaticMarkup(<TextField name="name" label="Naam" />);
    expect(html).not.toContain("aria-describedby");
    expect(html).not.toContain("aria-invalid");
  });

  test("is required unless it says that it may stay empty", () => {
    expect(renderToStaticMarkup(<TextField name="name" label="Naam" />)).toContain('required=""');
    const optional = renderToStaticMarkup(<TextField name="phone" label="Telefoon" optional="hoeft niet" />);
    expect(optional).not.toContain("required");
    expect(optional).toContain("(hoeft niet)");
  });

  test("keeps what was typed", () => {
    expect(renderToStaticMarkup(<TextField name="name" label="Naam" value='Karin " Postma' />)).toContain("Karin");
    expect(renderToStaticMarkup(<TextAreaField name="note" label="Vraag" value="Twee regels" />)).toContain(
      ">Twee regels<",
    );
    const select = renderToStaticMarkup(
      <SelectField
        name="sector"
        label="Werkveld"
        placeholder="Kies"
        value="health"
        options={[{ value: "health", label: "Zorg" }]}
      />,
    );
    expect(select).toMatch(/<option value="health" selected="">/);
  });

  test("offers what is known", () => {
    const html = renderToStaticMarkup(<TextField name="organization" label="Organisatie" suggestions={["De Bron"]} />);
    expect(html).toContain('list="organization-lijst"');
    expect(html).toContain('<datalist id="organization-lijst"><option value="De Bron">');
  });
});

describe("a choice", () => {
  const options = [
    { value: "a", label: "A. Aan tafel" },
    { value: "c", label: "C. Toestemming", disabled: "Vol. Kies een andere." },
  ];

  test("gives its first input the id that the error summary links to", () => {
    const html = renderToStaticMarkup(
      <>
        <ErrorSummary
          title="Er moet nog één ding goed"
          errors={[{ href: "#workshop", message: "Kies een workshop" }]}
        />
        <PickGroup type="radio" name="workshop" legend="Workshop" options={options} error="Kies een workshop." />
      </>,
    );
    expect(html).toContain('href="#workshop"');
    expect(html).toMatch(/<input[^>]*id="workshop"[^>]*>/);
    expect(html).toContain('aria-describedby="workshop-fout"');
  });

  test("cannot be made when it says why not", () => {
    const html = renderToStaticMarkup(
      <PickGroup type="radio" name="w" legend="Workshop" options={options} value="a" />,
    );
    expect(html).toMatch(/value="c"[^>]*disabled|disabled[^>]*value="c"/);
    expect(html).toContain("Vol. Kies een andere.");
    expect(html.match(/checked=""/g)).toHaveLength(1);
  });

  test("a consent is never given beforehand", () => {
    expect(renderToStaticMarkup(<CheckPick name="consent" label="Dit mag" />)).not.toContain("checked");
  });
});

test("an error summary without errors is not there", () => {
  expect(renderToStaticMarkup(<ErrorSummary title="Er moet iets goed" errors={[]} />)).toBe("");
});
