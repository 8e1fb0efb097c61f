/** The page asked for, counted from 1; 1 for what is no page. */
export function pageNumber(search: URLSearchParams): number {
  const asked = search.get("pagina") ?? "";
  return /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1;
}
