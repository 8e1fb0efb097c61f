import type { EmailContext } from "#emails/context";
import type { EventFacts, RegistrationMail, WorkshopFacts } from "#emails/facts";
import type { HostNews, HostToldPayload } from "#emails/host-told";
import type { EmailTemplate, EmailTemplates } from "#emails/templates";
import { makeLinks } from "#app/domain/outbox/links";
import type { Language } from "#app/language/language";

export const sampleSecret = "a secret for tests, not for use";
export const sampleLinks = makeLinks({ baseUrl: "https://elkaar.example", secret: sampleSecret });
export const sampleNow = new Date("2023-10-02T08:30:00.000Z");

export function sampleContext(language: Language = "nl"): EmailContext {
  return {
    language,
    links: sampleLinks(language),
    to: { name: "Karin Postma", address: "k.postma@wilgenhoek.example" },
    now: sampleNow,
  };
}

export const sampleEvent: EventFacts = {
  slug: "rondom-het-kind",
  title: "Rondom het Kind",
  doorsOpenAt: "2023-11-08T11:45:00.000Z",
  startsAt: "2023-11-08T12:15:00.000Z",
  endsAt: "2023-11-08T16:30:00.000Z",
  venueName: "De Regentuin",
  venueAddress: "Regentuinlaan 12",
  venueCity: "Zoetermeer",
  contactName: "Joris Vermeer",
  contactEmail: "joris.vermeer@haaglanden.example",
};

export const sampleWorkshop: WorkshopFacts = {
  roundTitle: "Workshops",
  letter: "A",
  title: "Aan tafel met ouders",
  room: "Zaal Beuk",
  startsAt: "2023-11-08T14:20:00.000Z",
  endsAt: "2023-11-08T15:20:00.000Z",
};

export const sampleMail: RegistrationMail = {
  region: { name: "Kennisnetwerk Jeugd Haaglanden", mailbox: "bijeenkomsten@haaglanden.example" },
  event: sampleEvent,
  registration: {
    id: "0123456789abcdef0123456789abcdef",
    linkVersion: 1,
    name: "Karin Postma",
    calendarUid: "fedcba9876543210fedcba9876543210@haaglanden.example",
    calendarSequence: 0,
  },
};

const registration = { ...sampleMail.registration, calendarSequence: 1 };
const workshops = [sampleWorkshop];
const programme = [
  { title: "Opening", startsAt: "2023-11-08T12:15:00.000Z", endsAt: "2023-11-08T12:30:00.000Z", room: "Grote zaal" },
  {
    title: "Wat het onderzoek zegt",
    startsAt: "2023-11-08T12:30:00.000Z",
    endsAt: "2023-11-08T13:30:00.000Z",
    room: "",
  },
];

const sampleIntroduction: EmailTemplates["introduced"] = {
  region: sampleMail.region,
  event: sampleEvent,
  side: { id: "ccccddddeeeeffff0000111122223333", linkVersion: 1 },
  other: { name: "Meryem Aksoy", role: "Orthopedagoog", organization: "Jeugdteam Zuid" },
  line: "Uw school hoort bij mijn jeugdteam. Ik leer u graag kennen.",
  given: [
    { kind: "email", value: "m.aksoy@jeugdteam.example" },
    { kind: "mobile", value: "06 12345678" },
  ],
  gives: ["email", "phone"],
  meetings: [
    {
      kind: "workshop",
      title: "Aan tafel",
      room: "Zaal Beuk",
      startsAt: sampleWorkshop.startsAt,
      endsAt: sampleWorkshop.endsAt,
    },
    {
      kind: "pause",
      title: "Pauze",
      room: "",
      startsAt: "2023-11-08T14:00:00.000Z",
      endsAt: "2023-11-08T14:20:00.000Z",
    },
  ],
};

const { given: _given, gives: _gives, meetings: _meetings, ...sampleAsked } = sampleIntroduction;

