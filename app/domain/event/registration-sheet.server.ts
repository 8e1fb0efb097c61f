import type { Database, Transaction } from "#db/types";
import { answerWords } from "#app/domain/custom-question/answer-words";
import { listEventAnswers, listQuestions } from "#app/domain/custom-question/queries.server";
import type { CustomAnswer } from "#app/domain/custom-question/rules";
import type { ExportTable } from "#app/domain/export/table";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { listChosen } from "./list-registrations.server";
import type { ChosenWorkshop } from "./list-registrations.server";
import { selectLines } from "./registration-selection.server";
import type { RegistrationFilter } from "./registration-selection.server";

/** Everybody who matches, in the order of the page, with what an organizer may take along: never diet or access needs. */
export async function makeRegistrationSheet(
  db: Database | Transaction,
  filter: RegistrationFilter,
  language: Language,
): Promise<ExportTable> {
  const rounds = await listRounds(db, filter.eventId);
  const rows = await selectLines(db, filter)
    .select(["r.email", "r.region", "r.note", "r.listed", "r.language"])
    .execute();
  const chosen = await listChosen(db, { eventId: filter.eventId });
  const questions = await listQuestions(db, filter.eventId);
  const answers = questions.length > 0 ? await listEventAnswers(db, filter.eventId) : new Map<string, CustomAnswer[]>();
  const { registrations, common } = dictionary(language);
  const { sheet, badges } = registrations;
  const sectors: Record<string, string> = common.sectors;
  const yesNo = (yes: boolean) => (yes ? common.yes : common.no);
  return {
    title: registrations.title,
    columns: [
      { header: sheet.name, width: 28 },
      { header: sheet.email, width: 32 },
      { header: sheet.phone, width: 16 },
      { header: sheet.organization, width: 32 },
      { header: sheet.role, width: 24 },
      { header: sheet.sector, width: 20 },
      { header: sheet.region, width: 20 },
      { header: sheet.status, width: 14 },
      ...rounds.map(({ title }) => ({ header: title, width: 32 })),
      ...questions.map(({ title }) => ({ header: title, width: 32 })),
      { header: sheet.registered, width: 18 },
      { header: sheet.confirmed, width: 18 },
      { header: sheet.listed, width: 18 },
      { header: sheet.language, width: 10 },
      { header: sheet.note, width: 40 },
    ],
    rows: rows.map((row) => [
      row.name,
      row.email,
      row.phone === null ? null : phoneAsText(row.phone),
      row.organizationName ?? row.organizationText,
      row.role,
      sectors[row.sector] ?? row.sector,
      row.region,
      badges[row.status],
      ...rounds.map(({ id }) => choiceWords(chosen.get(row.id), id, registrations.wish)),
      ...questions.map((question) => answerWords(language, question, answers.get(row.id) ?? []) ?? null),
      { moment: row.registeredAt },
      row.confirmedAt === null ? null : { moment: row.confirmedAt },
      yesNo(row.listed === 1),
      sheet.languages[row.language],
      row.note,
    ]),
  };
}

function listRounds(db: Database | Transaction, eventId: string) {
  return db
    .selectFrom("programme_items")
    .select(["id", "title"])
    .where("event_id", "=", eventId)
    .where("kind", "=", "round")
    .orderBy("position")
    .execute();
}

function choiceWords(chosen: ChosenWorkshop[] | undefined, roundId: string, wish: string): string | null {
  const own = chosen?.find((one) => one.roundId === roundId);
  if (!own) return null;
  return `${own.letter}. ${own.title}${own.holdsPlace ? "" : ` (${wish})`}`;
}

/** A spreadsheet drops the 0 that a number of digits alone begins with: with a space it stays a text. */
function phoneAsText(phone: string): string {
  return /^0\d+$/.test(phone) ? `${phone.slice(0, 2)} ${phone.slice(2)}` : phone;
}
