import type { approval as Dutch } from "../nl/approval";

const requests = (n: number) => (n === 1 ? "1 request waits" : `${n} requests wait`);
const mails = (n: number) => (n === 1 ? "1 mail" : `${n} mails`);

export const approval: typeof Dutch = {
  public: { register: "Ask for a place", note: "The organizers decide who comes." },
  form: {
    title: "You are asking for a place",
    text: "The organizers decide, and let you know by mail. You have a place only once they say yes.",
    full: "All places are taken at the moment. If the organizers say yes, you join the waiting list.",
    submit: "Ask for a place",
    submitHint:
      "You are asking for a place. The organizers decide and let you know. A mail that your request is in leaves at once.",
  },
  answered: {
    lead: (event) => `We received your request for ${event} and are sending you a mail now.`,
    decides: "The organizers decide, and let you know by mail. Until then nothing is in your calendar.",
    contents: [
      "how your request stands",
      "the workshop you would like, if you chose one",
      "your own link, to change something or to take your request back",
    ],
    notArrived:
      "Nothing after a few minutes? Look in your spam folder, or ask for a place again with the same address: your request stays.",
  },
  personal: {
    requested: "You asked for a place",
    requestedLead:
      "The organizers decide, and let you know by mail. You have no place yet, and nothing is in your calendar.",
    badge: "Requested",
    kept: "Your request stays.",
    approvedLead: "The organizers approved your request. If a place comes free, we mail you at once.",
    overLead: "This event is over. Your request was not answered.",
    refused: "There is no place for you this time",
    refusedLead: "The organizers did not approve your request.",
    question: (name) => `Do you have a question? Write to ${name}`,
    reason: "What the organizers write to you",
    refusedBadge: "No place",
    askAgain: "Ask for a place again",
    stopTitle: "Would you rather not come?",
    stopText: "Take your request back. You need not give a reason.",
    stop: "Take the request back",
  },
  withdraw: {
    title: "Take your request back",
    question: (event, date) => `You asked for a place at ${event} on ${date}.`,
    text: "If you take your request back, the organizers no longer decide about it. You need not give a reason.",
    submit: "Take my request back",
    keep: "No, I would still like to come",
  },
  account: "Requested",
  invitation: {
    title: "You asked for a place",
    text: "The organizers decide, and let you know by mail.",
  },
  setting: {
    title: "Places on request",
    heading: "Do you decide who comes?",
    lead: "Everybody can ask for a place. You approve each request, or refuse it with a reason.",
    nowOn: "Who registers now asks for a place",
    nowOff: "Who registers now gets a place at once",
    on: "You decide about each request. A request takes no place and is not on the waiting list.",
    off: "When there is no place left, people join the waiting list. There is nothing you need to do.",
    turnOn: "Let people ask for a place",
    turnOff: "Give everybody a place at once again",
    kept: "Who has a place or waits keeps it. Whom you invite or add yourself needs no approval.",
    stays: "Requests that are there already stay: you decide about those too. Nobody is mailed about this.",
    invitationOnly:
      "This event is by invitation. Who uses the link in an invitation gets a place at once. As long as that is so, nobody can ask for a place.",
    open: "Requests",
    openNone: "No request waits for your answer.",
    show: "See the requests",
    closed: "This can no longer change: the event is over or does not take place.",
    done: {
      aan: "Who registers from now on asks for a place.",
      uit: "Who registers from now on gets a place at once.",
    },
  },
  waits: (n) => `${requests(n)} for your answer`,
  requested: "Requested, no answer yet",
  filter: "requested",
  badge: "Requested",
  person: {
    lead: (at) => `Asked for a place on ${at} and waits for your answer`,
    refused: (at) => `Refused on ${at}`,
    reason: "What this person read",
    title: "Do you give this person a place?",
    text: "This person has no place yet. First you see which mail will leave.",
    approve: "Approve",
    refuse: "Refuse",
    approved: (at) => `The request was approved on ${at}.`,
    done: {
      goedgekeurd: "The request is approved. The mail is on its way.",
      geweigerd: "The request is refused. The mail is on its way.",
    },
  },
  approve: {
    title: "Approve",
    heading: (name) => `Approve the request of ${name}`,
    lead: "If there is room, this person gets a place. If the event is full, they join the end of the waiting list.",
    save: (n) => `Approve and send ${mails(n)}`,
  },
  refuse: {
    title: "Refuse",
    heading: (name) => `Refuse the request of ${name}`,
    lead: "This person gets one mail, with your reason and with who answers questions.",
    reason: "Why does this person get no place?",
    reasonHint:
      "This person reads it in the mail and on their own page. At most 500 characters. Write nothing here about a child or family.",
    errors: {
      required: "Fill in a reason. One kind sentence is enough.",
      too_long: "This is too long. Make it shorter: at most 500 characters.",
      control_characters: "There is a character in here that we cannot keep. Type the text again.",
      case_data: "This seems to be about a child. Take out names and dates of birth, then you can go on.",
    },
    next: "See the mail",
    save: (n) => `Refuse and send ${mails(n)}`,
  },
  outcomes: {
    approved: "This person gets a place.",
    approved_to_waitlist: "The event is full. This person is approved and joins the end of the waiting list.",
    refused: "The request is refused. This person gets no place.",
  },
  told: (n) => (n === 1 ? "1 person with a request." : `${n} people with a request.`),
  toldName: "request",
  history: {
    approved: "Approved the request.",
    approvedToWaitlist: "Approved the request: on the waiting list.",
    refused: "Refused the request.",
    withdrawn: "Took the request back.",
  },
  act: {
    on: "Turned on that people ask for a place.",
    off: "Turned off that people ask for a place.",
    approved: "Approved a request.",
    refused: "Refused a request.",
    withdrawn: "Somebody took a request back.",
  },
  dashboard: {
    title: (n, title) => `${requests(n)} for your answer: ${title}`,
    detail: "These people have no place yet. They get a mail as soon as you decide.",
    label: "Decide",
  },
};
