import type { Sector } from "#app/domain/registration/rules";
import type { RegionSlug } from "../organizations";

/** A part of the afternoon as the seed writes it: clock readings instead of instants. */
export interface SeedItem {
  kind: "welcome" | "plenary" | "panel" | "break" | "round" | "drinks";
  from: string;
  to: string;
  title: string;
  description?: string;
  speakers?: string;
  room?: string;
  workshops?: { title: string; description: string; leader: string; room: string; capacity: number }[];
}

/** One afternoon of the demonstration, with how many people came or are coming. */
export interface Gathering {
  slug: string;
  region: RegionSlug;
  kind: "studiemiddag" | "symposium" | "bijeenkomst";
  theme: string;
  title: string;
  summary: string;
  about: string[];
  /** "2015-09-03", or in the coming months: the first such weekday so many days ahead. */
  date: string | { weekday: number; daysAhead: number };
  /** It stood a week earlier first, and was moved. */
  movedByDays?: number;
  doorsOpen?: string;
  from: string;
  to: string;
  venue: { name: string; address: string; city: string; directions: string; accessibility: string };
  costs: string;
  contact: { name: string; email: string };
  hosts: string[];
  /** What the organizer counted on when it was published. */
  capacity: number;
  /** What it was raised to when more people came. */
  raisedTo?: number;
  people: number;
  waiting?: number;
  withdrawn?: number;
  programme: SeedItem[];
  /** What its organizers ask on the form. */
  questions?: SeedQuestion[];
}

export interface SeedQuestion {
  kind: "text" | "choice" | "several" | "yes_no";
  title: string;
  hint?: string;
  options?: string[];
  sectors?: Sector[];
  /** What people write. */
  answers?: string[];
}
