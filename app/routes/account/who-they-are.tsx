import type { OwnVisibility } from "#app/domain/visibility/own-visibility.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { Stack } from "#app/ui/page";
import { BulletList, Heading, Paragraph } from "#app/ui/text";

/** Whom each column stands for, in words and in numbers of today. */
export function WhoTheyAre({ own, language }: { own: OwnVisibility; language: Language }) {
  const words = dictionary(language).profile.visibility;
  const { date } = formats(language);
  const attendees = own.events.map(({ people, name, startsAt }) =>
    words.whoAttendees(people, name, startsAt === null ? "" : date(startsAt)),
  );
  const regions = own.regions.map(({ people, name }) => words.whoRegion(people, name));
  return (
    <Stack as="section" labelledBy="wie">
      <Heading level={2} id="wie">
        {words.who}
      </Heading>
      <BulletList
        items={[
          words.whoContacts,
          ...(attendees.length > 0 ? attendees : [words.whoNoAttendees]),
          ...(regions.length > 0 ? regions : [words.whoNoRegion]),
        ]}
      />
      <Paragraph>{words.attendeesAlways}</Paragraph>
    </Stack>
  );
}
