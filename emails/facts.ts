/** The region whose people run the event: its mailbox gets the answers and is the calendar's ORGANIZER. */
export interface RegionFacts {
  name: string;
  mailbox: string;
}

/** An event as it is when the mail is written. Instants are UTC ISO text. */
export interface EventFacts {
  slug: string;
  title: string;
  doorsOpenAt: string | null;
  startsAt: string;
  endsAt: string;
  venueName: string;
  venueAddress: string;
  venueCity: string;
  contactName: string;
  contactEmail: string;
}

/** What makes a personal link and a personal calendar entry. Never a token. */
export interface RegistrationFacts {
  id: string;
  linkVersion: number;
  name: string;
  calendarUid: string;
  calendarSequence: number;
}

/** The workshop of one person in one round. */
export interface WorkshopFacts {
  roundTitle: string;
  letter: string;
  title: string;
  room: string;
  startsAt: string;
  endsAt: string;
}

/** What every mail about a registration carries. */
export interface RegistrationMail {
  region: RegionFacts;
  event: EventFacts;
  registration: RegistrationFacts;
}
