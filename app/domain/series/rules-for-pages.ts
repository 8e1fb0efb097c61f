/** Dates below their regions: the region with the soonest date first, each with its dates in the given order. */
export function datesByRegion<Date extends { region: string }>(dates: Date[]): { region: string; dates: Date[] }[] {
  return [...Map.groupBy(dates, ({ region }) => region)].map(([region, here]) => ({
    region,
    // The name stands above them already.
    dates: here.map((date) => ({ ...date, region: "" })),
  }));
}
