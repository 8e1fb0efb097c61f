import type { VisibleProfile } from "#app/domain/visibility/visible-profiles.server";
import { themeWords } from "#app/domain/profile/theme-words";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { DefinitionRows } from "#app/ui/definition-rows";
import { PersonRow, PersonRows } from "#app/ui/person";
import { Portrait } from "#app/ui/portrait";
import { TextLink } from "#app/ui/text";
import { Paragraph } from "#app/ui/text";
import { sectorWords } from "../events/event-words";

/** Somebody, as far as they let this viewer see them. */
export function ProfileCard({ profile, language }: { profile: VisibleProfile; language: Language }) {
  return (
    <>
      <ProfilePortrait {...{ profile, language }} />
      <PersonRows>
        <PersonRow
          name={profile.name}
          role={profile.role}
          organization={profile.organization}
          sector={profile.sector}
          sectorLabel={profile.sector && sectorWords(language, profile.sector)}
        />
      </PersonRows>
      <ProfileWords {...{ profile, language }} />
    </>
  );
}

/** What a page says of them below their name: photo, line, areas and themes, and how to reach them where they show that. */
export function ProfileDetails({ profile, language }: { profile: ShownDetails; language: Language }) {
  return (
    <>
      <ProfilePortrait {...{ profile, language }} />
      <ProfileWords {...{ profile, language }} />
    </>
  );
}

type ShownDetails = Pick<VisibleProfile, "name" | "photoId" | "about" | "areas" | "offers" | "seeks"> &
  Partial<Pick<VisibleProfile, "channels">>;

function ProfilePortrait({ profile, language }: { profile: ShownDetails; language: Language }) {
  const { photoOf } = dictionary(language).profile.visibility;
  if (!profile.photoId) return null;
  return <Portrait src={pathIn(language, `/foto/${profile.photoId}`)} alt={photoOf(profile.name)} small />;
}

function ProfileWords({ profile, language }: { profile: ShownDetails; language: Language }) {
  const words = dictionary(language).profile.visibility;
  const themes = (list: string[]) => list.map((theme) => themeWords(language, theme)).join(", ");
  const { areas, offers, seeks, channels = [] } = profile;
  const rows = [
    ...(areas ? [{ term: words.areas, value: areas.join(", ") }] : []),
    ...(offers ? [{ term: words.offers, value: themes(offers) }] : []),
    ...(seeks ? [{ term: words.seeks, value: themes(seeks) }] : []),
    ...channels.map(({ kind, value }) => ({
      term: words.fields[kind],
      value: <ChannelLink kind={kind} value={value} />,
    })),
  ];
  return (
    <>
      {profile.about && <Paragraph>{profile.about}</Paragraph>}
      {rows.length > 0 && <DefinitionRows items={rows} />}
    </>
  );
}

/** How to reach somebody, to be pressed. */
export function ChannelLink({ kind, value }: VisibleProfile["channels"][number]) {
  if (kind === "address") return <>{value}</>;
  const href = kind === "email" ? `mailto:${value}` : `tel:${value.replace(/[^+\d]/g, "")}`;
  return <TextLink href={href}>{value}</TextLink>;
}
