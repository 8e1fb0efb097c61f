import { renderToStaticMarkup } from "react-dom/server";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { StatusBadge } from "#app/ui/badge";
import { DateLeaf } from "#app/ui/date-leaf";
import { EventRow } from "#app/ui/event-row";
import { markup } from "#app/ui/markup";
import { Places } from "#app/ui/places";
import { Heading, TextLink, VisuallyHidden } from "#app/ui/text";

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({ unit: fc.constantFrom("<", ">", "&", '"', "'", "a", " ", "/", "=", "`", "é"), maxLength: 30 }),
  fc.constantFrom("</li><script>alert(1)</script>", `" onload="alert(1)`, "&amp;", "<!-- -->", "${title}"),
);

describe("a template", () => {
  test("escapes as React does, as text and inside an attribute", () => {
    fc.assert(
      fc.property(text, text, (title, words) => {
        const react = renderToStaticMarkup(<b title={title}>{words}</b>);
        expect(markup`<b title="${title}">${words}</b>`.html).toBe(react);
      }),
      { numRuns: 500 },
    );
  });

  test("writes a template inside it as it is, and nothing for what is not there", () => {
    expect(markup`<p>${markup`<b>${"<"}</b>`}${undefined}${0}</p>`.html).toBe("<p><b>&lt;</b>0</p>");
  });
});

const row = fc.record({
  href: text,
  title: text,
  leaf: fc.record({ day: text, number: text, month: text, theme: text }),
  dateWords: text,
  meta: text,
  level: fc.constantFrom(2 as const, 3 as const),
});
const note = fc.record(
  { tone: fc.constantFrom("error" as const, "ok" as const), words: text, behind: text.filter((words) => words !== "") },
  { requiredKeys: ["words"] },
);
const places = fc.record({
  level: fc.constantFrom("plenty" as const, "few" as const, "full" as const),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  words: text,
});

test("a row of the list is the same, whatever it says, as the row made of components", () => {
  const some = fc.tuple(row, fc.option(note, { nil: undefined }), fc.option(places, { nil: undefined }));
  fc.assert(
    fc.property(some, ([facts, note, places]) => {
      const twin = (
        <li>
          <DateLeaf {...facts.leaf} />
          <div className="flow tight">
            <Heading level={facts.level} size={3}>
              <TextLink href={facts.href}>{facts.title}</TextLink>
            </Heading>
            <p className="small soft">
              <VisuallyHidden>{facts.dateWords}, </VisuallyHidden>
              {facts.meta}
            </p>
            {note && (
              <p className="small">
                <StatusBadge tone={note.tone}>{note.words}</StatusBadge>
                {note.behind && ` ${note.behind}`}
              </p>
            )}
          </div>
          {places && <Places {...places} />}
        </li>
      );
      const made = <EventRow {...facts} note={note} places={places} />;
      expect(renderToStaticMarkup(made)).toBe(renderToStaticMarkup(twin));
    }),
    { numRuns: 300 },
  );
});
