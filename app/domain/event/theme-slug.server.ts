import { searchKey } from "#app/domain/person/rules";

/** How a theme is called in an address: `Zorg & thuis` becomes `zorg-thuis`. A theme without a Latin letter stays as it is. */
export function themeSlug(theme: string): string {
  const slug = searchKey(theme)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return slug === "" ? theme : slug;
}
