import type { Elkaar } from "#app/http/context";
import { solveReport } from "#app/domain/contact-person/report.server";
import { parseMonths, parseMunicipality, parsePartner, parseTopic } from "#app/domain/contact-person/schema.server";
import type { ContactErrors, ParsedContact } from "#app/domain/contact-person/schema.server";
import {
  addMunicipality,
  addPartner,
  addTopic,
  removeMunicipality,
  removePartner,
  removeTopic,
  setMonths,
} from "#app/domain/contact-person/settings.server";
import type { PartnerOutcome, RemoveOutcome, Setting, TopicOutcome } from "#app/domain/contact-person/settings.server";
import { firstValue } from "#app/http/read-form";
import type { FormValues } from "#app/http/read-form";

type Refusal = Extract<
  PartnerOutcome | RemoveOutcome | TopicOutcome | Awaited<ReturnType<typeof addMunicipality>>,
  { ok: false }
>["reason"];

export type SettingOutcome = { ok: true; done: string } | { ok: false; errors?: ContactErrors; reason?: Refusal };

interface Asked {
  form: FormValues;
  setting: Setting;
  allQuestions: string;
}

/** Does what the button of one of the forms says. */
export async function doSetting(db: Elkaar["db"], asked: Asked, now: Date): Promise<SettingOutcome> {
  const { form, setting, allQuestions } = asked;
  const id = firstValue(form, "id");
  switch (firstValue(form, "intent")) {
    case "add-partner":
      return saved(parsePartner(form), (value) => addPartner(db, { ...setting, ...value, allQuestions }, now));
    case "remove-partner":
      return outcomeOf(await removePartner(db, { ...setting, partnerId: id }, now));
    case "add-topic":
      return saved(parseTopic(form), (name) => addTopic(db, { ...setting, name }, now));
    case "remove-topic":
      return outcomeOf(await removeTopic(db, { ...setting, topicId: id }, now));
    case "add-municipality":
      return saved(parseMunicipality(form), (municipality) => addMunicipality(db, { ...setting, municipality }, now));
    case "remove-municipality":
      await removeMunicipality(db, { ...setting, municipality: id }, now);
      return { ok: true, done: "bewaard" };
    case "solve":
      await solveReport(db, { ...setting, reportId: id }, now);
      return { ok: true, done: "afgehandeld" };
    default:
      return saved(parseMonths(form), async (months) => {
        await setMonths(db, { ...setting, months }, now);
        return { ok: true };
      });
  }
}

async function saved<T>(
  parsed: ParsedContact<T>,
  save: (value: T) => Promise<{ ok: true } | { ok: false; reason: Refusal }>,
): Promise<SettingOutcome> {
  return parsed.ok ? outcomeOf(await save(parsed.value)) : { ok: false, errors: parsed.errors };
}

function outcomeOf(outcome: { ok: true } | { ok: false; reason: Refusal }): SettingOutcome {
  return outcome.ok ? { ok: true, done: "bewaard" } : outcome;
}
