import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { Paragraph } from "#app/ui/text";

/** Only where scripts are off: what is needed, and the other ways. */
export function NeedsScript({ language }: { language: Language }) {
  const { needsScript } = dictionary(language).secondFactor;
  return (
    <noscript>
      <Alert tone="warning" title={needsScript.title}>
        <Paragraph>{needsScript.text}</Paragraph>
        <Paragraph>{needsScript.recovery}</Paragraph>
      </Alert>
    </noscript>
  );
}
