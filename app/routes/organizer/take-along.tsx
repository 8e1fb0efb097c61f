import type { OrganizerEvent } from "#app/domain/event/organizer-queries.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Columns, Stack } from "#app/ui/page";
import { Panel } from "#app/ui/panel";
import { BulletList, Heading, Paragraph, TextLink } from "#app/ui/text";
import { eventPath } from "./organizer-page";
import { searchAddress } from "./registration-search";
import type { RegistrationSearch } from "./registration-search";

interface TakeAlongProps {
  language: Language;
  event: OrganizerEvent;
  search: RegistrationSearch;
  /** How many are found now. */
  total: number;
  /** Takes files; a desk prints lists only. */
  mayChange: boolean;
}

/** Lists for on paper, and the list above as a file. */
export function TakeAlong({ language, event, search, total, mayChange }: TakeAlongProps) {
  const { registrations: texts, badges } = dictionary(language);
  const { lists } = texts;
  const to = (path: string, label: string) => (
    <TextLink key={path} href={eventPath(language, event.slug, path)}>
      {label}
    </TextLink>
  );
  const file = (ending: string, label: string) => (
    <TextLink key={ending} href={searchAddress(language, event.slug, search, {}, `/aanmeldingen.${ending}`)}>
      {label}
    </TextLink>
  );
  return (
    <Panel as="section" labelledBy="meenemen">
      <Heading level={2} size={3} id="meenemen">
        {texts.take}
      </Heading>
      <Columns even>
        <Stack gap="snug">
          <Heading level={3} size={4}>
            {lists.title}
          </Heading>
          <BulletList
            items={[
              to("/lijsten/achternaam", lists.door),
              to("/lijsten/workshops", lists.workshops),
              to("/lijsten/toegankelijkheid", lists.access),
              ...(mayChange ? [to("/badges", badges.link), to("/catering", lists.catering)] : []),
            ]}
          />
        </Stack>
        {mayChange && (
          <Stack gap="snug">
            <Heading level={3} size={4}>
              {texts.files(total)}
            </Heading>
            <BulletList items={[file("xlsx", texts.xlsx), file("csv", texts.csv)]} />
            <Paragraph small soft>
              {texts.filesNote}
            </Paragraph>
          </Stack>
        )}
      </Columns>
    </Panel>
  );
}