const sampleMet: EmailTemplates["met-question"] = {
  region: sampleMail.region,
  side: sampleIntroduction.side,
  other: sampleIntroduction.other,
  introducedAt: "2023-08-21T09:00:00.000Z",
  eventTitle: sampleEvent.title,
  unsubscribe: { id: "0123456789abcdef0123456789abcdef", linkVersion: 1 },
};

const sampleInvitation: EmailTemplates["invitation"] = {
  region: sampleMail.region,
  event: sampleEvent,
  summary: "Een middag voor iedereen die werkt met kinderen en jongeren.",
  hosts: [],
  closesAt: null,
  invitation: { id: "aaaabbbbccccddddeeeeffff00001111", linkVersion: 1, name: "Karin Postma" },
  line: null,
  isReminder: false,
  unsubscribe: { id: "99998888777766665555444433332222", linkVersion: 1 },
};

const sampleSuggestions: EmailTemplates["suggestions"] = {
  ...{ region: sampleMail.region, event: sampleEvent, name: "Karin Postma", count: 1 },
  unsubscribe: sampleInvitation.unsubscribe,
};

const sampleContact: EmailTemplates["contact-person"] = {
  region: sampleMail.region,
  contact: { id: "aaaabbbbccccddddeeeeffff00002222", linkVersion: 1, name: "Karin Postma" },
  kind: "asked",
  by: "Joris Vermeer",
  places: [
    { partner: "Jeugdteam Zuid", topic: null, rank: "first", schools: ["De Wilgenhoek, Zaandam", "De Sluis, Zaandam"] },
    { partner: "Jeugdteam Zuid", topic: "Verzuim", rank: "deputy", schools: ["De Molenwiek, Krommenie"] },
  ],
  more: 0,
};

const sampleAsker = { id: "aaaabbbbccccddddeeeeffff00003333", linkVersion: 1, name: "Karin Postma" };
const sampleTo = { name: "Lotte Bakker", organization: "Jeugdteam Zuid" };
const sampleQuestion: EmailTemplates["question-asked"] = {
  region: sampleMail.region,
  receiver: { id: "aaaabbbbccccddddeeeeffff00004444", linkVersion: 1, name: "Joris Vermeer" },
  kind: "asked",
  asker: { name: "Karin Postma", organization: "De Wilgenhoek" },
  topic: "Verzuim",
  text: "Wie denkt met ons mee over verzuim?\nWij zoeken al een tijd.",
  line: null,
  replyTo: null,
};

const sampleMailing: EmailTemplates["mailing"] = {
  region: sampleMail.region,
  event: sampleEvent,
  subject: "Tot {datum}, {voornaam}",
  body: "Beste {voornaam},\n\nU bent er bij **{titel}** in {plaats}, {tijd}. Uw workshop: {workshops}.\n\n{persoonlijke link}",
  textLanguage: "nl",
  name: "Karin Postma",
  registration: sampleMail.registration,
  invitation: null,
  workshops: [sampleWorkshop],
  withCalendar: false,
  unsubscribe: null,
  isTest: false,
};

const samplePlace = {
  what: "place" as const,
  from: { venueName: "Het Oude Raadhuis", venueAddress: "Markt 1", venueCity: "Zoetermeer" },
  to: sampleEvent,
};

