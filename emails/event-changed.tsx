import type { EmailContext, RenderedEmail } from "./context";
import type { RegistrationMail, WorkshopFacts } from "./facts";

export interface ProgrammeLine {
  title: string;
  startsAt: string;
  endsAt: string;
  room: string;
}

export interface TimeFacts {
  startsAt: string;
  endsAt: string;
}

export interface PlaceFacts {
  venueName: string;
  venueAddress: string;
  venueCity: string;
}

export type EventChange =
  | { what: "time"; from: TimeFacts; to: TimeFacts }
  | { what: "place"; from: PlaceFacts; to: PlaceFacts }
  | { what: "title"; from: string; to: string }
  | { what: "programme"; from: ProgrammeLine[]; to: ProgrammeLine[] }
  | { what: "room"; workshop: string; from: string; to: string };

/** `event` and `workshops` are as they are after the change. */
export interface EventChangedPayload extends RegistrationMail {
  status: "placed" | "waitlisted";
  workshops: WorkshopFacts[];
  changes: EventChange[];
}

export function renderEventChanged(_payload: EventChangedPayload, _context: EmailContext): RenderedEmail {
  return { subject: "", html: "", text: "" };
}
