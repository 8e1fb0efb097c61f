import { nameKey, searchKey } from "#app/domain/person/rules";
import { brinOf, dayOf, rankOf } from "./import-rows";
import type { RowText } from "./import-rows";
import type { Rank } from "./rules";
import type { ContactErrors } from "./schema.server";

/** Why a row of a list is not taken; the dictionaries have a sentence for each. */
export const rowProblems = [
  "brin_wrong",
  "school_unknown",
  "school_ambiguous",
  "partner_unknown",
  "topic_unknown",
  "rank_unknown",
  "name_wrong",
  "email_wrong",
  "phone_wrong",
  "from_wrong",
  "taken",
  "twice",
] as const;
export type RowProblem = (typeof rowProblems)[number];

/** A row as it was read: the person in it was checked as the forms check one. */
export interface ContactImportRow {
  number: number;
  text: RowText;
  person: { name: string; email: string; phone: string | null } | null;
  errors: ContactErrors;
}

/** What is known of the region. */
export interface KnownTable {
  schools: { id: string; name: string; aliases: string[]; municipality: string | null; brin: string | null }[];
  partners: { id: string; label: string; organization: string }[];
  topics: { id: string; name: string }[];
  /** Places that are confirmed or asked. */
  places: { cell: string; email: string; nameKey: string; isConfirmed: boolean }[];
}

export interface PlannedPlace {
  organizationId: string;
  partnerId: string;
  topicId: string;
  rank: Rank;
  startsOn: string | null;
  person: { name: string; email: string; phone: string | null };
}

/** What a row of a list would do. */
export type ContactVerdict =
  | { number: number; what: "new"; place: PlannedPlace }
  | { number: number; what: "known" }
  | { number: number; what: "wrong"; name: string; problems: RowProblem[]; otherRow: number | null };

/**
 * Decides about every row. A school is known by its BRIN code, else by exactly its name (and municipality). Wrong: what is
 * unknown, a place that somebody else has confirmed, and a second row about one place.
 */
export function planContactImport(rows: readonly ContactImportRow[], known: KnownTable): ContactVerdict[] {
  const find = makeFinders(known);
  const seen = new Map<string, number>();
  return rows.map((row): ContactVerdict => {
    const { number, text, person } = row;
    const { place, problems } = readRow(row, find);
    const wrong = (reasons: RowProblem[], otherRow: number | null = null): ContactVerdict => ({
      number,
      what: "wrong",
      name: [text.school || text.brin, text.name].filter(Boolean).join(", ").slice(0, longestName),
      problems: reasons,
      otherRow,
    });
    if (!place || !person || problems.length > 0) return wrong(problems);
    const cell = cellKey(place);
    const other = seen.get(cell);
    if (other !== undefined) return wrong(["twice"], other);
    seen.set(cell, number);
    const present = find.places.get(cell) ?? [];
    const own = present.some((one) => one.email === person.email && one.nameKey === nameKey(person.name));
    if (own) return { number, what: "known" };
    if (present.some(({ isConfirmed }) => isConfirmed)) return wrong(["taken"]);
    return { number, what: "new", place: { ...place, person } };
  });
}

const longestName = 80;

/** What makes a place one place. */
export function cellKey(place: { organizationId: string; partnerId: string; topicId: string; rank: Rank }): string {
  return [place.organizationId, place.partnerId, place.topicId, place.rank].join(" ");
}

type Finders = ReturnType<typeof makeFinders>;

function readRow({ text, errors }: ContactImportRow, find: Finders) {
  const problems: RowProblem[] = [];
  const school = find.school(text);
  if (typeof school === "string") problems.push(school);
  const partnerId = find.partners.get(searchKey(text.partner));
  if (!partnerId) problems.push("partner_unknown");
  const topicId = text.topic === "" ? find.firstTopic : find.topics.get(searchKey(text.topic));
  if (!topicId) problems.push("topic_unknown");
  const rank = rankOf(text.rank);
  if (!rank) problems.push("rank_unknown");
  if (errors["name"]) problems.push("name_wrong");
  if (errors["email"]) problems.push("email_wrong");
  if (errors["phone"]) problems.push("phone_wrong");
  const startsOn = dayOf(text.from);
  if (startsOn === undefined) problems.push("from_wrong");
  const isWhole = typeof school !== "string" && partnerId && topicId && rank && startsOn !== undefined;
  const place = isWhole ? { organizationId: school.id, partnerId, topicId, rank, startsOn } : null;
  return { place, problems };
}

function makeFinders({ schools, partners, topics, places }: KnownTable) {
  const byBrin = new Map(schools.flatMap((one) => (one.brin === null ? [] : [[one.brin, one] as const])));
  const byName = new Map<string, typeof schools>();
  for (const school of schools)
    for (const name of new Set([school.name, ...school.aliases].map(searchKey))) push(byName, name, school);
  const byCell = new Map<string, typeof places>();
  for (const place of places) push(byCell, place.cell, place);
  const named = partners.flatMap(({ id, label, organization }) => [
    [searchKey(organization), id] as const,
    [searchKey(label), id] as const,
  ]);
  return {
    places: byCell,
    partners: new Map(named),
    topics: new Map(topics.map(({ id, name }) => [searchKey(name), id])),
    firstTopic: topics[0]?.id,
    school: ({ brin, school, municipality }: RowText): { id: string } | RowProblem => {
      const code = brinOf(brin);
      if (code === undefined) return "brin_wrong";
      if (code !== null) return byBrin.get(code) ?? "school_unknown";
      const place = searchKey(municipality);
      const found = (byName.get(searchKey(school)) ?? []).filter(
        (one) => place === "" || searchKey(one.municipality ?? "") === place,
      );
      if (found.length > 1) return "school_ambiguous";
      return found[0] ?? "school_unknown";
    },
  };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
