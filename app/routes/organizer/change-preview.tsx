import { reachesPeople } from "#app/domain/event/change-rules";
import type { ChangePlan } from "#app/domain/event/preview-change.server";
import type { Series } from "#app/domain/series/queries.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { DiffList } from "#app/ui/diff-list";
import { Stack } from "#app/ui/page";
import { Heading } from "#app/ui/text";
import { changeRows } from "./change-rows";
import { Refused } from "./form-errors";
import { HiddenFields } from "./hidden-fields";
import { eventPath, OrganizerPage } from "./organizer-page";
import type { InviteesView, OrganizersView } from "./organizers-view.server";
import { InviteesPanel, OrganizersPanel } from "./organizers-panel";
import { OnlyHere } from "./series-notice";
import { PreviewActions } from "./preview-actions";
import { TellPanel } from "./tell-panel";
import type { TellView } from "./tell-view.server";

interface ChangePreview extends Pick<ChangePlan, "before" | "after" | "fields" | "movedParts"> {
  tell: TellView;
  organizers: OrganizersView;
  invitees: InviteesView;
  /** Where the page moves from and to. */
  newAddress: { from: string; to: string } | null;
  /** Names of who gets a place. */
  promoted: string[];
  /** A change that people would hear of, if there were any. */
  reaches: boolean;
}

interface ChangePreviewPageProps {
  language: Language;
  event: { slug: string; title: string };
  /** What was typed, to go back to; null where no form comes before this page. */
  values: Record<string, string> | null;
  /** The series that the event belongs to. */
  series?: Series | null;
  here?: string;
  heading?: string;
  lead?: string;
  preview: ChangePreview;
  refusal: string | null;
}

/** The second step: what changes, who is told, and one button that does it. */
export function ChangePreviewPage({
  language,
  event,
  values,
  series,
  preview,
  refusal,
  ...page
}: ChangePreviewPageProps) {
  const { organizer } = dictionary(language);
  const words = organizer.preview;
  const { tell, promoted, organizers: others, invitees } = preview;
  const keep =
    values === null
      ? { href: eventPath(language, event.slug), label: dictionary(language).hosting.undo.keep }
      : undefined;
  const mails = tell.names.length + promoted.length + others.people.length + invitees.names.length;
  return (
    <OrganizerPage
      language={language}
      event={event}
      here={page.here ?? organizer.change.title}
      heading={page.heading ?? words.title}
      lead={page.lead}
      narrow
    >
      <Refused language={language} sentence={refusal} />
      <Stack as="section" labelledBy="wat">
        <Heading level={2} size={3} id="wat">
          {words.whatChanges}
        </Heading>
        <DiffList
          items={[...changeRows(language, preview), ...addressRow(language, preview.newAddress)]}
          beforeLabel={words.was}
          afterLabel={words.becomes}
        />
      </Stack>
      <TellPanel
        tell={preview.tell}
        language={language}
        whyNobody={
          preview.reaches ? words.nobodyHere : reachesPeople(preview.fields) ? words.nobodyOver : words.nobodyText
        }
        toldPlaced={words.toldPlaced}
        promoted={preview.promoted}
        othersTold={others.people.length + invitees.names.length > 0}
      />
      <OrganizersPanel language={language} organizers={others} />
      <InviteesPanel language={language} invitees={invitees} />
      <form method="post">
        <HiddenFields values={{ ...(values ?? {}), preview: preview.tell.hash }} />
        <Stack>
          {series && <OnlyHere language={language} series={series} before={preview.before} after={preview.after} />}
          <PreviewActions language={language} mails={mails} keep={keep} />
        </Stack>
      </form>
    </OrganizerPage>
  );
}

function addressRow(language: Language, moved: ChangePreview["newAddress"]) {
  if (!moved) return [];
  return [{ label: dictionary(language).organizer.preview.address, before: moved.from, after: moved.to }];
}
