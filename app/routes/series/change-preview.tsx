import { seriesFields } from "#app/domain/series/rules";
import type { SeriesText } from "#app/domain/series/rules";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { DiffList } from "#app/ui/diff-list";
import { Disclosure } from "#app/ui/disclosure";
import { Stack } from "#app/ui/page";
import { BulletList, Heading, Paragraph } from "#app/ui/text";
import { themeWords } from "../events/event-words";
import { changeRows } from "../organizer/change-rows";
import { Refused } from "../organizer/form-errors";
import { HiddenFields } from "../organizer/hidden-fields";
import { OrganizerPage } from "../organizer/organizer-page";
import { InviteesPanel, OrganizersPanel } from "../organizer/organizers-panel";
import { PreviewActions } from "../organizer/preview-actions";
import { TellPanel } from "../organizer/tell-panel";
import type { SeriesChangeView } from "./change-view.server";
import { dateAndPlace, seriesTrail, textWords } from "./series-path";

interface SeriesChangePreviewProps {
  language: Language;
  series: { slug: string; title: string };
  refusal: string | null;
  answer: { values: SeriesText; chosen: readonly string[] | null; overwrite: boolean; preview: SeriesChangeView };
}

/** The second step: what changes in the series and in each event, who is told, and one button that does it. */
export function SeriesChangePreview({ language, series, refusal, answer }: SeriesChangePreviewProps) {
  const { organizer, series: texts } = dictionary(language);
  const { preview: words } = organizer;
  const { preview, values, chosen, overwrite } = answer;
  const others = preview.organizers.people.length + preview.invitees.names.length;
  const mails = preview.tell.names.length + others;
  return (
    <OrganizerPage
      language={language}
      trail={seriesTrail(language, series)}
      here={texts.change.title}
      heading={texts.preview.title}
      narrow
    >
      <Refused language={language} sentence={refusal} />
      <OwnText language={language} preview={preview} />
      <ChangedEvents language={language} preview={preview} />
      <LeftEvents language={language} preview={preview} />
      <TellPanel tell={preview.tell} language={language} whyNobody={words.nobodyText} toldPlaced={words.toldPlaced} />
      <OrganizersPanel language={language} organizers={preview.organizers} />
      <InviteesPanel language={language} invitees={preview.invitees} />
      <form method="post">
        <HiddenFields
          values={{
            ...Object.fromEntries(seriesFields.map((field) => [field, values[field]])),
            events: [...(chosen ?? [])],
            overwrite: overwrite ? "on" : "",
            preview: preview.tell.hash,
          }}
        />
        <PreviewActions language={language} mails={mails} />
      </form>
    </OrganizerPage>
  );
}

interface PartProps {
  language: Language;
  preview: SeriesChangeView;
}

function OwnText({ language, preview: { before, after, fields } }: PartProps) {
  const { organizer, series } = dictionary(language);
  const { was, becomes, empty } = organizer.preview;
  const words = (text: SeriesText, field: (typeof fields)[number]) =>
    (field === "theme" ? themeWords(language, text.theme) : text[field]) || empty;
  return (
    <Stack as="section" labelledBy="reeks">
      <Heading level={2} size={3} id="reeks">
        {series.preview.series}
      </Heading>
      {fields.length === 0 ? (
        <Paragraph>{series.preview.seriesStays}</Paragraph>
      ) : (
        <DiffList
          items={fields.map((field) => ({
            label: series.fields[field],
            before: words(before, field),
            after: words(after, field),
          }))}
          beforeLabel={was}
          afterLabel={becomes}
        />
      )}
    </Stack>
  );
}

function ChangedEvents({ language, preview: { changed, before } }: PartProps) {
  const { organizer, series } = dictionary(language);
  const { preview } = series;
  return (
    <Stack as="section" labelledBy="mee">
      <Heading level={2} size={3} id="mee">
        {changed.length === 0 ? preview.noneChanged : preview.changed(changed.length)}
      </Heading>
      {changed.map((event) => (
        <Stack key={event.id} gap="tight">
          <Heading level={3} size={4}>
            {dateAndPlace(language, event)}
          </Heading>
          <Paragraph>
            {preview.changes(
              textWords(
                language,
                seriesFields.filter((field) => event.change.fields.includes(field)),
              ),
            )}
          </Paragraph>
          {hasOwnText(event, before) && (
            <Disclosure summary={preview.oldAndNew}>
              <DiffList
                items={changeRows(language, event.change)}
                beforeLabel={organizer.preview.was}
                afterLabel={organizer.preview.becomes}
              />
            </Disclosure>
          )}
        </Stack>
      ))}
    </Stack>
  );
}

/** Then the old text is another one than that of the series, which stands above. */
function hasOwnText({ change }: SeriesChangeView["changed"][number], series: SeriesText): boolean {
  return seriesFields.some((field) => change.fields.includes(field) && change.before[field] !== series[field]);
}

function LeftEvents({ language, preview: { left } }: PartProps) {
  const { preview } = dictionary(language).series;
  if (left.length === 0) return null;
  return (
    <Stack as="section" labelledBy="blijft">
      <Heading level={2} size={3} id="blijft">
        {preview.left(left.length)}
      </Heading>
      <BulletList items={left.map((event) => `${dateAndPlace(language, event)}: ${preview.why[event.why]}`)} />
    </Stack>
  );
}
