import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { RoundPair } from "#app/ui/logo";
import { Cards, Section, Stack } from "#app/ui/page";
import { Heading, Paragraph } from "#app/ui/text";

/** The three words. */
export function HomeReasons({ language }: { language: Language }) {
  const { why, reasons } = dictionary(language).events.home;
  const three = [
    { ...reasons.know, distance: "apart" },
    { ...reasons.recognize, distance: "touching" },
    { ...reasons.trust, distance: "together" },
  ] as const;
  return (
    <Section labelledBy="waarvoor">
      <Heading level={2} id="waarvoor">
        {why}
      </Heading>
      <Cards as="ul">
        {three.map(({ title, text, distance }) => (
          <li key={distance}>
            <Stack>
              <RoundPair distance={distance} />
              <Heading level={3}>{title}</Heading>
              <Paragraph>{text}</Paragraph>
            </Stack>
          </li>
        ))}
      </Cards>
    </Section>
  );
}
