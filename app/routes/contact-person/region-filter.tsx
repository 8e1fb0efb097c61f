import type { ContactRegion } from "#app/domain/contact-person/region.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { FilterLinks } from "#app/ui/filter-links";

interface RegionFilterProps {
  language: Language;
  region: ContactRegion;
  regions: readonly ContactRegion[];
  to: (slug: string) => string;
}

/** The way to the same page of another region, for who belongs to several. */
export function RegionFilter({ language, region, regions, to }: RegionFilterProps) {
  if (regions.length < 2) return null;
  const links = regions.map(({ slug, name }) => ({ href: to(slug), label: name, current: slug === region.slug }));
  return <FilterLinks label={dictionary(language).contacts.regions} links={links} />;
}
