import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Actions, ButtonLink } from "#app/ui/button";
import { CodeList } from "#app/ui/code-list";
import { Section, Stack } from "#app/ui/page";
import { BulletList, Heading, Lead } from "#app/ui/text";

interface ShownCodesProps {
  language: Language;
  codes: string[];
  /** They replace earlier ones. */
  again: boolean;
  returnTo: string;
}

/** The recovery codes, this once. */
export function ShownCodes({ language, codes, again, returnTo }: ShownCodesProps) {
  const words = dictionary(language).secondFactor;
  return (
    <Section narrow gap="roomy">
      <Stack>
        <Heading level={1}>{words.titles.codes}</Heading>
        <Lead>{again ? words.codes.shownAgain : words.codes.shown}</Lead>
      </Stack>
      <CodeList label={words.codes.listLabel} codes={codes} />
      <BulletList items={words.codes.advice} />
      <Actions>
        <ButtonLink href={returnTo}>{words.codes.saved}</ButtonLink>
      </Actions>
    </Section>
  );
}
