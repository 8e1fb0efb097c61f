import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Disclosure, LetterText } from "#app/ui/disclosure";
import { Paragraph } from "#app/ui/text";

/** A mail as its first reader will read it. */
export interface ExampleView {
  name: string;
  language: Language;
  subject: string;
  text: string;
}

/** That mail, a click away. Nothing where nobody gets one. */
export function ExampleMail({ language, example }: { language: Language; example: ExampleView | null }) {
  const { preview } = dictionary(language).organizer;
  if (!example) return null;
  return (
    <Disclosure summary={preview.example}>
      <Paragraph small>{preview.exampleFor(example.name)}</Paragraph>
      <Paragraph>
        <b>{preview.exampleSubject(example.subject)}</b>
      </Paragraph>
      <LetterText text={example.text} lang={example.language === language ? undefined : example.language} />
    </Disclosure>
  );
}
