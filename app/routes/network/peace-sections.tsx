import { complaintLimit } from "#app/domain/contact/rules";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Button } from "#app/ui/button";
import { Disclosure } from "#app/ui/disclosure";
import { TextAreaField } from "#app/ui/field";
import { Paragraph } from "#app/ui/text";

interface PeaceSectionsProps {
  language: Language;
  name: string;
  /** Whether blocking stands open: a link in a mail leads to it. */
  openBlock?: boolean;
  complaint?: string;
  error?: string;
}

/** To be left in peace: block somebody, or tell the organizers. Neither is told to the other. */
export function PeaceSections({ language, name, openBlock, complaint = "", error }: PeaceSectionsProps) {
  const { answer } = dictionary(language).introducing;
  return (
    <>
      <Disclosure summary={answer.blockTitle} id="blokkeren" open={openBlock}>
        <Paragraph>{answer.blockText(name)}</Paragraph>
        <form method="post">
          <input type="hidden" name="intent" value="block" />
          <Button variant="secondary">{answer.block}</Button>
        </form>
      </Disclosure>
      <Disclosure summary={answer.reportTitle} id="melden" open={error !== undefined}>
        <Paragraph>{answer.reportText}</Paragraph>
        <form method="post" noValidate className="flow">
          <input type="hidden" name="intent" value="report" />
          <TextAreaField
            name="complaint"
            label={answer.reportLabel}
            hint={answer.reportHint}
            value={complaint}
            maxLength={complaintLimit}
            error={error}
          />
          <Button variant="secondary">{answer.report}</Button>
        </form>
      </Disclosure>
    </>
  );
}
