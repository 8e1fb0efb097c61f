import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Stack } from "#app/ui/page";
import { BulletList, Heading, TextLink } from "#app/ui/text";

/** The ways to one's contacts, and to introducing. */
export function MyPeople({ language }: { language: Language }) {
  const { introducing, personCodes } = dictionary(language);
  const { hub } = introducing;
  const to = (path: string, words: string) => <TextLink href={pathIn(language, path)}>{words}</TextLink>;
  return (
    <Stack as="section" id="mensen" labelledBy="mensen-kop">
      <Heading level={2} id="mensen-kop">
        {hub.title}
      </Heading>
      <BulletList
        items={[
          to("/contacten", hub.contacts),
          to("/kennismaken", hub.introductions),
          to("/account/code", personCodes.link),
        ]}
      />
    </Stack>
  );
}
