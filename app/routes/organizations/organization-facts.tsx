import type { OrganizationDetails } from "#app/domain/organization/find-organization.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { DefinitionRows } from "#app/ui/definition-rows";
import { Stack } from "#app/ui/page";
import { BulletList, Heading } from "#app/ui/text";
import { kindWord } from "./organization-path";

interface OrganizationFactsProps {
  language: Language;
  organization: OrganizationDetails;
}

/** What is known about an organization. */
export function OrganizationFacts({ language, organization }: OrganizationFactsProps) {
  const { fields, page } = dictionary(language).organizations;
  const { kind, municipality, city, address, brin, aliases, decidedTexts } = organization;
  const fact = (term: string, value: string | null) => ({ term, value: value ?? page.unknown });
  return (
    <Stack as="section" labelledBy="gegevens">
      <Heading level={2} id="gegevens">
        {page.facts}
      </Heading>
      <DefinitionRows
        items={[
          fact(fields.kind, kindWord(language, kind)),
          fact(fields.municipality, municipality),
          fact(fields.city, city),
          fact(fields.address, address),
          ...(kind === "school" ? [fact(fields.brin, brin)] : []),
          ...(aliases.length > 0 ? [{ term: page.otherNames, value: <BulletList items={aliases} /> }] : []),
          ...(decidedTexts.length > 0
            ? [
                {
                  term: page.decided,
                  value: <BulletList items={decidedTexts.map((one) => page.decidedIn(one.text, one.region))} />,
                },
              ]
            : []),
        ]}
      />
    </Stack>
  );
}
