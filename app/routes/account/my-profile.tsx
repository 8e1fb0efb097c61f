import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Stack } from "#app/ui/page";
import { BulletList, Heading, Paragraph, TextLink } from "#app/ui/text";

/** The ways to one's profile, and to what one may do with all of it. */
export function MyProfile({ language }: { language: Language }) {
  const { hub } = dictionary(language).profile;
  const to = (below: string, words: string) => (
    <TextLink href={pathIn(language, `/account/${below}`)}>{words}</TextLink>
  );
  return (
    <Stack as="section" id="profiel" labelledBy="profiel-kop">
      <Heading level={2} id="profiel-kop">
        {hub.title}
      </Heading>
      <Paragraph>{hub.lead}</Paragraph>
      <BulletList
        items={[
          to("profiel", hub.profile),
          to("zichtbaarheid", hub.visibility),
          to("foto", hub.photo),
          to("adressen", hub.addresses),
          <>
            {to("gegevens.zip", hub.data)} ({hub.dataHint})
          </>,
          to("verwijderen", hub.remove),
        ]}
      />
    </Stack>
  );
}
