import type { ReactNode } from "react";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { FieldPair, SelectField, TextField } from "#app/ui/field";
import { errorWords } from "./form-words";
import type { Typed } from "./form-words";
import type { RegistrationErrors, RegistrationField } from "#app/domain/registration/schema.server";

export interface FormProps {
  language: Language;
  typed: Typed;
  errors: RegistrationErrors;
  /** Longest text of each field. */
  limits: Record<string, number>;
}

interface PersonFieldsProps extends FormProps {
  organizations: readonly string[];
  /** The address, where it can still be chosen. */
  email?: ReactNode;
}

/** Who somebody is: on the badge, and for the organizers. */
export function PersonFields({ language, typed, errors, limits, organizations, email }: PersonFieldsProps) {
  const { registration, common } = dictionary(language);
  const field = (name: RegistrationField) => ({
    name,
    value: typed[name],
    error: errorWords(language, name, errors[name], typed[name]),
    maxLength: limits[name],
  });
  return (
    <>
      <TextField {...field("name")} label={registration.name} hint={registration.nameHint} autoComplete="name" />
      {email}
      <FieldPair>
        <TextField
          {...field("organization")}
          label={registration.organization}
          autoComplete="organization"
          suggestions={organizations}
        />
        <TextField {...field("role")} label={registration.role} autoComplete="organization-title" />
      </FieldPair>
      <SelectField
        name="sector"
        label={registration.sector}
        value={typed["sector"]}
        error={errorWords(language, "sector", errors.sector, undefined)}
        placeholder={registration.chooseSector}
        options={Object.entries(common.sectors).map(([value, label]) => ({ value, label }))}
      />
      <TextField
        {...field("phone")}
        label={registration.phone}
        hint={registration.phoneHint}
        optional={common.optional}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
      />
      <TextField
        {...field("region")}
        label={registration.region}
        hint={registration.regionHint}
        optional={common.optional}
        autoComplete="address-level2"
      />
    </>
  );
}

export function EmailField({ language, typed, errors, limits }: FormProps) {
  const { registration } = dictionary(language);
  return (
    <TextField
      name="email"
      label={registration.email}
      hint={registration.emailHint}
      value={typed["email"]}
      error={errorWords(language, "email", errors.email, typed["email"])}
      maxLength={limits["email"]}
      type="email"
      inputMode="email"
      autoComplete="email"
      autoCapitalize="none"
      spellCheck={false}
    />
  );
}
