import type { OwnAudience, OwnVisibility } from "#app/domain/visibility/own-visibility.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Columns, Stack } from "#app/ui/page";
import { Panel } from "#app/ui/panel";
import { Heading, Paragraph } from "#app/ui/text";
import { ProfileCard } from "../network/profile-card";

/** What somebody of each audience sees now, read as they would read it. */
export function VisibilityPreview({ own, language }: { own: OwnVisibility; language: Language }) {
  const words = dictionary(language).profile.visibility;
  const [event] = own.events;
  const [region] = own.regions;
  return (
    <Stack as="section" labelledBy="voorbeeld">
      <Heading level={2} id="voorbeeld">
        {words.preview}
      </Heading>
      {!event && !region && <Paragraph>{words.noPreview}</Paragraph>}
      {event && region ? (
        <Columns even>
          <Card audience={event} title={words.previewAttendee(event.name)} language={language} />
          <Card audience={region} title={words.previewRegion(region.name)} language={language} />
        </Columns>
      ) : (
        <>
          {event && <Card audience={event} title={words.previewAttendee(event.name)} language={language} />}
          {region && <Card audience={region} title={words.previewRegion(region.name)} language={language} />}
        </>
      )}
    </Stack>
  );
}

function Card({ audience, title, language }: { audience: OwnAudience; title: string; language: Language }) {
  return (
    <Panel tone="line">
      <Heading level={3}>{title}</Heading>
      {audience.sees ? (
        <ProfileCard profile={audience.sees} language={language} />
      ) : (
        <Paragraph>{dictionary(language).profile.visibility.seesNothing}</Paragraph>
      )}
    </Panel>
  );
}
