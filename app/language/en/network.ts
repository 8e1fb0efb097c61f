import type { network as Dutch } from "../nl/network";

export const network: typeof Dutch = {
  title: (event) => `Attendees of ${event}`,
  heading: "Who is coming",
  headingPast: "Who was there",
  lead: (listed, total) =>
    `${listed} of the ${total} attendees ${listed === 1 ? "shows" : "show"} themselves. You see only what they want to share.`,
  empty: "Nobody shows themselves yet. You can be the first.",
  emptyHow: "Open the link in your mail and choose “Change who can find you”.",
  all: "All attendees",
  searchLabel: "Search by name, position, organization, area or theme",
  notFound: (text) => `Nobody found with “${text}”. Try a position or an organization.`,
  noneChosen: "Nobody shows all of this together. Take a choice off.",
  showAll: "Show everybody",
  narrow: "Narrow down by sector, municipality or theme",
  facets: { sector: "Sector", municipality: "Municipality", theme: "Theme" },
  more: {
    sector: (n) => `Show all ${n} sectors`,
    municipality: (n) => `Show more municipalities (${n})`,
    theme: (n) => `Show more themes (${n})`,
  },
  chosen: "Chosen:",
  without: (choice) => `Take off ${choice}`,
  clear: "Clear all",
  found: (n) => (n === 1 ? "1 attendee found" : `${n} attendees found`),
  entry: { areas: "Works for:", offers: "Knows about:", seeks: "Looks for:" },
  you: "This is you",
  pages: "More attendees",
  toEvent: "Back to the event",
  refusedTitle: "This list is for attendees",
  refusedText:
    "Only people who have a place themselves and have confirmed their email address see who is coming. So attendees decide for themselves who finds them.",
  refusedHow: (email) =>
    `You are signed in as ${email}. Have you registered with this address? Then open the link in your mail and choose “This is my address”.`,
  refusedRegister: "Not registered yet?",
  register: "Register",
};
