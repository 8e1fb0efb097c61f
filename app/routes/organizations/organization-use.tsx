import type { HostedEvent, OrganizationDetails } from "#app/domain/organization/find-organization.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Stack } from "#app/ui/page";
import { BulletList, Heading, Paragraph, Small, TextLink } from "#app/ui/text";
import { eventPath } from "../organizer/organizer-page";

interface OrganizationUseProps {
  language: Language;
  organization: OrganizationDetails;
}

/** Who comes from there, and what it hosts. */
export function OrganizationUse({ language, organization }: OrganizationUseProps) {
  const { page } = dictionary(language).organizations;
  const { hosted, registrations } = organization;
  return (
    <Stack as="section" labelledBy="gebruik">
      <Heading level={2} id="gebruik">
        {page.use}
      </Heading>
      <Paragraph>{page.registrationsHere(registrations)}</Paragraph>
      {hosted.length === 0 ? (
        <Paragraph>{page.hostsNothing}</Paragraph>
      ) : (
        <>
          <Heading level={3} size={4}>
            {page.hosted}
          </Heading>
          <BulletList items={hosted.map((event) => hostedItem(language, event))} />
        </>
      )}
    </Stack>
  );
}

function hostedItem(language: Language, { slug, title, startsAt, isOwn }: HostedEvent) {
  const href = isOwn ? eventPath(language, slug) : pathIn(language, `/bijeenkomsten/${slug}`);
  return (
    <>
      <TextLink href={href}>{title}</TextLink> <Small>{formats(language).dateWithoutDay(startsAt)}</Small>
    </>
  );
}
