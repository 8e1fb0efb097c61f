import type { ReactNode } from "react";
import type { VisibleProfile } from "#app/domain/visibility/visible-profiles.server";
import { themeWords } from "#app/domain/profile/theme-words";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { PersonRow } from "#app/ui/person";
import { sectorWords } from "../events/event-words";
import { ChannelLink } from "./profile-card";

/** Somebody on the list of an event: what they let this viewer see, in a few short lines, and one thing to do. */
export function DirectoryEntry({
  profile,
  language,
  action,
}: {
  profile: VisibleProfile;
  language: Language;
  action: ReactNode;
}) {
  const { entry } = dictionary(language).network;
  const { photoOf } = dictionary(language).profile.visibility;
  const { name, role, organization, sector, areas, offers, seeks, channels, photoId } = profile;
  const themes = (list: string[]) => list.map((theme) => themeWords(language, theme)).join(", ");
  return (
    <PersonRow
      {...{ name, role, organization, sector }}
      sectorLabel={sector === undefined ? undefined : sectorWords(language, sector)}
      photo={photoId === undefined ? undefined : { src: pathIn(language, `/foto/${photoId}`), alt: photoOf(name) }}
      lines={[
        ...(areas ? [`${entry.areas} ${areas.join(", ")}`] : []),
        ...(offers ? [`${entry.offers} ${themes(offers)}`] : []),
        ...(seeks ? [`${entry.seeks} ${themes(seeks)}`] : []),
        ...channels.map(({ kind, value }) => <ChannelLink key={kind} {...{ kind, value }} />),
      ]}
      note={action}
    />
  );
}
