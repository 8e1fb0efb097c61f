import { contactGrantsOf } from "./contact-rules";
import type { ContactFacts, ContactFieldName } from "./contact-rules";

/** What being on the list of attendees of an event shows (`listed` on a registration): as it stands in that registration. */
export const attendeeFields = ["name", "role", "organization", "sector"] as const;
export type AttendeeField = (typeof attendeeFields)[number];

/** How somebody can be reached. */
export const channelKinds = ["email", "phone", "mobile", "address"] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** Every part of a person that others may ever see. Nothing else is shown to people. */
export const visibleFields = [
  "name",
  "role",
  "sector",
  "organization",
  "areas",
  "offers",
  "seeks",
  "about",
  "photo",
  ...channelKinds,
] as const;
export type VisibleField = (typeof visibleFields)[number];

/** Whom a person can choose for a field. Nobody is no choice: it is what holds without one. */
export const choiceAudiences = ["contacts", "attendees", "region"] as const;
export type ChoiceAudience = (typeof choiceAudiences)[number];

export interface VisibilityChoice {
  field: VisibleField;
  audience: ChoiceAudience;
  /** Only with `attendees`: so many weeks after the end of the event. */
  weeks: number | null;
}

/** Who came can look people up for four weeks after the end; a person may choose from one to twelve. */
export const attendeeListWeeks = { usual: 4, least: 1, most: 12 } as const;
const week = 7 * 24 * 3_600_000;

/** Who was at an event of a region belongs to it for two years, for themselves and in the eyes of others. */
export const regionMembershipMs = 2 * 365 * 24 * 3_600_000;

/** What decides for the attendees of an event: the consent, whether it took effect, the state of the registration, the end. */
export interface VisibilityFacts {
  eventId: string;
  /** Asked to be on the list. */
  listed: boolean;
  /** The personal link was used: the person of the address agrees. */
  confirmed: boolean;
  status: "placed" | "waitlisted" | "withdrawn";
  eventEndsAt: string;
  eventCancelled: boolean;
}

/** Everything that decides who sees what of one person. */
export interface PersonFacts {
  registrations: readonly VisibilityFacts[];
  choices: readonly VisibilityChoice[];
  /** Where the person belongs, until when; null for as long as they organize there. */
  regions: readonly { regionId: string; until: string | null }[];
  /** Both said yes to being introduced; with the channels that this person chose for that one. */
  contacts?: readonly { personId: string; channels: readonly ChannelKind[] }[];
  /** The regions where the person is a contact person of schools, with what they show there. */
  contactPersons?: readonly ContactFacts[];
  /** Ids of persons who see nothing of this one any more. */
  blocked?: readonly string[];
}

export interface Grant {
  /** `blocked` takes away what is granted otherwise. */
  field: VisibleField | "blocked" | ContactFieldName;
  audience: string;
  until: string;
}

/** The confirmed attendees of one event. */
export function attendeesOf(eventId: string): string {
  return `event:${eventId}`;
}

/** The signed-in people of a region. */
export function peopleOf(regionId: string): string {
  return `region:${regionId}`;
}

/** One person: a contact. */
export function onlyPerson(personId: string): string {
  return `person:${personId}`;
}

/** What ends only when something happens. */
export const noEnd = "9999-12-31T23:59:59.999Z";

/**
 * Who may see which field of one person, until when. Everything that shows people to people reads these grants. Nothing is
 * shown to an audience that may not see the name, nor longer than the name.
 * Basis: consent (AVG article 6(1)(a)), which ends when it is withdrawn (article 7(3)).
 */
export function grantsOf(facts: PersonFacts): Grant[] {
  const granted = [...toAttendees(facts), ...toRegions(facts), ...toContacts(facts)];
  return [...underTheName(latestOfEach(granted)), ...blocks(facts), ...contactGrantsOf(facts.contactPersons ?? [])];
}

/**
 * Being on the list shows four fields for four weeks, as it always did. What is chosen for attendees comes on top, at
 * events where the person is on the list.
 */
function toAttendees({ registrations, choices }: PersonFacts): Grant[] {
  const chosen = choices.filter((choice) => choice.audience === "attendees");
  return registrations.filter(isShown).flatMap(({ eventId, eventEndsAt }) => {
    const grant = (field: VisibleField, weeks: number): Grant => {
      const until = new Date(Date.parse(eventEndsAt) + weeks * week).toISOString();
      return { field, audience: attendeesOf(eventId), until };
    };
    return [
      ...attendeeFields.map((field) => grant(field, attendeeListWeeks.usual)),
      ...chosen.map(({ field, weeks }) => grant(field, weeks ?? attendeeListWeeks.usual)),
    ];
  });
}

function isShown({ listed, confirmed, status, eventCancelled }: VisibilityFacts): boolean {
  return listed && confirmed && status === "placed" && !eventCancelled;
}

function toRegions({ regions, choices }: PersonFacts): Grant[] {
  const chosen = choices.filter((choice) => choice.audience === "region");
  return regions.flatMap(({ regionId, until }) =>
    chosen.map(({ field }) => ({ field, audience: peopleOf(regionId), until: until ?? noEnd })),
  );
}

/** Who said yes to an introduction told their name by it, and the channels they chose for it. */
function toContacts({ contacts = [], choices }: PersonFacts): Grant[] {
  const chosen = choices.filter((choice) => choice.audience === "contacts").map(({ field }) => field);
  return contacts.flatMap(({ personId, channels }) =>
    (["name", ...channels, ...chosen] as const).map((field) => ({
      field,
      audience: onlyPerson(personId),
      until: noEnd,
    })),
  );
}

function blocks({ blocked = [] }: PersonFacts): Grant[] {
  return blocked.map((personId) => ({ field: "blocked", audience: onlyPerson(personId), until: noEnd }));
}

function latestOfEach(grants: readonly Grant[]): Grant[] {
  const latest = new Map<string, Grant>();
  for (const grant of grants) {
    const key = `${grant.audience} ${grant.field}`;
    const other = latest.get(key);
    if (other === undefined || other.until < grant.until) latest.set(key, grant);
  }
  return [...latest.values()];
}

function underTheName(grants: readonly Grant[]): Grant[] {
  const names = new Map(grants.filter(({ field }) => field === "name").map((grant) => [grant.audience, grant.until]));
  return grants.flatMap((grant) => {
    const until = names.get(grant.audience);
    if (until === undefined) return [];
    return [{ ...grant, until: grant.until < until ? grant.until : until }];
  });
}
