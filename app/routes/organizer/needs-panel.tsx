import type { NeedsSummary } from "#app/domain/event/list-registrations.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { Columns, Stack } from "#app/ui/page";
import { Panel } from "#app/ui/panel";
import { BulletList, Heading, Paragraph } from "#app/ui/text";

interface NeedsPanelProps {
  language: Language;
  needs: NeedsSummary;
  endsAt: string;
  now: string;
}

/** What the kitchen and the caretaker must know, without names, and when it goes. */
export function NeedsPanel({ language, needs, endsAt, now }: NeedsPanelProps) {
  const texts = dictionary(language).organizer.registrations;
  const wipedAt = new Date(Date.parse(endsAt) + 24 * 60 * 60 * 1000).toISOString();
  if (wipedAt <= now && needs.people === 0)
    return (
      <Paragraph small soft>
        {texts.needsGone}
      </Paragraph>
    );
  return (
    <Panel tone="line" as="section" labelledBy="wensen">
      <Heading level={2} size={3} id="wensen">
        {texts.needs}
      </Heading>
      <Paragraph>{needs.people === 0 ? texts.noNeeds : texts.needsLead(needs.people)}</Paragraph>
      {needs.people > 0 && (
        <Columns even>
          <Wishes language={language} title={texts.diet} wishes={needs.diet} />
          <Wishes language={language} title={texts.access} wishes={needs.access} />
        </Columns>
      )}
      <Paragraph small soft>
        {texts.needsWiped(formats(language).date(wipedAt))}
      </Paragraph>
    </Panel>
  );
}

function Wishes({ language, title, wishes }: { language: Language; title: string; wishes: NeedsSummary["diet"] }) {
  const texts = dictionary(language).organizer.registrations;
  return (
    <Stack gap="snug">
      <Heading level={3} size={4}>
        {title}
      </Heading>
      {wishes.length === 0 ? (
        <Paragraph>{texts.nothing}</Paragraph>
      ) : (
        <BulletList items={wishes.map(({ text, count }) => (count === 1 ? text : `${text} (${texts.times(count)})`))} />
      )}
    </Stack>
  );
}
