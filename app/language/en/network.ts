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
  searchLabel: "Search by name, position or organization",
  notFound: (text) => `Nobody found with “${text}”. Try a position or an organization.`,
  noneInSector: "Nobody of this sector shows themselves yet.",
  showAll: "Show everybody",
  sectors: "Sectors",
  allSectors: "All sectors",
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
