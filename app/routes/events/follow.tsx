import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Stack } from "#app/ui/page";
import { Heading, Paragraph, TextLink } from "#app/ui/text";
import { feedAddresses } from "./feed-search";
import type { FeedSearch } from "./feed-search";

/** The addresses that a calendar or a news reader follows. */
export function Follow({ search, language }: { search: FeedSearch; language: Language }) {
  const { feeds } = dictionary(language).publicFace;
  const { calendar, atom } = feedAddresses(language, search);
  return (
    <Stack as="section" labelledBy="volgen" gap="snug">
      <Heading level={2} size={3} id="volgen">
        {feeds.heading}
      </Heading>
      <Paragraph>{feeds.text}</Paragraph>
      <Paragraph>
        <TextLink href={calendar}>{feeds.calendar}</TextLink>
        {" · "}
        <TextLink href={atom}>{feeds.atom}</TextLink>
      </Paragraph>
    </Stack>
  );
}
