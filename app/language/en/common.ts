import type { common as Dutch } from "../nl/common";

export const common: typeof Dutch = {
  productName: "Elkaar",
  skipToContent: "Skip to content",
  homeLabel: "Elkaar, to the front page",
  mainMenu: "Main menu",
  aboutThisSite: "About this site",
  events: "Events",
  contactPersons: "Contact persons",
  signIn: "Sign in",
  account: "My Elkaar",
  organizer: "Organize",
  mailbox: "Mailbox",
  privacy: "Privacy: what we keep and for how long",
  accessibility: "Accessibility",
  otherLanguage: "Nederlands",
  footerTitle: "Know, recognize, trust.",
  footerText:
    "Elkaar belongs to the people around education and youth care in your region. You need no account to come. No data about children.",
  demoNotice: "This is a demonstration with invented people. Mail arrives in the mailbox here, and nowhere else.",
  optional: "optional",
  errorTitlePrefix: "Error:",
  errorSummaryTitle: (n) => (n === 1 ? "One thing needs your attention" : `${n} things need your attention`),
  back: "Back",
  save: "Save",
  cancel: "Cancel",
  search: "Search",
  next: "Next",
  previous: "Previous",
  page: (n, total) => `Page ${n} of ${total}`,
  yes: "Yes",
  no: "No",
  hour: (time) => time,
  timeRange: (from, to) => `${from} to ${to}`,
  places: (level, left, waitlist) => {
    if (level === "full") return waitlist ? "Full, with a waiting list" : "Full";
    if (level === "few") return left === 1 ? "1 place left" : `${left} places left`;
    return "Plenty of places";
  },
  sectors: {
    education: "Education",
    youthCare: "Youth care",
    health: "Health care",
    municipality: "Municipality",
    safety: "Safety and school attendance",
    partnership: "Partnership for inclusive education",
    other: "Other",
  },
  eventKinds: { studiemiddag: "Study afternoon", symposium: "Symposium", bijeenkomst: "Meeting" },
};
