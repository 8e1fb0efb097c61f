import type { introductionEmails as Dutch } from "../nl/introduction-emails";

export const introductionEmails: typeof Dutch = {
  who: "Who",
  event: "You are both coming to",
  eventOn: (title, day) => `${title}, ${day}`,
  askedSubject: (name) => `${name} would like to meet you`,
  askedTitle: (name) => `${name} would like to meet you`,
  askedLead: (name) => `${name} asks whether you would like to get to know each other. ${name} wrote:`,
  scannedLead: (name) => `You spoke to ${name}. ${name} scanned your code and would like to have you as a contact.`,
  scannedLine: (name) => `${name} wrote:`,
  offeredSubject: (organizer, name) => `${organizer} would like to introduce you to ${name}`,
  offeredTitle: (name) => `Would you like to meet ${name}?`,
  offeredLead: (organizer, name) =>
    `${organizer} is one of the organizers and thinks that you and ${name} can be of use to each other. ${organizer} wrote:`,
  answer: "Look and answer",
  whatYesDoes: (name) =>
    `If you say yes, you get a mail with what ${name} shares with you. ${name} gets your name, position and organization, and only what you tick yourself. If you tick nothing, you give nothing more.`,
  whatBothDo: (name) =>
    `${name} gets the same question. Only if you both say yes, you get a mail with what ${name} shares with you. ${name} then gets your name, position and organization, and only what you tick yourself.`,
  notNowTitle: "Rather not, or not now?",
  notNow: "Then you need not do anything. Choose “Not now” on the page, or leave this mail. Nobody is told.",
  block: "Do you want to hear nothing more from this person?",
  blockLink: "Block",
  why: "You get this mail because somebody would like to meet you through Elkaar.",
  introducedSubject: (name) => `You and ${name} have been introduced`,
  introducedTitle: (name) => `You and ${name} both said yes`,
  introducedLead: (name) => `${name} would like to meet you too. This is what ${name} shares with you:`,
  gaveNothing: (name) =>
    `${name} chose not to share anything more yet. You know each other’s name now, and can talk to each other.`,
  meetTitle: "Where you will see each other",
  meet: (title, day, venue) => `You are both coming to ${title}, ${day}${venue === "" ? "" : `, ${venue}`}.`,
  sharedWorkshop: (title) => `Your workshop together: ${title}`,
  whyTitle: "Why",
  youGive: (name, what) => `${name} gets from you: your name, position and organization, and ${what}.`,
  youGiveNothing: (name) => `${name} gets your name, position and organization from you, and nothing more.`,
  toContacts: "To your contacts: there you change what you share, or take it back",
  suggestions: {
    subject: (title: string) => `Whom could you meet at ${title}?`,
    title: "Whom could you meet?",
    lead: (count: number) =>
      count === 1
        ? "Somebody is coming who is good to know for your work. We explain why."
        : `${count} people are coming who are good to know for your work. We explain why for each of them.`,
    button: "See who",
    how: "There you see who they are. If you would like to meet somebody, you ask with one sentence. Only when the other says yes too, you get something of each other.",
    off: "Would you rather have no suggestions? You switch them off on the same page.",
  },
  channels: { email: "Email", phone: "Phone", mobile: "Mobile", address: "Address" },
  channelsInLine: {
    email: "your email address",
    phone: "your phone number",
    mobile: "your mobile number",
    address: "your address",
  },
};
