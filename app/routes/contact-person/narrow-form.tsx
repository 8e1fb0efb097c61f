import type { ContactPartner } from "#app/domain/contact-person/region.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Button } from "#app/ui/button";
import { Disclosure } from "#app/ui/disclosure";
import { FieldPair, SelectField } from "#app/ui/field";
import { Stack } from "#app/ui/page";
import { contactsPath } from "./contact-path";
import type { ContactSearch } from "./contact-search";

interface NarrowFormProps {
  language: Language;
  search: ContactSearch;
  /** Empty where there is one region only. */
  region: string;
  partners: readonly ContactPartner[];
  municipalities: readonly string[];
}

/** For who looks for one partner only, or in one municipality; closed, so that it does not stand before the answer. */
export function NarrowForm({ language, search, region, partners, municipalities }: NarrowFormProps) {
  const { contacts } = dictionary(language);
  if (partners.length < 2 && municipalities.length < 2) return null;
  const hidden = [
    { name: "regio", value: region },
    { name: "q", value: search.text },
  ].filter(({ value }) => value !== "");
  return (
    <Disclosure summary={contacts.narrow} open={search.partner !== "" || search.municipality !== ""}>
      {/* No landmark of its own: the page is searched by the form above it. */}
      <form method="get" action={contactsPath(language)}>
        {hidden.map((field) => (
          <input key={field.name} type="hidden" name={field.name} value={field.value} />
        ))}
        <Stack>
          <FieldPair>
            <SelectField
              name="partner"
              label={contacts.partner}
              required={false}
              placeholder={contacts.allPartners}
              value={search.partner}
              options={partners.map(({ id, label }) => ({ value: id, label }))}
            />
            <SelectField
              name="gemeente"
              label={contacts.municipality}
              required={false}
              placeholder={contacts.allMunicipalities}
              value={search.municipality}
              options={municipalities.map((name) => ({ value: name, label: name }))}
            />
          </FieldPair>
          <div>
            <Button variant="secondary">{contacts.show}</Button>
          </div>
        </Stack>
      </form>
    </Disclosure>
  );
}
