import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { pathIn } from "#app/language/language";
import { Stack } from "#app/ui/page";
import { Heading, Paragraph, TextLink } from "#app/ui/text";

/** For organizers: whether the second factor of this session is there, and the way to it. */
export function MyPasskeys({ used, language }: { used: boolean; language: Language }) {
  const words = dictionary(language).secondFactor.account;
  return (
    <Stack as="section" labelledBy="passkeys">
      <Heading level={2} id="passkeys">
        {words.title}
      </Heading>
      <Paragraph>{used ? words.with : words.without}</Paragraph>
      <Paragraph>
        <TextLink href={pathIn(language, "/account/sleutel")}>{used ? words.link : words.start}</TextLink>
      </Paragraph>
    </Stack>
  );
}
