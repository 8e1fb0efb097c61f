import type { AppLoadContext } from "@remix-run/node";
import { blockPerson } from "#app/domain/contact/block.server";
import { reportPerson } from "#app/domain/contact/report.server";
import { complaintLimit } from "#app/domain/contact/rules";
import { readText } from "#app/domain/introduction/schema.server";
import type { GivingErrors } from "#app/domain/introduction/schema.server";
import type { FormValues } from "#app/http/read-form";

interface Keeping {
  form: FormValues;
  intent: "block" | "report";
  personId: string;
  otherId: string;
  regionId: string;
  eventId: string | null;
}

type Kept = { ok: true } | { ok: false; status: 400 | 429; answer: { errors: GivingErrors } | { refusal: "too_many" } };

/** Blocks the other or tells the organizers about them, for whom the form is of. */
export async function keepPeace({ elkaar }: AppLoadContext, keeping: Keeping): Promise<Kept> {
  const { form, intent, personId, otherId, regionId, eventId } = keeping;
  const now = elkaar.clock();
  if (intent === "block") {
    await blockPerson(elkaar.db, { personId, blockedId: otherId }, now);
    return { ok: true };
  }
  const complaint = readText(form, { name: "complaint", limit: complaintLimit, required: true });
  if (!complaint.ok) return { ok: false, status: 400, answer: { errors: complaint.errors } };
  const report = { personId, reportedId: otherId, regionId, eventId, complaint: complaint.value };
  const outcome = await reportPerson(elkaar.db, report, now);
  return outcome.ok ? { ok: true } : { ok: false, status: 429, answer: { refusal: "too_many" } };
}
