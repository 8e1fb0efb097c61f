import type { SeriesText } from "#app/domain/series/rules";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { DefinitionRows } from "#app/ui/definition-rows";
import { Disclosure } from "#app/ui/disclosure";
import { Stack } from "#app/ui/page";
import { Heading, Prose } from "#app/ui/text";
import { themeWords } from "../events/event-words";

/** What every event of the series says that has no text of its own. */
export function SharedText({ language, text }: { language: Language; text: SeriesText }) {
  const { page, fields } = dictionary(language).series;
  const { empty } = dictionary(language).organizer.preview;
  return (
    <Stack as="section" labelledBy="tekst">
      <Heading level={2} id="tekst">
        {page.shared}
      </Heading>
      <DefinitionRows
        items={[
          { term: fields.theme, value: themeWords(language, text.theme) },
          { term: fields.summary, value: text.summary },
          { term: fields.costs, value: text.costs || empty },
        ]}
      />
      {text.about !== "" && (
        <Disclosure summary={fields.about}>
          <Prose text={text.about} />
        </Disclosure>
      )}
    </Stack>
  );
}
