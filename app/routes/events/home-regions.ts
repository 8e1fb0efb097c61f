import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { withRegions } from "./feed-search";

interface RegionName {
  slug: string;
  name: string;
}

export interface RegionChoice {
  /** Slugs that the page shows; none means all. */
  chosen: readonly string[];
  /** Whether the address says so, instead of the account. */
  asked: boolean;
  /** Slugs that the account keeps. */
  own: readonly string[];
}

/**
 * All regions, one's own where there are any, then each: what is chosen is no link, and another one comes beside it
 * ("ook Zaanstreek").
 */
export function regionLinks(language: Language, regions: readonly RegionName[], choice: RegionChoice) {
  const { chosen, asked, own } = choice;
  const { home } = dictionary(language).publicFace;
  const path = pathIn(language, "/");
  const all = { href: own.length > 0 ? `${path}?regio=` : path, label: home.allRegions, current: chosen.length === 0 };
  const mine = own.length > 0 ? [{ href: path, label: home.ownRegions, current: !asked }] : [];
  const each = regions.map(({ slug, name }) => {
    const current = chosen.includes(slug);
    const label = chosen.length > 0 && !current ? home.alsoRegion(name) : name;
    return { href: withRegions(path, current ? [slug] : [...chosen, slug]), label, current };
  });
  return [all, ...mine, ...each];
}
