import { channelKinds } from "#app/domain/visibility/rules";

/** Longest texts in characters, and how many may be in each list. */
export const profileLimits = {
  name: 100,
  role: 100,
  organization: 150,
  about: 200,
  phone: 30,
  mobile: 30,
  address: 200,
  area: 150,
  theme: 60,
  areas: 20,
  themes: 8,
} as const;

/** The fields of the form, in its order. */
export const profileFormFields = [
  "name",
  "role",
  "organization",
  "sector",
  "area_organization",
  "area_neighbourhood",
  "area_municipality",
  "offers",
  "seeks",
  "about",
  ...channelKinds,
  "preferred",
] as const;
export type ProfileField = (typeof profileFormFields)[number];
