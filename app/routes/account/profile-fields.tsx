import { profileLimits } from "#app/domain/profile/fields";
import type { ProfileField } from "#app/domain/profile/fields";
import type { ProfileErrors } from "#app/domain/profile/schema.server";
import { channelKinds } from "#app/domain/visibility/rules";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { FieldPair, SelectField, TextField } from "#app/ui/field";
import { FormStep } from "#app/ui/form-step";
import { LineList } from "#app/ui/line-list";
import { Stack } from "#app/ui/page";
import { Paragraph } from "#app/ui/text";
import { fieldLabel } from "./profile-words";
import type { TypedProfile } from "./profile-words";

interface ProfileFieldsProps {
  language: Language;
  typed: TypedProfile;
  errors: ProfileErrors;
  /** The chosen mail address is none of their own any more. */
  notYours: boolean;
  addresses: readonly string[];
  suggestions: Record<"organizations" | "themes" | "municipalities", string[]>;
}

/** Who you are, what you work for, what you offer and seek, how to reach you. */
export function ProfileFields(props: ProfileFieldsProps) {
  const { form } = dictionary(props.language).profile;
  return (
    <>
      <FormStep title={form.who}>
        <WhoFields {...props} />
      </FormStep>
      <FormStep title={form.work} hint={form.workHint}>
        <Stack gap="roomy">
          <Lines {...props} name="area_organization" suggestions={props.suggestions.organizations} />
          <Lines {...props} name="area_neighbourhood" suggestions={[]} />
          <Lines {...props} name="area_municipality" suggestions={props.suggestions.municipalities} />
          <Paragraph small soft>
            {form.more}
          </Paragraph>
        </Stack>
      </FormStep>
      <FormStep title={form.themes} hint={form.themesHint}>
        <Stack gap="roomy">
          <Lines {...props} name="offers" suggestions={props.suggestions.themes} />
          <Lines {...props} name="seeks" suggestions={props.suggestions.themes} />
        </Stack>
      </FormStep>
      <FormStep title={form.reach} hint={form.reachHint}>
        <ChannelFields {...props} />
      </FormStep>
    </>
  );
}

function textOf({ language, typed, errors }: ProfileFieldsProps, name: Exclude<ProfileField, "sector" | "preferred">) {
  const { profile, common } = dictionary(language);
  const key = errors[name];
  const limits: Partial<Record<ProfileField, number>> = profileLimits;
  return {
    name,
    label: fieldLabel(language, name),
    value: typed[name]?.[0],
    error: key && profile.form.errors[key],
    maxLength: limits[name],
    optional: name === "name" ? undefined : common.optional,
  };
}

function WhoFields(props: ProfileFieldsProps) {
  const { profile, common } = dictionary(props.language);
  return (
    <>
      <TextField {...textOf(props, "name")} hint={profile.form.nameHint} autoComplete="name" />
      <FieldPair>
        <TextField {...textOf(props, "role")} autoComplete="organization-title" />
        <TextField
          {...textOf(props, "organization")}
          autoComplete="organization"
          suggestions={props.suggestions.organizations}
        />
      </FieldPair>
      <SelectField
        name="sector"
        label={profile.form.sector}
        optional={common.optional}
        value={props.typed["sector"]?.[0]}
        error={props.errors.sector && profile.form.errors[props.errors.sector]}
        placeholder={profile.form.noSector}
        options={Object.entries(common.sectors).map(([value, label]) => ({ value, label }))}
      />
      <TextField {...textOf(props, "about")} hint={profile.form.aboutHint} />
    </>
  );
}

type ListName = "area_organization" | "area_neighbourhood" | "area_municipality" | "offers" | "seeks";

function Lines({
  name,
  suggestions,
  language,
  typed,
  errors,
}: Pick<ProfileFieldsProps, "language" | "typed" | "errors"> & { name: ListName; suggestions: readonly string[] }) {
  const { form } = dictionary(language).profile;
  const key = errors[name];
  const label = fieldLabel(language, name);
  const isTheme = name === "offers" || name === "seeks";
  return (
    <LineList
      name={name}
      legend={label}
      optional={dictionary(language).common.optional}
      error={key && form.errors[key]}
      values={(typed[name] ?? []).filter((text) => text.trim() !== "")}
      suggestions={suggestions}
      lineLabel={(number) => form.line(label, number)}
      maxLength={isTheme ? profileLimits.theme : profileLimits.area}
      most={isTheme ? profileLimits.themes : profileLimits.areas}
    />
  );
}

function ChannelFields(props: ProfileFieldsProps) {
  const { language, typed, errors, addresses, notYours } = props;
  const { profile, common } = dictionary(language);
  const { form } = profile;
  return (
    <>
      <SelectField
        name="email"
        label={form.email}
        hint={form.emailHint}
        optional={common.optional}
        value={typed["email"]?.[0]}
        error={notYours ? form.notYours : errors.email && form.errors[errors.email]}
        placeholder={form.noEmail}
        options={addresses.map((address) => ({ value: address, label: address }))}
      />
      <FieldPair>
        <TextField {...textOf(props, "phone")} type="tel" inputMode="tel" autoComplete="tel" />
        <TextField {...textOf(props, "mobile")} type="tel" inputMode="tel" autoComplete="tel" />
      </FieldPair>
      <TextField {...textOf(props, "address")} autoComplete="street-address" />
      <SelectField
        name="preferred"
        label={form.preferred}
        optional={common.optional}
        value={typed["preferred"]?.[0]}
        error={errors.preferred && form.errors[errors.preferred]}
        placeholder={form.noPreference}
        options={channelKinds.map((kind) => ({ value: kind, label: form[kind] }))}
      />
    </>
  );
}
