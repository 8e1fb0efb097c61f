import type { questionEmails as dutch } from "../nl/question-emails";

export const questionEmails: typeof dutch = {
  confirm: {
    subject: (region) => `Send your question to ${region}`,
    title: (name) => `One more click, ${name}`,
    lead: "Your question is ready. Confirm your address, and it goes to the right person.",
    button: "See and send your question",
    notYou:
      "Did you ask nothing? Then you need to do nothing. The question goes nowhere, and in a week we erase all of it.",
  },
  asked: {
    asked: {
      subject: (school) => `A question for you, from ${school}`,
      title: (school) => `A question from ${school}`,
      lead: (name, school) => `${name} of ${school} asks a question. You are the right person to answer.`,
    },
    at_desk: {
      subject: (school) => `A question for the desk, from ${school}`,
      title: (school) => `A question from ${school}`,
      lead: (name, school) =>
        `${name} of ${school} asks a question. There is no fixed contact person for it yet, so it comes to the desk.`,
    },
    passed_on: {
      subject: (school) => `A question passed on to you, from ${school}`,
      title: (school) => `A question from ${school}`,
      lead: (name, school) => `The question of ${name}, ${school}, was passed on to you.`,
    },
    replied: {
      subject: (school) => `More about the question of ${school}`,
      title: (school) => `${school} wrote back`,
      lead: (name, school) => `${name} of ${school} wrote back about a question that is with you.`,
    },
    reminder: {
      subject: (school) => `Reminder: a question from ${school} waits for you`,
      title: (school) => `The question from ${school} still waits`,
      lead: (name, school) =>
        `${name} of ${school} waits for your answer. After seven working days the question goes to somebody else.`,
    },
    desk_reminder: {
      subject: (school) => `Reminder: a question from ${school} waits at the desk`,
      title: (school) => `The question from ${school} still waits`,
      lead: (name, school) => `${name} of ${school} waits for an answer of the desk.`,
    },
    escalated: {
      subject: (school) => `A question waited too long and is with you now, from ${school}`,
      title: (school) => `A question from ${school} waited too long`,
      lead: (name, school) => `${name} of ${school} got no answer yet. That is why the question is with you now.`,
    },
    question: "The question",
    line: "With it",
    saidMore: "This is what the asker wrote now",
    from: "From",
    school: "School or organization",
    topic: "Topic",
    button: "Answer the question",
    byMail: (name) =>
      `You may also simply answer this mail. Your answer then goes straight to ${name}, with your own address. Say on the page afterwards that you answered.`,
    onPage: "Answer on the page. An answer to this mail reaches the desk of the region, not the asker.",
    passOn: "Is this not for you? Pass the question on, on the same page. This link is yours alone.",
    noCase: "Write nothing about a child or family in your answer either. Call about that.",
  },
  answered: {
    subject: (organization) => `An answer to your question, from ${organization}`,
    title: (name) => `An answer to your question, ${name}`,
    lead: (name, organization) => `${questionWho(name, organization)} answers.`,
    button: "See your question and the answer",
  },
  asked_back: {
    subject: (organization) => `A question back from ${organization}`,
    title: (name) => `A question back, ${name}`,
    lead: (name, organization) => `${questionWho(name, organization)} wants to know something from you first.`,
    button: "Write back",
  },
  passed_on: {
    subject: (organization) => `Your question is with ${organization} now`,
    title: (name) => `Your question was passed on, ${name}`,
    lead: (who) => `Your question is with ${who} now.`,
    then: "You get a mail as soon as there is an answer. You need to do nothing.",
    button: "See your question",
  },
  escalated: {
    subject: (organization) => `Your question is with ${organization} now`,
    title: (name) => `Somebody else takes your question, ${name}`,
    lead: (who) => `Your question waited too long. That is why it is with ${who} now.`,
    then: "You get a mail as soon as there is an answer. You need to do nothing.",
    button: "See your question",
  },
  takenOver: {
    subject: (organization) => `A question went from you to ${organization}`,
    title: (name) => `A question is no longer with you, ${name}`,
    lead: (date, who) => `The question that you got on ${date} or later was not answered. It is with ${who} now.`,
    then: "You need to do nothing more. Your link to the question no longer shows what was asked.",
  },
  who: questionWho,
  notByMail: "Do you want to say something? Do so on the page. An answer to this mail reaches the desk of the region.",
  whyAsker: (region) =>
    `You get this mail because somebody asked ${region} a question with your address. A year after the last message we erase the question.`,
  whyReceiver: (region) => `You get this mail because questions to ${region} can reach you.`,
};

function questionWho(name: string, organization: string): string {
  return name === organization ? `the desk of ${name}` : `${name}, ${organization}`;
}
