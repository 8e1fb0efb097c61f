import { searchKey } from "#app/domain/person/rules";

/** What the place of an organization is searched by: municipality and city, without marks and capitals. */
export function placeSearch({ municipality, city }: { municipality: string | null; city: string | null }): string {
  return searchKey([municipality, city].filter((place) => place !== null).join(" "));
}
