import type { system as Dutch } from "../nl/system";
import { privacyKinds } from "./privacy-kinds";

const errors: Record<number, { title: string; text: string }> = {
  400: {
    title: "This address is not right",
    text: "Something is wrong with the address or with what you sent. Go back and try again.",
  },
  403: {
    title: "You may not do this here",
    text: "You have no permission for this page, or the form did not come from a page of ours. Open the page again and try once more.",
  },
  404: { title: "This page does not exist", text: "Perhaps the address was copied wrongly, or the page is gone." },
  405: {
    title: "That is not possible here",
    text: "This page cannot do what your browser asked. Go back and try again.",
  },
  409: {
    title: "That is not possible now",
    text: "Something changed in the meantime. Go back and see how things stand.",
  },
  413: { title: "This is too much text", text: "What you sent is too large. Make it shorter and try again." },
  415: { title: "We cannot read this", text: "What you sent has a form we do not know. Use the form on the page." },
  421: { title: "This address is not ours", text: "This site is at another address." },
  429: { title: "This was too often in a row", text: "Wait a little and then try again." },
  500: { title: "Something went wrong on our side", text: "What you did was not saved. Try again in a minute." },
  503: { title: "We are away for a moment", text: "Try again in a minute." },
};

export const system: typeof Dutch = {
  errors: {
    of: (status) =>
      errors[status] ?? (status >= 500 ? errors[500] : errors[400]) ?? { title: String(status), text: "" },
    home: "To the front page",
    events: "See the events",
  },
  mailbox: {
    title: "Mailbox",
    lead: "All mail that this demonstration sends arrives here. Nothing leaves it.",
    caption: (n) => (n === 1 ? "1 mail, the newest first" : `${n} mails, the newest first`),
    line: (address, moment) => `To ${address} on ${moment}`,
    empty: "No mail has been sent yet. Register for an event, and the confirmation arrives here.",
    searchLabel: "Mail to an address",
    all: "Show all mail",
  },
  mail: {
    back: "To the mailbox",
    from: "From",
    to: "To",
    sentAt: "Sent",
    rendered: "As a mail program shows it",
    frameTitle: "The mail",
    text: "The text without layout",
    attachments: "Attachments",
    noAttachments: "This mail has no attachments.",
    invitation: "invitation for the diary",
    source: "The whole source of the mail",
    kilobytes: (n) => `${n} kB`,
  },
  privacy: {
    title: "Privacy: what we keep and for how long",
    description: "Which data about you Elkaar keeps, why, for how long and who sees them.",
    lead: "Elkaar keeps as little as possible. Here is everything, with why, for how long and who sees it.",
    facts: [
      "We keep nothing about children or families. So please write nothing about a child anywhere.",
      "We load nothing from other companies: no advertising, no counters, no fonts from elsewhere.",
      "We only use cookies that are needed to keep you signed in. That is why we ask no question about cookies.",
    ],
    whatHeading: "What we keep about you",
    why: "Why",
    basis: "Why we may",
    howLong: "How long",
    whoSees: "Who sees it",
    rightsHeading: "Your rights",
    rights:
      "You may see what we know about you, have it corrected or erased, and take back a consent at any time. With the personal link in your mail you can see and change your data yourself, and withdraw.",
    askHeading: "A question or complaint",
    ask: "Mail the organizers of your event. The address is on the page of the event and in every mail. If we cannot settle it together, you can complain to the Dutch data protection authority (Autoriteit Persoonsgegevens).",
    columnsHeading: "For who wants to know exactly: the fields in the database",
    kinds: privacyKinds,
  },
};
