import type { spoken as Dutch } from "../nl/spoken";

export const spoken: typeof Dutch = {
  link: "Whom did you speak with? Keep in touch",
  title: "Whom did you speak with?",
  lead: "Tick whom you spoke with. Each of them gets one mail with your name, position, organization and your sentence, and says yes or not now. Nobody gets your address unless you both say yes.",
  show: "Show:",
  groups: {
    tafel: { label: "Your table", legend: "People from your table" },
    workshop: { label: "Your workshop", legend: "People from your workshop" },
  },
  all: "Everybody who shows themselves",
  searchLabel: "Search by name, position or organization",
  nobody: "There is nobody to tick. You only see who shows themselves here, and is not a contact of yours yet.",
  notFound: (text) => `Nobody found with “${text}”.`,
  lineHint: "Everybody you tick reads this sentence. At most 300 characters, nothing about a child or family.",
  give: "What do you give who says yes?",
  limit: "You can ask five people a day.",
  submit: "Ask them to keep in touch",
  required: "Tick whom you spoke with.",
  notYet: "You can fill this in once the event has begun.",
  back: "To who was there",
  asked: (names) => `Asked: ${names}.`,
  refusedTitle: "Not everybody could be asked",
  somebody: "Somebody",
};
