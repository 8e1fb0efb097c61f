import type { OwnProfile } from "#app/domain/profile/queries.server";
import { themeWords } from "#app/domain/profile/theme-words";
import type { VisibleField } from "#app/domain/visibility/rules";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { sectorWords } from "../events/event-words";

/** What somebody's own profile says, field by field; empty where it says nothing. Not saved yet: only the name. */
export function ownWords(profile: OwnProfile, language: Language): Record<VisibleField, string> {
  const saved = profile.isNew ? undefined : profile;
  const channel = (kind: string) => saved?.channels.find((one) => one.kind === kind)?.value ?? "";
  const themes = (list: string[] = []) => list.map((theme) => themeWords(language, theme)).join(", ");
  return {
    name: profile.name,
    role: saved?.role ?? "",
    sector: saved?.sector ? sectorWords(language, saved.sector) : "",
    organization: saved?.organization ?? "",
    areas: (saved?.areas ?? []).map(({ name }) => name).join(", "),
    offers: themes(saved?.offers),
    seeks: themes(saved?.seeks),
    about: saved?.about ?? "",
    photo: profile.photoId ? dictionary(language).profile.visibility.photoThere : "",
    email: channel("email"),
    phone: channel("phone"),
    mobile: channel("mobile"),
    address: channel("address"),
  };
}
