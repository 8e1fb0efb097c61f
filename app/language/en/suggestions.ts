import type { suggestions as Dutch } from "../nl/suggestions";

export const suggestions: typeof Dutch = {
  link: "Whom could you meet?",
  page: {
    title: (event: string) => `Whom could you meet? ${event}`,
    heading: "Whom could you meet?",
    lead: (count: number) =>
      count === 1
        ? "This person will be there too, and there is a good reason to know each other."
        : `These ${count} people will be there too, and there is a good reason to know each other.`,
    ask: "Get introduced",
    askOf: (name: string) => `Get introduced to ${name}`,
    dismiss: "Do not suggest",
    dismissOf: (name: string) => `Do not suggest: ${name}`,
    dismissHow:
      "If you choose “Do not suggest”, we never suggest this person to you again, nor you to them. Nobody is told. You cannot undo this, but you can always speak to each other or find each other on the list.",
    dismissed: "Saved. This person is not suggested to you any more. Nobody is told.",
    how: "We look only at what people show to attendees: organization, position, what you work for, what you offer and seek, and which school still lacks a fixed contact person.",
    off: "Would you rather have no suggestions, or not be suggested to others?",
    offLink: "Switch suggestions off",
    toList: "To everybody who comes",
    not_listed: {
      lead: "You are not on the list of attendees, so you cannot be suggested.",
      text: "Who is on the list is seen by the other attendees and can be suggested to somebody. You can change this in your registration.",
      link: "Change what attendees see of you",
    },
    opted_out: {
      lead: "You switched suggestions off.",
      text: "Nobody is suggested to you, and you to nobody. You can switch this on again.",
      link: "To your visibility",
    },
    not_made: {
      lead: "There are no suggestions yet.",
      text: "The organizers usually make them a few days before the event. Meanwhile, fill in what you work for, and what you offer and seek, and show that to attendees. Then the suggestions fit better.",
      link: "To your profile",
    },
    none: {
      lead: "There is nobody whom we can suggest to you now.",
      text: "We found nobody who works for the same school or neighbourhood, offers what you seek or complements you, and whom you do not know yet. Add to your profile and show attendees what you work for. Next time we may find somebody.",
      link: "To your profile",
    },
  },
  setting: {
    title: "Suggestions of whom to meet",
    on: "You take part. Where you are on the list of attendees, we may suggest you to another attendee, and them to you. For that we use only what you show to attendees.",
    off: "You do not take part. Nobody is suggested to you, and you to nobody.",
    turnOff: "Switch suggestions off",
    turnOn: "Switch suggestions on",
    done: {
      voorstellenuit: "Suggestions are off. This works at once.",
      voorstellenaan: "Suggestions are on. You take part as soon as the organizers make suggestions again.",
    },
  },
  organizer: {
    title: "Suggest whom to meet",
    lead: "Elkaar looks for people who should know each other: who work for the same school or neighbourhood, who offer what another seeks, or who have no fixed contact person at a school yet. Everybody sees only their own suggestions, with the reason. You see numbers, never who is suggested to whom.",
    before: "Who take part?",
    what: "Attendees",
    number: "Number",
    attendees: "With a place",
    people: "Take part",
    notListed: "Do not take part: are not on the list of attendees",
    optedOut: "Do not take part: want no suggestions",
    tooFew: "Not even two people take part yet. Who registers can tick that others may see that they come.",
    byMail: "Mail who has a suggestion",
    byMailHint: (count: number) =>
      count === 0
        ? "There is nobody who can still get a mail: everybody had one, or wants no mail."
        : `At most ${count === 1 ? "1 mail" : `${count} mails`}. The mail holds only the number and a link, no names. Everybody gets at most one about this event.`,
    make: "Make suggestions",
    again: "Make suggestions again",
    againTitle: "Again",
    againText: "The new suggestions take the place of the old ones. Who has asked already keeps their question.",
    running: "The suggestions are being made",
    waiting: "It will begin in a moment. Usually it takes a few seconds.",
    comparing: (done: number, total: number) => `Comparing: looked at ${done} of ${total} people.`,
    choosing: (round: number) => `Choosing who fit each other best: round ${round}.`,
    refresh: "Refresh the page",
    failedTitle: "It did not work",
    failed: "Making the suggestions went wrong three times. Nothing has changed. Please try again.",
    resultTitle: "Made",
    resultWhat: "Result",
    suggestions: "Suggestions",
    withSome: "People with at least one suggestion",
    nobodyFits: "Without a suggestion: nobody fits whom they do not know yet",
    allFull: "Without a suggestion: who fits stands in four other suggestions already",
    stillToMail: (count: number) =>
      count === 0
        ? "All mails are written."
        : `${count === 1 ? "1 mail is" : `${count} mails are`} still to be written.`,
    improve:
      "Are there many people without a suggestion? Ask them to put in their profile what they work for, and to show that to attendees.",
    refusals: {
      event_unknown: "This event is not there any more.",
      event_draft: "This event is still a draft. Make it public first.",
      event_cancelled: "This event is cancelled.",
      event_over: "This event is over.",
    },
    closed: {
      event_draft: "This event is still a draft. You make suggestions once people have registered.",
      event_cancelled: "This event is cancelled. No more suggestions are made.",
      event_over: "This event is over. No more suggestions are made.",
    },
  },
};
