import type { metQuestion as DutchPage, metQuestionEmails as DutchMail } from "../nl/met-question";

export const metQuestionEmails: typeof DutchMail = {
  subject: (name) => `Have you spoken to ${name}?`,
  title: (name) => `Have you spoken to ${name}?`,
  preview: "One question, two clicks. Nobody sees what you answer.",
  lead: (name, day, event) =>
    event === null
      ? `On ${day} you and ${name} both said yes to meeting each other. Have you spoken since?`
      : `On ${day} you and ${name} both said yes to meeting each other, through ${event}. Have you spoken since?`,
  met: "Yes, we have spoken",
  notYet: "No, not yet",
  counted:
    "We only count how often people say yes and no. What you answer is not kept with your name, and nobody is told: not the other person, and not the organizer.",
  once: "This is the only time that we ask. If you do not answer, that is fine too.",
  why: "You get this mail because you were introduced to somebody through Elkaar six weeks ago.",
  stop: (region) => `No longer get this question, invitations and news from ${region}`,
};

export const metQuestion: typeof DutchPage = {
  title: (name) => `Have you spoken to ${name}?`,
  kicker: (name) => `For ${name}`,
  lead: (day, event) =>
    event === null
      ? `On ${day} you both said yes to meeting each other.`
      : `On ${day} you both said yes to meeting each other, through ${event}.`,
  met: "Yes, we have spoken",
  notYet: "No, not yet",
  counted:
    "We only count how often people say yes and no. What you answer is not kept with your name, and nobody is told: not the other person, and not the organizer.",
  done: "Thank you. Your answer has been counted. We will not ask again.",
  overTitle: "This question is over",
  overText: "The question has been answered, or more than four weeks have passed. You need not do anything.",
  over: "This question was answered already, or is over. Nothing was counted.",
  tooMany: "That was very often in a row. Try again in a few minutes.",
  reach: "Would you still like to speak? Your contacts say what you have of each other.",
  toContacts: "To your contacts",
  counts: {
    title: "What came of introductions?",
    event: "Of this event",
    region: "Of the whole region",
    introduced: (n) => `At least ${n} introductions to which both said yes.`,
    answers: (n, percent) =>
      `Asked six weeks later whether they spoke: at least ${n} answers, of which ${
        percent === 90 ? "90 percent or more" : percent === 10 ? "10 percent or less" : `about ${percent} percent`
      } yes.`,
    tooFewIntroduced: "Too few introductions to show yet.",
    tooFewAnswers: "Too few answers to show yet.",
    note: "From ten on, and rounded: so a number never says anything about one person. Who met whom is theirs.",
  },
};
