import { themeWords } from "#app/domain/profile/theme-words";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import type { Reason } from "./suggestion-rules";

/** What an id of a reason is called; a place is worked in, an organization is worked for. */
export interface AreaName {
  name: string;
  kind: "organization" | "place";
}

export interface ReasonReader {
  language: Language;
  /** The id of the one of the two who reads. */
  personId: string;
  /** Undefined for what is not there any more: it is then left out. */
  nameOf: (id: string) => AreaName | undefined;
}

const mostNames = 2;

/** Why the reader should meet the other one, a sentence for each kind of reason, the weightiest first. */
export function reasonSentences(reasons: readonly Reason[], reader: ReasonReader): string[] {
  const gaps = reasons.filter((reason) => reason.kind === "gap");
  const areas = reasons.flatMap((reason) => (reason.kind === "serves" ? reason.areas : []));
  const inGap = new Set(gaps.map(({ school }) => school));
  return [
    ...gaps.flatMap((gap) => gapSentence(gap, areas.includes(gap.school), reader)),
    ...areaSentences(
      areas.filter((area) => !inGap.has(area)),
      reader,
    ),
    ...themeSentences(reasons, reader),
    ...reasons.flatMap((reason) => (reason.kind === "role" ? [roleSentence(reason, reader)] : [])),
  ];
}

type Gap = Extract<Reason, { kind: "gap" }>;

function gapSentence(gap: Gap, bothWorkThere: boolean, { language, personId, nameOf }: ReasonReader): string[] {
  const texts = dictionary(language).introductions.reasons;
  const school = nameOf(gap.school)?.name;
  if (school === undefined) return [];
  const partner = (gap.partner !== null && nameOf(gap.partner)?.name) || texts.unknownPartner;
  if (gap.atSchool === personId)
    return [bothWorkThere ? texts.gapOfYourSchoolWhereBothWork(school, partner) : texts.gapOfYourSchool(partner)];
  return [bothWorkThere ? texts.gapWhereBothWork(school) : texts.gapAtSchool(school)];
}

function areaSentences(areas: readonly string[], { language, nameOf }: ReasonReader): string[] {
  const { bothWorkFor, bothWorkIn, andMore } = dictionary(language).introductions.reasons;
  const named = areas.map(nameOf).filter((area) => area !== undefined);
  const sentence = (kind: AreaName["kind"], say: (names: string) => string) => {
    const names = named.filter((area) => area.kind === kind).map(({ name }) => name);
    if (names.length === 0) return [];
    const left = names.length - mostNames;
    return [say(formats(language).list(left > 0 ? [...names.slice(0, mostNames), andMore(left)] : names))];
  };
  return [...sentence("organization", bothWorkFor), ...sentence("place", bothWorkIn)];
}

function themeSentences(reasons: readonly Reason[], { language, personId }: ReasonReader): string[] {
  const { offersWhatYouSeek, seeksWhatYouOffer } = dictionary(language).introductions.reasons;
  const offers = reasons.filter((reason) => reason.kind === "offers");
  const sentence = (isOurs: boolean, say: (themes: string) => string) => {
    const themes = offers
      .filter(({ from }) => (from === personId) === isOurs)
      .map(({ theme }) => themeWords(language, theme));
    return themes.length === 0 ? [] : [say(formats(language).list(themes))];
  };
  return [...sentence(false, offersWhatYouSeek), ...sentence(true, seeksWhatYouOffer)];
}

function roleSentence(
  { roles, people }: Extract<Reason, { kind: "role" }>,
  { language, personId }: ReasonReader,
): string {
  const { reasons, roleKinds } = dictionary(language).introductions;
  const [first, second] = roles;
  const [yours, theirs] = people[0] === personId ? [first, second] : [second, first];
  return reasons.roles(roleKinds[yours], roleKinds[theirs]);
}
