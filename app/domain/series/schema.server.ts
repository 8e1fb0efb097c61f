import { z } from "zod";
import { changeLimits } from "#app/domain/event/change-rules";
import { errorsOf, firstField, lineField, requiredLine, textField } from "#app/domain/event/form-fields.server";
import type { FormFields, OrganizerErrorKey, Parsed } from "#app/domain/event/form-fields.server";
import { seriesFields } from "./rules";
import type { SeriesText } from "./rules";

const seriesText = z.object({
  title: requiredLine(changeLimits.title),
  theme: requiredLine(changeLimits.theme),
  summary: textField(changeLimits.summary).refine((text) => text !== "", "required"),
  about: textField(changeLimits.about),
  costs: lineField(changeLimits.costs),
});

/** The shared text, as an organizer typed it. */
export function parseSeriesText(form: FormFields): Parsed<SeriesText> {
  const parsed = seriesText.safeParse(typedSeriesText(form));
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, errors: errorsOf(parsed.error) };
}

/** The form of a new series: its text, and the region that it is made in. */
export function parseNewSeries(form: FormFields): Parsed<{ text: SeriesText; regionId: string }> {
  const text = parseSeriesText(form);
  const regionId = firstField(form, "region");
  const missing: Record<string, OrganizerErrorKey> = regionId === "" ? { region: "required" } : {};
  if (!text.ok) return { ok: false, errors: { ...text.errors, ...missing } };
  if (regionId === "") return { ok: false, errors: missing };
  return { ok: true, value: { text: text.value, regionId } };
}

/** The same, unread. */
export function typedSeriesText(form: FormFields): SeriesText {
  const typed = Object.fromEntries(seriesFields.map((name) => [name, firstField(form, name)]));
  return { ...emptySeriesText, ...typed };
}

export const emptySeriesText: SeriesText = { title: "", theme: "samenwerken", summary: "", about: "", costs: "" };
