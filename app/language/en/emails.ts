import type { emails as Dutch } from "../nl/emails";
import { accountEmails } from "./account-emails";
import { approvalEmails } from "./approval-emails";
import { introductionEmails } from "./introduction-emails";
import { metQuestionEmails } from "./met-question";
import { contactEmails } from "./contact-emails";
import { questionEmails } from "./question-emails";

/** 1st, 2nd, 3rd, 4th; 11th, 12th, 13th. */
const ordinal = (position: number) => {
  const teens = position % 100 >= 11 && position % 100 <= 13;
  return `${position}${(teens ? undefined : ["st", "nd", "rd"][(position % 10) - 1]) ?? "th"}`;
};

export const emails: typeof Dutch = {
  when: "When",
  where: "Where",
  workshop: "Workshop",
  wish: "Your wish",
  name: "In the name of",
  organization: "Organization",
  role: "Role",
  phone: "Phone",
  doorsOpen: (time) => `Doors open at ${time}`,
  moment: (date, from, to) => `${date}, ${from} to ${to}`,
  hours: (from, to) => `${from} to ${to}`,
  seeRegistration: "See your registration",
  linkIsYours: "This link is yours alone, so please do not forward this mail.",
  calendarAttached:
    "The entry for your calendar comes with this mail. Does your calendar ask whether you will come? You need not answer: you are already on the list.",
  calendarUpdated: "The new entry comes with this mail and replaces the old one in your calendar.",
  calendarCancelled: "With this mail comes a message for your calendar. It takes the entry out.",
  cannotComeTitle: "Can you not come after all?",
  cannotCome: "Then withdraw, so that somebody else can come.",
  cannotComeLink: "Withdraw",
  stopWaitingTitle: "Would you rather not wait?",
  stopWaiting: "Then the next person moves up.",
  stopWaitingLink: "Take me off the waiting list",
  notYou:
    "Did you not register? Then somebody used your address. Answer this mail and we will remove the registration.",
  notYouChanged: "Was this not you? Then answer this mail.",
  footer: {
    question: (name) => `A question about the event? Answer this mail, or write to ${name}:`,
    why: (title) => `You get this mail because you registered for ${title}.`,
    whyOrganizer: (title: string) => `You get this mail because you help organize ${title}, or were asked to.`,
    whySignIn: "You get this mail because somebody entered your address at Elkaar to sign in.",
    whyAccount:
      "You get this mail because you have an account at Elkaar. That way you notice when somebody else does this.",
    whyAddress: "You get this mail because somebody entered your address at Elkaar.",
    whySecondFactor:
      "You get this mail because you are an organizer at Elkaar. That way you notice when somebody else does this.",
    privacy: "Privacy: what we keep and for how long",
  },
  ...accountEmails,
  approval: approvalEmails,
  introduction: introductionEmails,
  met: metQuestionEmails,
  contactPerson: contactEmails,
  question: questionEmails,
  mailing: {
    testSubject: (subject: string) => `Test: ${subject}`,
    workshop: (title: string, time: string, room: string) => `${title} (${[time, room].filter(Boolean).join(", ")})`,
    hours: (from: string, to: string) => `${from} to ${to}`,
    noWorkshop: "you have not chosen a workshop yet",
    seeInvitation: "See your invitation",
    whyInvited: (title: string) => `You get this mail because you were invited to ${title}.`,
    unsubscribe: (region: string) => `No more invitations and news from ${region}`,
  },
  placed: {
    subject: (title, date) => `You have a place: ${title}, ${date}`,
    title: (name) => `You have a place, ${name}`,
    lead: "Your place is certain.",
    confirm:
      "Open the link once and confirm your address. Did you choose to be on the list of attendees? That takes effect from then on. There you also change your details, or choose another workshop.",
  },
  waitlisted: {
    subject: (title) => `You are on the waiting list: ${title}`,
    title: (position) => `You are ${ordinal(position)} on the waiting list`,
    lead: "The event is full. When a place comes free, it is yours and you get a mail at once. There is nothing you need to do.",
    noCalendar: "There is nothing in your calendar yet. You get the entry as soon as there is a place.",
    wishHoldsNoPlace: "We keep your workshop as a wish. If it is full when your turn comes, you choose another.",
    confirm: "Open the link once and confirm your address. It also shows how far you are.",
  },
  repeated: {
    subject: (title) => `You had already registered: ${title}`,
    title: "You had already registered",
    withdrawnTitle: "You withdrew earlier",
    withdrawnSubject: (title) => `You withdrew earlier: ${title}`,
    lead: "Another registration came in with this name and this address. We have changed nothing.",
    placed: "You have a place.",
    waitlisted: (position) => `You are ${ordinal(position)} on the waiting list.`,
    waitlistedSomewhere: "You are on the waiting list.",
    withdrawn: "That still stands.",
    link: "Here is your own link. With it you change your details, choose another workshop or withdraw.",
    linkWithdrawn: "Would you like to come after all? Your own page shows whether you can.",
  },
  promoted: {
    subject: (title, date) => `A place came free, you are in: ${title}, ${date}`,
    title: (name) => `A place came free. You are in, ${name}`,
    lead: "A place came free and it was your turn, so it is now yours.",
    full: (workshops, n) =>
      n === 1
        ? `The workshop you wanted is full by now: ${workshops}. Please choose another.`
        : `The workshops you wanted are full by now: ${workshops}. Please choose others.`,
    choose: "Choose a workshop",
    cannotCome: "Let us know soon. Then the next person on the waiting list can still come.",
  },
  changed: {
    subject: (title) => `Changed: your registration for ${title}`,
    title: "Your registration has been changed",
    lead: "This is how it stands now.",
    leadWaitlisted: "This is how it stands now. You are still on the waiting list, in the same position.",
  },
  withdrawn: {
    subject: (title) => `You have withdrawn: ${title}`,
    title: "You have withdrawn",
    lead: "Thank you for letting us know. Your place is free for somebody else.",
    leadWaitlisted: "Thank you for letting us know. You are no longer on the waiting list.",
    comeAfterAll: "Can you come after all? Then register again.",
    eventPage: "To the event",
  },
  eventChanged: {
    subject: (title) => `Changed: ${title}`,
    subjectMoved: (title, date) => `New date for ${title}: ${date}`,
    titles: {
      date: "The date has changed",
      time: "The time has changed",
      place: "The place has changed",
      title: "The event has another name",
      programme: "The programme has changed",
      room: "Your room has changed",
      several: "Something has changed",
    },
    lead: "You keep your place. There is nothing you need to do.",
    leadWaitlisted: "You keep your position on the waiting list. There is nothing you need to do.",
    labels: { time: "When", place: "Where", title: "Name", programme: "Programme", room: "Room" },
    now: "Now:",
    before: "Before:",
    added: "New:",
    dropped: "Dropped:",
    roomOf: (workshop) => `Room of "${workshop}"`,
    noRoom: "not known yet",
    allFacts: "How it stands now",
  },
  cancelled: {
    subject: (title, date) => `Cancelled: ${title}, ${date}`,
    title: (title) => `${title} is cancelled`,
    lead: (date) => `The event of ${date} has been called off. There is nothing you need to do.`,
    reason: "Why",
    eventPage: "To the page of the event",
  },
  hostTold: {
    somebody: "An organizer",
    event: "Event",
    open: "Open the event",
    answer: "Answer",
    howToSignIn: (address: string) => `Sign in with this address: ${address}. You then get a mail with a button.`,
    askedSubject: (organization: string, title: string) => `Will ${organization} host ${title}?`,
    asked: (who: string, organization: string) =>
      `${who} asks whether ${organization} would like to be one of the hosts. All hosts are equal: you can do what the others can.`,
    invitedSubject: (title: string) => `You can now work on ${title}`,
    invited: (who: string, organization: string) =>
      `${who} named you as an editor on behalf of ${organization}. You can see and change the event.`,
    deskSubject: (title: string) => `You are at the desk of ${title}`,
    desk: (who: string) =>
      `${who} named you for the desk. You see who comes and can print the lists. You cannot change anything.`,
    publishedSubject: (title: string) => `Public: ${title}`,
    published: (who: string) => `${who} made the event public. People can register now.`,
    changedSubject: (title: string) => `Changed: ${title}`,
    changed: (who: string) => `${who} moved the event. Who has registered got a mail about it too.`,
    cancelledSubject: (title: string) => `Cancelled: ${title}`,
    cancelled: (who: string) => `${who} cancelled the event. Who had registered got a mail about it too.`,
  },
  organizerNamed: {
    subject: (region) => `You help organize for ${region} now`,
    lead: (who, region) => `${who} gave your name as an organizer of ${region}.`,
    may: {
      owner: "You are an owner: you may do everything in this region, and you say who organizes.",
      editor: "You are an editor: you make events, change them and see who comes.",
      desk: "You are at the desk: you see who comes and can print the lists. You can change nothing.",
    },
    open: "Open the organizer's area",
    passkey: "The first time you also make a passkey: a key on your phone or computer.",
    why: (region) => `You get this mail because your name was given as an organizer of ${region}.`,
  },
  invitation: {
    subject: (title, date) => `Invitation: ${title}, ${date}`,
    reminderSubject: (title, date) => `Will you come? ${title}, ${date}`,
    title: (name, title) => `${name}, you are invited to ${title}`,
    reminderLead: "We invited you earlier and have not heard from you. Would you let us know whether you will come?",
    from: "Who invites you",
    button: "See the invitation",
    noPlace: "This invitation holds no place. Your place is certain once you register while there is room.",
    noPlaceUntil: (date, time) =>
      `This invitation holds no place. Your place is certain once you register while there is room. You can register until ${date}, ${time}.`,
    cannotTitle: "Can you not come?",
    cannot: "Tell us, and we will not remind you again. You need not give a reason.",
    cannotLink: "I cannot come",
    why: (title) => `You get this mail because the organizers of ${title} would like you to come.`,
    stop: "Do not invite me to this event any more",
  },
  invitationNews: {
    subject: (title: string, date: string) => `Changed: ${title}, ${date}`,
    title: (title: string) => `Something has changed about ${title}`,
    changed: "You were invited to this. Below you see what is different.",
    cancelled: (date: string) => `You were invited for ${date}. You do not have to do anything.`,
    stillOpen: "Your invitation still holds. The same button lets us know whether you are coming.",
  },
  signIn: {
    subject: "Sign in to Elkaar",
    title: "Sign in",
    lead: "You asked to sign in. Go on with the button, in the browser in which you asked for this mail.",
    button: "Go on signing in",
    code: "Or type this code there:",
    until: (time) => `The button and the code work until ${time}, and once.`,
    notYou: "Did you not ask for this? Then you need not do anything. Give the code to nobody.",
    unknownSubject: "Sign in to Elkaar: we do not know this address",
    unknownTitle: "We do not know this address",
    unknownLead: "Somebody wanted to sign in with this address. There is nobody here with this address.",
    unknownTry: "Did you register with another address? Then sign in with that one.",
    unknownNoAccount: "Would you like to come to an event? You need not sign in for that. You simply register.",
    unknownButton: "See the events",
    sharedSubject: "Sign in to Elkaar: use your own link",
    sharedTitle: "Use your own link",
    sharedLead: "More people use this address. That is why you cannot sign in with it.",
    sharedTry:
      "The mail about your registration has a link that is yours alone. It does everything for your registration.",
    sharedLost:
      "Have you lost that mail? Register once more with the same name. You get the link again, and nothing changes.",
    sharedButton: "See the events",
    notYouAtAll: "Did you not ask for this? Then you need not do anything.",
  },
  secondFactor: {
    subjects: {
      "passkey-added": "A passkey was added at Elkaar",
      "passkey-removed": "A passkey was removed at Elkaar",
      "code-used": "A recovery code was used at Elkaar",
      "codes-made": "New recovery codes were made at Elkaar",
      "reset-by-owner": "Your passkeys at Elkaar were erased",
      "reset-by-admin": "Your passkeys at Elkaar were erased",
    },
    titles: {
      "passkey-added": "A passkey was added",
      "passkey-removed": "A passkey was removed",
      "code-used": "A recovery code was used",
      "codes-made": "There are new recovery codes",
      "reset-by-owner": "Your passkeys were erased",
      "reset-by-admin": "Your passkeys were erased",
    },
    leads: {
      "passkey-added": "From now on it opens the organizer's area.",
      "passkey-removed": "It no longer opens the organizer's area.",
      "code-used":
        "With a recovery code a new passkey may be made for half an hour. The code does not work a second time.",
      "codes-made": "The recovery codes you had before no longer work.",
      "reset-by-owner":
        "An owner of your region did this. You are signed out everywhere. Sign in with your mail address and make a new passkey.",
      "reset-by-admin":
        "The administrator of Elkaar did this. You are signed out everywhere. Sign in with your mail address and make a new passkey.",
    },
    passkey: "Passkey",
    at: "When",
    moment: (date, time) => `${date}, ${time}`,
    button: "See your passkeys",
    notYouTitle: "Was this not you?",
    notYou:
      "Then perhaps somebody else reads your mail. Change the password of your mail and ask an owner of your region to erase your passkeys.",
    notAskedTitle: "Did you not ask for this?",
    notAsked: "Call an owner of your region. Do not sign in until then.",
  },
  calendar: {
    waits: (title) => `Waiting list: ${title}`,
    workshops: (n) => (n === 1 ? "Your workshop:" : "Your workshops:"),
    howToWithdraw: "Can you not come after all? Then withdraw with the link in the mail you got.",
    contact: (name, address) => `Questions: ${name}, ${address}`,
  },
};
