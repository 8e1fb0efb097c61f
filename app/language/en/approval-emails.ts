import type { approvalEmails as Dutch } from "../nl/approval-emails";

export const approvalEmails: typeof Dutch = {
  see: "See your request",
  requested: {
    subject: (title) => `We received your request: ${title}`,
    title: "We received your request",
    lead: "You are asking for a place. The organizers decide, and let you know by mail.",
    noPlaceYet: "You have no place yet, and nothing is in your calendar. You get the entry once you have a place.",
    wishHoldsNoPlace:
      "We keep your workshop as a wish. If it is full by the time you get a place, you choose another one.",
    confirm: "Open the link once and confirm your address. You can also change your details or your wish there.",
  },
  withdrawTitle: "Would you rather not come?",
  withdraw: "Then take your request back. That saves the organizers work.",
  withdrawLink: "Take my request back",
  approved: {
    subject: (title, date) => `You are in: ${title}, ${date}`,
    title: (name) => `You are in, ${name}`,
    lead: "The organizers approved your request. Your place is certain.",
    waitingSubject: (title) => `Approved, you are on the waiting list: ${title}`,
    waitingTitle: "Your request is approved",
    waitingLead: "The organizers approved your request, but all places are taken at the moment.",
    waiting: "If a place comes free it is yours, and you get a mail at once. There is nothing you need to do.",
  },
  refused: {
    subject: (title) => `No place for you: ${title}`,
    title: "There is no place for you this time",
    lead: "You asked for a place. The organizers cannot give you one. We are sorry.",
    reason: "What the organizers write to you",
    question: (name) => `Is something not right, or do you have a question? ${name} can help you:`,
    eventPage: "To the event",
  },
  repeated: {
    subject: (title) => `You had already asked for a place: ${title}`,
    title: "You had already asked for a place",
    standing: "Your request waits for an answer of the organizers.",
    link: "Here is your own link. With it you change your details, choose another workshop or take your request back.",
  },
  changed: {
    subject: (title) => `Changed: your request for ${title}`,
    title: "Your request was changed",
    lead: "This is how it stands now. The organizers have yet to decide about your place.",
  },
  withdrawn: {
    subject: (title) => `You took back your request: ${title}`,
    title: "You took back your request",
    lead: "Thank you for letting us know. The organizers no longer decide about your request.",
    comeAfterAll: "Would you like to come after all? Then ask for a place again.",
  },
  eventChanged: "Your request stays. There is nothing you need to do: the organizers have yet to decide.",
};
