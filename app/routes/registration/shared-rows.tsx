import type { PersonalRegistration } from "#app/domain/registration/queries.server";
import { retention } from "#app/domain/retention/rules";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { DefinitionRows } from "#app/ui/definition-rows";
import { Stack } from "#app/ui/page";
import { Heading, Paragraph, TextLink } from "#app/ui/text";

interface SharedRowsProps {
  registration: PersonalRegistration;
  path: string;
  language: Language;
}

/** Who sees what. What somebody eats or needs is never shown back, since links get forwarded. */
export function SharedRows({ registration, path, language }: SharedRowsProps) {
  const { personal } = dictionary(language).registration;
  const { listed, confirmedAt, hasDiet, hasAccess, event } = registration;
  const seenBy = !listed
    ? personal.seenByNobody
    : confirmedAt === null
      ? personal.seenAfterConfirming
      : personal.seenByAttendees;
  const noted = personal.needsNoted(formats(language).dateWithoutDay(erasedAt(event.endsAt)));
  return (
    <Stack as="section" labelledBy="delen">
      <Heading level={2} id="delen">
        {personal.sharing}
      </Heading>
      <DefinitionRows
        items={[
          { term: personal.nameRoleOrganization, value: seenBy },
          { term: personal.emailAndPhone, value: personal.seenByNobody },
          ...(hasDiet ? [{ term: personal.diet, value: noted }] : []),
          ...(hasAccess ? [{ term: personal.access, value: noted }] : []),
        ]}
      />
      <Paragraph>
        <TextLink href={`${path}/gegevens`}>{personal.changeSharing}</TextLink>
      </Paragraph>
    </Stack>
  );
}

function erasedAt(endsAt: string): string {
  return new Date(Date.parse(endsAt) + retention.needs).toISOString();
}
