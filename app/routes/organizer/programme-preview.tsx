import type { ProgrammeDifference } from "#app/domain/event/programme-rules";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { DiffList } from "#app/ui/diff-list";
import { Stack } from "#app/ui/page";
import { Heading } from "#app/ui/text";
import { Refused } from "./form-errors";
import { HiddenFields } from "./hidden-fields";
import { OrganizerPage } from "./organizer-page";
import { PreviewActions } from "./preview-actions";
import { programmeRows } from "./programme-rows";
import { TellPanel } from "./tell-panel";
import type { TellView } from "./tell-view.server";

interface ProgrammePreviewPageProps {
  language: Language;
  event: { slug: string; title: string };
  values: Record<string, string[]>;
  preview: { differences: ProgrammeDifference[]; tell: TellView };
  refusal: string | null;
}

/** The second step: what changes, who is told, and one button that does it. */
export function ProgrammePreviewPage({ language, event, values, preview, refusal }: ProgrammePreviewPageProps) {
  const { organizer } = dictionary(language);
  const words = organizer.preview;
  return (
    <OrganizerPage language={language} event={event} here={organizer.programme.title} heading={words.title} narrow>
      <Refused language={language} sentence={refusal} />
      <Stack as="section" labelledBy="wat">
        <Heading level={2} size={3} id="wat">
          {words.whatChanges}
        </Heading>
        <DiffList
          items={programmeRows(language, preview.differences)}
          beforeLabel={words.was}
          afterLabel={words.becomes}
        />
      </Stack>
      <TellPanel
        tell={preview.tell}
        language={language}
        whyNobody={words.nobodyProgramme}
        toldPlaced={words.toldPlaced}
      />
      <form method="post">
        <HiddenFields values={{ ...values, preview: preview.tell.hash }} />
        <PreviewActions language={language} mails={preview.tell.names.length} />
      </form>
    </OrganizerPage>
  );
}
