import type { SuggestionPreview } from "#app/domain/introduction/find-suggestion-run.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Button } from "#app/ui/button";
import { Stack } from "#app/ui/page";
import { CheckPick } from "#app/ui/pick";
import { Heading, Paragraph } from "#app/ui/text";
import { CountTable } from "./suggestion-run";

interface SuggestionsFormProps {
  preview: SuggestionPreview;
  /** They were made before. */
  isAgain: boolean;
  language: Language;
}

/** Who take part, and the button that has suggestions made. */
export function SuggestionsForm({ preview, isAgain, language }: SuggestionsFormProps) {
  const texts = dictionary(language).suggestions.organizer;
  const { attendees, people, notListed, optedOut, mails } = preview;
  const counts = [
    [texts.attendees, attendees],
    [texts.people, people],
    [texts.notListed, notListed],
    [texts.optedOut, optedOut],
  ] as const;
  return (
    <Stack as="section" labelledBy="vooraf" gap="roomy">
      <Heading level={2} id="vooraf">
        {isAgain ? texts.againTitle : texts.before}
      </Heading>
      <CountTable language={language} heads={[texts.what, texts.number]} counts={counts} />
      {people < 2 ? (
        <Paragraph>{texts.tooFew}</Paragraph>
      ) : (
        <form method="post">
          <Stack gap="roomy">
            {isAgain && <Paragraph>{texts.againText}</Paragraph>}
            <CheckPick name="byMail" label={texts.byMail} description={texts.byMailHint(mails)} checked={mails > 0} />
            <div>
              <Button>{isAgain ? texts.again : texts.make}</Button>
            </div>
          </Stack>
        </form>
      )}
    </Stack>
  );
}
