import { toInstant, toLocalTime } from "#app/language/amsterdam-time";
import { searchKey } from "#app/domain/person/rules";
import { moveAlong, moveOf } from "./change-rules";
import type { ProgrammePart } from "./programme-rules";

/** What a draft needs before visitors may see it, in the order in which it is asked. */
export type Missing =
  | "title"
  | "summary"
  | "start_in_future"
  | "venue"
  | "capacity"
  | "host"
  | "contact"
  | "programme_on_the_day"
  | "workshops"
  | "workshop_places";

export interface Draft {
  title: string;
  summary: string;
  startsAt: string;
  endsAt: string;
  doorsOpenAt: string | null;
  venueName: string;
  venueCity: string;
  capacity: number;
  contactName: string;
  contactEmail: string;
  /** Organizations that host it, without those that said no. */
  hosts: number;
  programme: Pick<ProgrammePart, "kind" | "startsAt" | "endsAt" | "workshops">[];
}

/** Everything that keeps a draft from being published. Empty when it is ready. */
export function missingOf(draft: Draft, now: Date): Missing[] {
  const rounds = draft.programme.filter(({ kind }) => kind === "round");
  const checks: [Missing, boolean][] = [
    ["title", draft.title.trim() !== ""],
    ["summary", draft.summary.trim() !== ""],
    ["start_in_future", draft.startsAt > now.toISOString()],
    ["venue", draft.venueName.trim() !== "" && draft.venueCity.trim() !== ""],
    ["capacity", draft.capacity > 0],
    ["host", draft.hosts > 0],
    ["contact", draft.contactName.trim() !== "" && draft.contactEmail.trim() !== ""],
    ["programme_on_the_day", draft.programme.every((part) => isWithinTheDay(part, draft))],
    ["workshops", rounds.every(({ workshops }) => workshops.length > 0)],
    ["workshop_places", rounds.every(({ workshops }) => workshops.every(({ capacity }) => capacity > 0))],
  ];
  return checks.filter(([, isThere]) => !isThere).map(([missing]) => missing);
}

/**
 * A part ends no later than the event, and begins no earlier than the doors open or the event starts. Only people who are
 * welcomed may come before that, on the same day.
 */
function isWithinTheDay(part: Draft["programme"][number], { doorsOpenAt, startsAt, endsAt }: Draft): boolean {
  const opens = doorsOpenAt !== null && doorsOpenAt < startsAt ? doorsOpenAt : startsAt;
  const isWelcome = part.kind === "welcome" && toLocalTime(part.startsAt).date === toLocalTime(startsAt).date;
  return (isWelcome || part.startsAt >= opens) && part.endsAt <= endsAt;
}

const longestSlug = 60;
const reserved = new Set(["nieuw"]);

/**
 * The address that a title makes: "Rondom het Kind" becomes "rondom-het-kind". At most 60 letters; `otherwise` where
 * nothing is left of it, or where it is the address of a page of ours.
 */
export function slugOf(title: string, otherwise = "bijeenkomst"): string {
  const words = searchKey(title)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const whole = words.length <= longestSlug ? words : words.slice(0, longestSlug + 1).replace(/-[^-]*$/, "");
  const slug = whole.slice(0, longestSlug).replace(/-+$/, "");
  return slug === "" || reserved.has(slug) ? otherwise : slug;
}

/** Addresses to try, the nicest first: the title, with its year, then numbered, and last one that nobody else can have. */
export function slugCandidates(title: string, startsAt: string, id: string): string[] {
  const plain = slugOf(title);
  const withYear = `${plain}-${toLocalTime(startsAt).date.slice(0, 4)}`;
  const [, ...numbered] = numberedSlugs(withYear, id);
  return [plain, withYear, ...numbered.slice(0, -1), `${plain}-${id.slice(0, 12)}`];
}

/** An address as it is, then numbered, and last one that nobody else can have. */
export function numberedSlugs(slug: string, id: string): string[] {
  return [slug, ...[2, 3, 4, 5, 6, 7, 8, 9].map((n) => `${slug}-${n}`), `${slug}-${id.slice(0, 12)}`];
}

/** The programme of an earlier event at the same hours from the start of the new one, by the Dutch clock. */
export function programmeFrom<Part extends { startsAt: string; endsAt: string }>(
  parts: Part[],
  source: { startsAt: string },
  draft: { startsAt: string },
): Part[] {
  const move = moveOf(source, draft);
  return parts.map((part) => ({
    ...part,
    startsAt: moveAlong(part.startsAt, move),
    endsAt: moveAlong(part.endsAt, move),
  }));
}

interface Place {
  venueName: string;
  venueAddress: string;
  venueCity: string;
  directions: string;
  accessibility: string;
}

/** Street, route and accessibility belong to a building: they come along only while the place stays the same. */
export function copiedPlace(source: Place, draft: { venueName: string; venueCity: string }) {
  const { venueAddress, directions, accessibility } = source;
  const stays =
    searchKey(source.venueName) === searchKey(draft.venueName) &&
    searchKey(source.venueCity) === searchKey(draft.venueCity);
  if (stays) return { venueAddress, directions, accessibility };
  return { venueAddress: "", directions: "", accessibility: "" };
}

/** The hours of a new event; undefined where its end is not after its start. */
export function hoursOn(date: string, start: string, end: string): { startsAt: string; endsAt: string } | undefined {
  const startsAt = toInstant({ date, time: start });
  const endsAt = toInstant({ date, time: end });
  return startsAt !== undefined && endsAt !== undefined && endsAt > startsAt ? { startsAt, endsAt } : undefined;
}

export type UnpublishRefusal = "event_unknown" | "not_published" | "event_cancelled" | "people_registered";

/** Back to draft only while nobody ever registered: who did knows the page and has mail about it. */
export function mayUnpublish(event: {
  publishedAt: string | null;
  cancelledAt: string | null;
  registrations: number;
}): UnpublishRefusal | undefined {
  if (event.publishedAt === null) return "not_published";
  if (event.cancelledAt !== null) return "event_cancelled";
  return event.registrations > 0 ? "people_registered" : undefined;
}
