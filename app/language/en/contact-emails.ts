import type { contactEmails as dutch } from "../nl/contact-emails";

const schoolsOf = (n: number) => (n === 1 ? "a school" : `${n} schools`);

export const contactEmails: typeof dutch = {
  asked: {
    subject: (n, region) => `Will you be the contact person of ${schoolsOf(n)}? ${region}`,
    title: (name) => `Will you be a contact person, ${name}?`,
    lead: (by, n) =>
      `${by === "" ? "The organization" : by} proposes you as the fixed contact person of ${schoolsOf(n)}.`,
    how: "Schools in your region then see your name, and only what you tick yourself: your work phone or your work mail. Until you say yes nobody sees anything of you.",
    button: "Look and answer",
    otherwise: "Is it not you, or do you not want it? Then say no on the same page. This link is yours alone.",
  },
  check: {
    subject: (n, region) => `Is this still right? You are the contact person of ${schoolsOf(n)}. ${region}`,
    title: (name) => `Is this still right, ${name}?`,
    lead: (_by, n) => `You are the fixed contact person of ${schoolsOf(n)}.`,
    how: "We ask this now and then, so that schools always find the right person.",
    button: "Look and confirm",
    otherwise:
      "Are you stopping, or does a colleague take over? You arrange that on the same page, for all schools at once.",
  },
  reminder: {
    subject: (n, region) => `Once more: is this still right? You are the contact person of ${schoolsOf(n)}. ${region}`,
    title: (name) => `Is this still right, ${name}?`,
    lead: (_by, n) => `We asked you whether you are still the contact person of ${schoolsOf(n)}.`,
    how: "If we hear nothing, schools will see in four weeks that this is no longer certain.",
    button: "Look and confirm",
    otherwise:
      "Are you stopping, or does a colleague take over? You arrange that on the same page, for all schools at once.",
  },
  placesOf: (partner, topic, rank) => [partner, topic, rank === "deputy" ? "as deputy" : ""].filter(Boolean).join(", "),
  more: (n) => `and ${n === 1 ? "1 more school" : `${n} more schools`}. Your page has them all.`,
  whyAsked: (by) =>
    `You get this mail because ${by === "" ? "somebody of the organization" : by} gave your name and address.`,
  why: "You get this mail because you are the contact person of a school.",
  answer: "Questions? Answer this mail.",
};