/** A payload of each template: as people get it, and each of its variants. */
export const samples: { [Name in EmailTemplate]: Record<string, EmailTemplates[Name]> } = {
  mailing: {
    reminder: { ...sampleMailing, withCalendar: true },
    news: { ...sampleMailing, unsubscribe: sampleInvitation.unsubscribe },
    "to the invited": {
      ...sampleMailing,
      registration: null,
      invitation: { id: "aaaabbbbccccddddeeeeffff00001111", linkVersion: 1 },
      workshops: [],
      unsubscribe: sampleInvitation.unsubscribe,
    },
    test: { ...sampleMailing, isTest: true },
  },
  "registration-placed": {
    usual: { ...sampleMail, workshops },
    "without-workshops": { ...sampleMail, workshops: [] },
  },
  "registration-waitlisted": { usual: { ...sampleMail, position: 7, wishes: workshops } },
  "registration-repeated": {
    placed: { ...sampleMail, status: "placed", position: null, workshops },
    waitlisted: { ...sampleMail, status: "waitlisted", position: 13, workshops },
    withdrawn: { ...sampleMail, status: "withdrawn", position: null, workshops: [] },
    requested: { ...sampleMail, status: "requested", position: null, workshops },
  },
  "registration-requested": {
    usual: { ...sampleMail, wishes: workshops },
    "without-workshops": { ...sampleMail, wishes: [] },
  },
  "request-approved": {
    usual: { ...sampleMail, registration, position: null, workshops, fullWorkshops: [] },
    "workshop-full": {
      ...sampleMail,
      registration,
      position: null,
      workshops: [],
      fullWorkshops: [{ roundTitle: "Workshops", title: "Aan tafel met ouders" }],
    },
    waitlist: { ...sampleMail, registration, position: 3, workshops, fullWorkshops: [] },
  },
  "request-refused": {
    usual: {
      ...sampleMail,
      registration,
      reason: "Deze middag is voor wie in Zoetermeer werkt.\nIn mei is er een middag voor uw regio.",
    },
  },
  "waitlist-promoted": {
    usual: { ...sampleMail, registration, workshops, fullWorkshops: [] },
    "workshop-full": {
      ...sampleMail,
      registration,
      workshops: [],
      fullWorkshops: [{ roundTitle: "Workshops", title: "Aan tafel met ouders" }],
    },
  },
  "registration-changed": {
    workshop: { ...sampleMail, registration, status: "placed", workshops, details: null },
    details: {
      ...sampleMail,
      registration,
      status: "placed",
      workshops,
      details: { organization: "Basisschool De Wilgenhoek", role: "Intern begeleider", phone: "06 12 34 56 78" },
    },
    waitlisted: {
      ...sampleMail,
      status: "waitlisted",
      workshops,
      details: { organization: "Basisschool De Wilgenhoek", role: "Intern begeleider", phone: null },
    },
    requested: { ...sampleMail, status: "requested", workshops, details: null },
  },
  "registration-withdrawn": {
    placed: { ...sampleMail, registration, hadPlace: true },
    waitlisted: { ...sampleMail, hadPlace: false },
    requested: { ...sampleMail, hadPlace: false, wasRequest: true },
  },
  "event-changed": {
    date: {
      ...sampleMail,
      registration,
      status: "placed",
      workshops,
      changes: [
        {
          what: "time",
          from: { startsAt: "2023-11-01T12:15:00.000Z", endsAt: "2023-11-01T16:30:00.000Z" },
          to: { startsAt: sampleEvent.startsAt, endsAt: sampleEvent.endsAt },
        },
      ],
    },
    requested: {
      ...sampleMail,
      registration,
      status: "requested",
      workshops,
      changes: [{ what: "title", from: "Samen", to: "Rondom het Kind" }],
    },
    room: {
      ...sampleMail,
      registration,
      status: "placed",
      workshops,
      changes: [{ what: "room", workshop: "Aan tafel met ouders", from: "Zaal Eik", to: "Zaal Beuk" }],
    },
    everything: {
      ...sampleMail,
      registration,
      status: "waitlisted",
      workshops,
      changes: [
        {
          what: "time",
          from: { startsAt: "2023-11-08T11:15:00.000Z", endsAt: sampleEvent.endsAt },
          to: { startsAt: sampleEvent.startsAt, endsAt: sampleEvent.endsAt },
        },
        {
          what: "place",
          from: { venueName: "Het Oude Raadhuis", venueAddress: "Markt 1", venueCity: "Zoetermeer" },
          to: sampleEvent,
        },
        { what: "title", from: "Rond het kind", to: "Rondom het Kind" },
        {
          what: "programme",
          from: programme,
          to: [
            ...programme.slice(0, 1),
            {
              title: "Panel met de zaal",
              startsAt: "2023-11-08T12:30:00.000Z",
              endsAt: "2023-11-08T13:45:00.000Z",
              room: "Grote zaal",
            },
          ],
        },
        { what: "room", workshop: "Aan tafel met ouders", from: "", to: "Zaal Beuk" },
      ],
    },
  },
  "event-cancelled": {
    placed: {
      ...sampleMail,
      registration,
      reason: "De zaal is dicht door wateroverlast.\nWe kijken naar een nieuwe datum in het voorjaar.",
      hadPlace: true,
    },
    waitlisted: { ...sampleMail, reason: "De zaal is dicht door wateroverlast.", hadPlace: false },
  },
  "contact-person": {
    asked: sampleContact,
    "without a proposer": { ...sampleContact, by: "", more: 12 },
    check: { ...sampleContact, kind: "check" },
    reminder: { ...sampleContact, kind: "reminder" },
  },
  "account-told": {
    added: { what: "address-added", address: "karin@thuis.example", at: "2023-10-02T08:30:00.000Z" },
    removed: { what: "address-removed", address: "karin@thuis.example", at: "2023-10-02T08:30:00.000Z" },
    deleted: { what: "deleted", address: null, at: "2023-10-02T08:30:00.000Z" },
  },
  "address-claim": {
    free: { claimId: "0123456789abcdef0123456789abcdef", variant: "free", expiresAt: "2023-10-03T08:30:00.000Z" },
    yours: { claimId: "0123456789abcdef0123456789abcdef", variant: "yours", expiresAt: "2023-10-03T08:30:00.000Z" },
    taken: { claimId: "0123456789abcdef0123456789abcdef", variant: "taken", expiresAt: "2023-10-03T08:30:00.000Z" },
    shared: { claimId: "0123456789abcdef0123456789abcdef", variant: "shared", expiresAt: "2023-10-03T08:30:00.000Z" },
  },
  "question-confirm": { usual: { region: sampleMail.region, question: sampleAsker } },
  "question-asked": {
    asked: sampleQuestion,
    "by mail": { ...sampleQuestion, replyTo: { name: "Karin Postma", address: "k.postma@wilgenhoek.example" } },
    "passed on": { ...sampleQuestion, kind: "passed_on", line: "Dit is meer iets voor jullie." },
    replied: { ...sampleQuestion, kind: "replied", line: "Het gaat om groep 7 en 8.", topic: "" },
    "at the desk": { ...sampleQuestion, kind: "at_desk" },
    reminder: { ...sampleQuestion, kind: "reminder" },
    "reminder to the desk": { ...sampleQuestion, kind: "desk_reminder" },
    escalated: { ...sampleQuestion, kind: "escalated" },
  },
  "question-answered": {
    answered: {
      ...{ region: sampleMail.region, question: sampleAsker, by: sampleTo },
      kind: "answered",
      text: "Dat ben ik.\n\nBel gerust.",
    },
    "asked back": {
      ...{ region: sampleMail.region, question: sampleAsker, by: sampleTo },
      kind: "asked_back",
      text: "Welke groep is het?",
    },
  },
  "question-passed-on": {
    "passed on": { region: sampleMail.region, question: sampleAsker, kind: "passed_on", to: sampleTo },
    "to the desk": {
      ...{ region: sampleMail.region, question: sampleAsker, kind: "escalated" },
      to: { name: sampleMail.region.name, organization: sampleMail.region.name },
    },
  },
  "question-taken-over": {
    usual: { region: sampleMail.region, name: "Joris Vermeer", askedAt: "2023-09-25T08:30:00.000Z", to: sampleTo },
  },
  "second-factor": {
    added: { what: "passkey-added", name: "Telefoon van het werk", at: "2023-10-02T08:30:00.000Z" },
    removed: { what: "passkey-removed", name: "Laptop", at: "2023-10-02T08:30:00.000Z" },
    "code-used": { what: "code-used", name: null, at: "2023-10-02T08:30:00.000Z" },
    "codes-made": { what: "codes-made", name: null, at: "2023-10-02T08:30:00.000Z" },
    "reset-by-owner": { what: "reset-by-owner", name: null, at: "2023-10-02T08:30:00.000Z" },
    "reset-by-admin": { what: "reset-by-admin", name: null, at: "2023-10-02T08:30:00.000Z" },
  },
  "organizer-named": {
    owner: { region: sampleMail.region, role: "owner", by: "Femke Terpstra" },
    editor: { region: sampleMail.region, role: "editor", by: "" },
    desk: { region: sampleMail.region, role: "desk", by: "Femke Terpstra" },
  },
  "host-told": {
    asked: hostNews({ what: "asked", organization: "Gemeente Zoetermeer" }),
    invited: hostNews({ what: "invited", organization: "Gemeente Zoetermeer" }),
    desk: hostNews({ what: "desk" }),
    published: hostNews({ what: "published" }),
    changed: hostNews({
      what: "changed",
      changes: [samplePlace],
    }),
    cancelled: hostNews({ what: "cancelled", reason: "De zaal is dicht door wateroverlast." }),
    nameless: { ...hostNews({ what: "published" }), by: "" },
  },
  invitation: {
    usual: sampleInvitation,
    "with-a-line": {
      ...sampleInvitation,
      line: "Vorig jaar was u er ook.\nHet zou fijn zijn als u er weer bent.",
      hosts: ["Gemeente Zoetermeer", "Kennisnetwerk Jeugd"],
      closesAt: "2023-11-01T16:00:00.000Z",
    },
    reminder: { ...sampleInvitation, isReminder: true },
  },
  "introduction-asked": {
    usual: { ...sampleAsked, introducedBy: null },
    "by an organizer, of no event": { ...sampleAsked, event: null, introducedBy: "Femke Terpstra" },
    "by a code": { ...sampleAsked, introducedBy: null, byCode: true },
    "by a code, without a line": { ...sampleAsked, introducedBy: null, byCode: true, line: "" },
  },
  introduced: {
    "by a code, without a line": { ...sampleIntroduction, line: "" },
    usual: sampleIntroduction,
    "only names, of no event": { ...sampleIntroduction, event: null, given: [], gives: [], meetings: [] },
  },
  "met-question": {
    usual: sampleMet,
    "of no event, only a name": {
      ...sampleMet,
      eventTitle: null,
      other: { name: "Meryem Aksoy", role: "", organization: "" },
    },
  },
  "invitation-news": {
    changed: {
      ...{ region: sampleMail.region, event: sampleEvent, invitation: sampleInvitation.invitation },
      news: { what: "changed", changes: [samplePlace] },
    },
    cancelled: {
      ...{ region: sampleMail.region, event: sampleEvent, invitation: sampleInvitation.invitation },
      news: { what: "cancelled", reason: "De zaal is dicht door wateroverlast." },
    },
  },
  suggestions: {
    several: { ...sampleSuggestions, count: 3 },
    one: sampleSuggestions,
  },
  "sign-in": {
    known: { requestId: "11112222333344445555666677778888", variant: "known", expiresAt: "2023-10-02T08:40:00.000Z" },
    unknown: {
      requestId: "11112222333344445555666677778888",
      variant: "unknown",
      expiresAt: "2023-10-02T08:40:00.000Z",
    },
    shared: { requestId: "11112222333344445555666677778888", variant: "shared", expiresAt: "2023-10-02T08:40:00.000Z" },
  },
};

function hostNews(news: HostNews): HostToldPayload {
  return { region: sampleMail.region, event: sampleEvent, by: "Femke Terpstra", news };
}
