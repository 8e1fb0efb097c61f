import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { LinkButton } from "#app/ui/button";
import { FilterLinks } from "#app/ui/filter-links";
import { Paragraph, TextLink } from "#app/ui/text";
import { regionLinks } from "./home-regions";
import type { RegionChoice } from "./home-regions";

interface HomeChoiceProps {
  regions: readonly { slug: string; name: string }[];
  choice: RegionChoice;
  /** Somebody is signed in: a choice can be kept. */
  known: boolean;
  language: Language;
}

/** Which regions the front page shows: by plain links for everybody, and kept for who has an account. */
export function HomeChoice({ regions, choice, known, language }: HomeChoiceProps) {
  const { events, publicFace } = dictionary(language);
  const words = publicFace.home;
  const canKeep = known && choice.asked && choice.chosen.length > 0;
  return (
    <>
      <FilterLinks label={events.show} links={regionLinks(language, regions, choice)} />
      {canKeep && (
        <form method="post" action={pathIn(language, "/account/regios")}>
          {choice.chosen.map((slug) => (
            <input key={slug} type="hidden" name="regio" value={slug} />
          ))}
          <LinkButton>{words.keepChoice}</LinkButton>
        </form>
      )}
      {!choice.asked && choice.own.length > 0 && (
        <Paragraph small>
          <TextLink href={`${pathIn(language, "/account")}#regios`}>{words.changeChoice}</TextLink>
        </Paragraph>
      )}
    </>
  );
}
