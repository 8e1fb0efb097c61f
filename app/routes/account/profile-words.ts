import type { OwnProfile } from "#app/domain/profile/queries.server";
import { themeWords } from "#app/domain/profile/theme-words";
import { profileFormFields } from "#app/domain/profile/fields";
import type { ProfileField } from "#app/domain/profile/fields";
import type { ProfileErrors } from "#app/domain/profile/schema.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import type { SummaryError } from "#app/ui/error-summary";

/** Everything that stands in the form, by field. */
export type TypedProfile = Record<string, string[]>;

/** The form as it opens: what was saved, or what the latest registration says. */
export function typedProfile(profile: OwnProfile, language: Language): TypedProfile {
  const channel = (kind: string) => profile.channels.find((one) => one.kind === kind)?.value ?? "";
  const areas = (kind: string) => profile.areas.filter((area) => area.kind === kind).map(({ name }) => name);
  return {
    name: [profile.name],
    role: [profile.role],
    organization: [profile.organization],
    sector: [profile.sector ?? ""],
    about: [profile.about],
    area_organization: areas("organization"),
    area_neighbourhood: areas("neighbourhood"),
    area_municipality: areas("municipality"),
    offers: profile.offers.map((theme) => themeWords(language, theme)),
    seeks: profile.seeks.map((theme) => themeWords(language, theme)),
    email: [channel("email")],
    phone: [channel("phone")],
    mobile: [channel("mobile")],
    address: [channel("address")],
    preferred: [profile.preferredChannel ?? ""],
  };
}

/** The label of a field, as the form has it. */
export function fieldLabel(language: Language, field: ProfileField): string {
  const { form } = dictionary(language).profile;
  const labels: Record<ProfileField, string> = {
    ...form,
    area_organization: form.areaOrganization,
    area_neighbourhood: form.areaNeighbourhood,
    area_municipality: form.areaMunicipality,
  };
  return labels[field];
}

/** The links of the error summary, in the order of the form. */
export function profileSummary(language: Language, errors: ProfileErrors, notYours: boolean): SummaryError[] {
  const { form } = dictionary(language).profile;
  return profileFormFields.flatMap((field) => {
    const key = errors[field];
    const message = key ? form.errors[key] : notYours && field === "email" ? form.notYours : undefined;
    return message ? [{ href: `#${field}`, message: `${fieldLabel(language, field)}: ${message}` }] : [];
  });
}
