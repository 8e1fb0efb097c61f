import { organizationKinds } from "#app/domain/organization/kinds";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Button } from "#app/ui/button";
import { FieldPair, SelectField, TextField } from "#app/ui/field";
import { Stack } from "#app/ui/page";
import { kindWord, organizationsPath } from "./organization-path";
import type { OrganizationSearch } from "./organization-search";

interface OrganizationFiltersProps {
  language: Language;
  search: OrganizationSearch;
  municipalities: string[];
}

/** Searching by name, kind and municipality at once. */
export function OrganizationFilters({ language, search, municipalities }: OrganizationFiltersProps) {
  const { list, fields } = dictionary(language).organizations;
  return (
    <form method="get" role="search" action={organizationsPath(language)}>
      <Stack>
        <TextField name="q" type="search" label={list.search} value={search.text} required={false} maxLength={100} />
        <FieldPair>
          <SelectField
            name="soort"
            label={fields.kind}
            required={false}
            placeholder={list.allKinds}
            value={search.kind}
            options={organizationKinds.map((kind) => ({ value: kind, label: kindWord(language, kind) }))}
          />
          <SelectField
            name="gemeente"
            label={fields.municipality}
            required={false}
            placeholder={list.allMunicipalities}
            value={search.municipality}
            options={municipalities.map((name) => ({ value: name, label: name }))}
          />
        </FieldPair>
        <Button variant="secondary">{list.button}</Button>
      </Stack>
    </form>
  );
}
