import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Cards, Section } from "#app/ui/page";
import { Panel } from "#app/ui/panel";
import { Heading, Paragraph, TextLink } from "#app/ui/text";
import { capitalized, themeWords } from "./event-words";
import { themeAbout, themePath } from "./theme-words";

interface HomeThemesProps {
  themes: readonly { theme: string; slug: string; coming: number }[];
  language: Language;
}

/** What is coming, by theme: each on its own floor. */
export function HomeThemes({ themes, language }: HomeThemesProps) {
  const words = dictionary(language).publicFace.home;
  return (
    <Section labelledBy="themas">
      <Heading level={2} id="themas">
        {words.themes}
      </Heading>
      <Cards as="ul">
        {themes.map(({ theme, slug, coming }) => (
          <li key={theme}>
            <Panel tone="floor" theme={theme}>
              <Heading level={3}>
                <TextLink href={themePath(language, slug)}>{capitalized(themeWords(language, theme))}</TextLink>
              </Heading>
              <Paragraph>{themeAbout(language, theme)}</Paragraph>
              <Paragraph small>{words.coming(coming)}</Paragraph>
            </Panel>
          </li>
        ))}
      </Cards>
    </Section>
  );
}
