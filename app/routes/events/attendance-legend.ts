import type { Attendance } from "#app/domain/event/rules-for-pages";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import type { SectorCount } from "#app/ui/sector";
import { sectorWords } from "./event-words";

/** Who comes, by sector; the sectors too small to be named stand together at the end. */
export function attendanceLegend(attendance: Attendance, language: Language): SectorCount[] {
  const named = attendance.sectors.map(({ sector, count }) => ({
    sector,
    count,
    label: sectorWords(language, sector),
  }));
  if (attendance.others === 0) return named;
  return [...named, { sector: "other", count: attendance.others, label: dictionary(language).events.otherSectors }];
}
