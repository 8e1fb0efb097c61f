import { z } from "zod";
import { looksLikeCaseData } from "#app/domain/case-data/rules";
import type { FormFields } from "#app/domain/event/form-fields.server";
import { firstField, lineField, requiredLine } from "#app/domain/event/form-fields.server";
import { isPhone } from "#app/domain/person/phone";
import { sectors } from "#app/domain/registration/rules";
import { channelKinds } from "#app/domain/visibility/rules";
import type { ChannelKind } from "#app/domain/visibility/rules";
import { profileFormFields, profileLimits } from "./fields";
import type { ProfileField } from "./fields";
import type { AreaKind, ThemeKind } from "./rules";
import { themeOf, withoutRepeats } from "./rules";

/** A profile as somebody typed it. Empty texts are not given. */
export interface ProfileInput {
  name: string;
  role: string;
  sector: (typeof sectors)[number] | null;
  organization: string;
  about: string;
  areas: Record<AreaKind, string[]>;
  themes: Record<ThemeKind, string[]>;
  /** `email`: which of their own addresses others may see; whether it is theirs is looked up when it is saved. */
  channels: Record<ChannelKind, string>;
  preferredChannel: ChannelKind | null;
}

/** Why a field is refused; the dictionaries have a sentence for each. */
export type ProfileErrorKey =
  "required" | "too_long" | "control_characters" | "phone" | "choice" | "case_data" | "too_many" | "empty_channel";
export type ProfileErrors = Partial<Record<ProfileField, ProfileErrorKey>>;

/** Reads the form. Every field is checked, so that all mistakes are told at once. */
export function parseProfile(
  form: FormFields,
): { ok: true; value: ProfileInput } | { ok: false; errors: ProfileErrors } {
  const lines = lineFields.safeParse(Object.fromEntries(lineNames.map((name) => [name, firstField(form, name)])));
  const lists = listFields.safeParse(Object.fromEntries(listNames.map((name) => [name, form[name] ?? []])));
  const errors = { ...errorsOf(lines.error), ...errorsOf(lists.error) };
  const preferred = channelKinds.find((kind) => kind === firstField(form, "preferred")) ?? null;
  if (preferred !== null && firstField(form, preferred).trim() === "") errors.preferred = "empty_channel";
  if (!lines.success || !lists.success || Object.keys(errors).length > 0) return { ok: false, errors };
  const { email, phone, mobile, address, ...texts } = lines.data;
  const { offers, seeks, ...areas } = lists.data;
  return {
    ok: true,
    value: {
      ...texts,
      areas: {
        organization: areas.area_organization,
        neighbourhood: areas.area_neighbourhood,
        municipality: areas.area_municipality,
      },
      themes: { offers, seeks },
      channels: { email, phone, mobile, address },
      preferredChannel: preferred,
    },
  };
}

const phoneField = (limit: number) => lineField(limit).refine((text) => text === "" || isPhone(text), "phone");
const guarded = (limit: number) => lineField(limit).refine((text) => !looksLikeCaseData(text), "case_data");

const lineFields = z.object({
  name: requiredLine(profileLimits.name),
  role: guarded(profileLimits.role),
  organization: guarded(profileLimits.organization),
  sector: z
    .string()
    .refine((text) => text === "" || sectors.some((sector) => sector === text), "choice")
    .transform((text) => sectors.find((sector) => sector === text) ?? null),
  about: guarded(profileLimits.about),
  email: lineField(254),
  phone: phoneField(profileLimits.phone),
  mobile: phoneField(profileLimits.mobile),
  address: guarded(profileLimits.address),
});
const lineNames = ["name", "role", "organization", "sector", "about", ...channelKinds] as const;

const list = (limit: number, most: number) =>
  z
    .array(guarded(limit))
    .transform(withoutRepeats)
    .refine((texts) => texts.length <= most, "too_many");
const areas = list(profileLimits.area, profileLimits.areas);
const themes = list(profileLimits.theme, profileLimits.themes).transform((texts) => withoutRepeats(texts.map(themeOf)));
const listFields = z.object({
  area_organization: areas,
  area_neighbourhood: areas,
  area_municipality: areas,
  offers: themes,
  seeks: themes,
});
const listNames = ["area_organization", "area_neighbourhood", "area_municipality", "offers", "seeks"] as const;

const errorKeys: readonly ProfileErrorKey[] = [
  "required",
  "too_long",
  "control_characters",
  "phone",
  "choice",
  "case_data",
  "too_many",
];

/** The first complaint about each field, also of a line of a list. */
function errorsOf(error: z.ZodError | undefined): ProfileErrors {
  const errors: ProfileErrors = {};
  for (const { path, message } of error?.issues ?? []) {
    const field = profileFormFields.find((name) => name === path[0]);
    if (field) errors[field] ??= errorKeys.find((key) => key === message) ?? "required";
  }
  return errors;
}
