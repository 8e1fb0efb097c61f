import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { withRegions } from "./feed-search";

interface RegionName {
  slug: string;
  name: string;
}

/** All regions, then each: what is chosen is no link, and another one comes beside it ("ook Zaanstreek"). */
export function regionLinks(language: Language, regions: readonly RegionName[], chosen: readonly string[]) {
  const { home } = dictionary(language).publicFace;
  const path = pathIn(language, "/");
  const all = { href: path, label: home.allRegions, current: chosen.length === 0 };
  const each = regions.map(({ slug, name }) => {
    const current = chosen.includes(slug);
    const label = chosen.length > 0 && !current ? home.alsoRegion(name) : name;
    return { href: withRegions(path, current ? [slug] : [...chosen, slug]), label, current };
  });
  return [all, ...each];
}
