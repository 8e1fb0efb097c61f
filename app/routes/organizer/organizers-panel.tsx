import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { Disclosure, LetterText } from "#app/ui/disclosure";
import { Panel } from "#app/ui/panel";
import { BulletList, Heading, Paragraph } from "#app/ui/text";
import type { OrganizersView } from "./organizers-view.server";

/** The other organizers who will be told, by name, and their mail. Nothing where there is nobody. */
export function OrganizersPanel({ language, organizers }: { language: Language; organizers: OrganizersView }) {
  const { drafts, organizer } = dictionary(language);
  const { people, example } = organizers;
  if (people.length === 0) return null;
  return (
    <Panel tone="sun" as="section" labelledBy="organisatoren">
      <Heading level={2} size={3} id="organisatoren">
        {drafts.organizersTold.title(people.length)}
      </Heading>
      <BulletList
        items={people.map(({ name, organizations }) =>
          organizations.length === 0
            ? name
            : drafts.organizersTold.inNameOf(name, formats(language).list(organizations)),
        )}
      />
      {example && (
        <Disclosure summary={organizer.preview.example}>
          <Paragraph small>{organizer.preview.exampleFor(example.name)}</Paragraph>
          <Paragraph>
            <b>{organizer.preview.exampleSubject(example.subject)}</b>
          </Paragraph>
          <LetterText text={example.text} lang={language === "nl" ? undefined : "nl"} />
        </Disclosure>
      )}
    </Panel>
  );
}
