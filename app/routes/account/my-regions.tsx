import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { pathIn } from "#app/language/language";
import { Button } from "#app/ui/button";
import { Stack } from "#app/ui/page";
import { PickGroup } from "#app/ui/pick";
import { Heading, Paragraph } from "#app/ui/text";

interface MyRegionsProps {
  regions: readonly { slug: string; name: string }[];
  chosen: readonly string[];
  language: Language;
}

/** The regions that somebody sees first on the front page. */
export function MyRegions({ regions, chosen, language }: MyRegionsProps) {
  const words = dictionary(language).publicFace.account;
  return (
    <Stack as="section" id="regios" labelledBy="regios-kop">
      <Heading level={2} id="regios-kop">
        {words.regions}
      </Heading>
      <Paragraph>{regions.length > 0 ? words.regionsLead : words.noRegions}</Paragraph>
      {regions.length > 0 && (
        <form method="post" action={pathIn(language, "/account/regios")}>
          <Stack>
            <PickGroup
              type="checkbox"
              name="regio"
              legend={words.regions}
              hideLegend
              options={regions.map(({ slug, name }) => ({ value: slug, label: name }))}
              value={chosen}
            />
            <Button variant="secondary">{words.saveRegions}</Button>
          </Stack>
        </form>
      )}
    </Stack>
  );
}
