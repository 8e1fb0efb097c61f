import type { privacyKinds as Dutch, PrivacyKind } from "../nl/privacy-kinds";

const event = "We do what you ask of us when you register (GDPR, article 6(1)(b)).";
const interest = "We have a good reason for it, and it changes little for you (GDPR, article 6(1)(f)).";
const organizers = "The organizers of the event.";
const nobody = "Nobody. Only the computer uses it.";

export const privacyKinds: Record<keyof typeof Dutch, PrivacyKind> = {
  contact: {
    what: "Your name, your mail address and your language",
    why: "To put your place in your name and to mail you about the event.",
    basis: event,
    howLong: "Until two years after the event. If you do not come again, we then forget you entirely.",
    whoSees: `${organizers} Other attendees only if you allow it.`,
  },
  work: {
    what: "Your organization, role, field of work and region",
    why: "To see whether all fields are present, and who might be able to help you.",
    basis: event,
    howLong:
      "Role and region: until two years after the event. After that we only keep that somebody of your organization and field was there.",
    whoSees: `${organizers} Other attendees only if you allow it.`,
  },
  place: {
    what: "What you registered for, your workshop, whether you have a place, and why not if an organizer refused your request",
    why: "To share out the places fairly and to tell you how things stand.",
    basis: event,
    howLong:
      "Until two years after the event. If you had no place or withdrew, we erase the whole registration four weeks after the event.",
    whoSees: organizers,
  },
  phoneAndNote: {
    what: "Your telephone number and your remark, if you gave them",
    why: "To reach you when something changes on the day itself, and to answer your question.",
    basis: event,
    howLong: "Until four weeks after the event.",
    whoSees: organizers,
  },
  answers: {
    what: "Your answers to questions of the organizers, if there were any",
    why: "To prepare the event. The form shows which questions these are.",
    basis: event,
    howLong: "Until four weeks after the event.",
    whoSees: organizers,
  },
  tables: {
    what: "At which table you sit, if the organizers plan the tables",
    why: "To seat you beside people you do not know yet, and to help you find them again.",
    basis: interest,
    howLong: "Until four weeks after the event. If you withdraw, your seat stops counting at once.",
    whoSees: `${organizers} The plan may hang in the hall. Who sat with you, you can find again as far as they show themselves.`,
  },
  needs: {
    what: "Your dietary wishes and what you need to take part",
    why: "To arrange food and rooms for you.",
    basis:
      "You give separate consent, because this may say something about your health (GDPR, article 9(2)(a)). You can withdraw it at any time.",
    howLong: "Until one day after the event. If you withdraw, we erase it at once.",
    whoSees: "The organizers, up to the day itself. Your own page only shows that you filled something in.",
  },
  listed: {
    what: "Whether other attendees may find you",
    why: "So that people can get to know each other.",
    basis: "You give consent (GDPR, article 6(1)(a)). Without your yes you are on no list at all.",
    howLong: "As long as the list of the event is open, or until you switch it off.",
    whoSees: "Attendees of the same event who are signed in.",
  },
  invitation: {
    what: "That you were invited, and what you answered",
    why: "To ask whether you will come, and no more often than needed.",
    basis: interest,
    howLong:
      "Until four weeks after the event. If you said that you no longer want to be invited, we do not mail you again.",
    whoSees: organizers,
  },
  mail: {
    what: "The mail we send you, and whether it arrived",
    why: "So that no confirmation gets lost and you receive no mail twice.",
    basis: event,
    howLong:
      "We erase the text right after sending. Your address with the mail, and the text of mail that did not arrive, are erased after thirty days.",
    whoSees: "The organizers see whether a mail arrived. Nobody reads the text.",
  },
  refused: {
    what: "That a mail server refused mail to your address",
    why: "So that we can call you when mail does not arrive.",
    basis: interest,
    howLong: "Until a mail arrives again, and half a year at most.",
    whoSees: organizers,
  },
  unsubscribed: {
    what: "Which region sent invitations or news to your address, and whether you want no more of them",
    why: "To let you unsubscribe with one click, and to keep to it.",
    basis: interest,
    howLong:
      "That you unsubscribed: until you undo it, because otherwise we would mail you again. If you did not: until two years after the last mail.",
    whoSees: "The organizers see that you did not get a mail because you unsubscribed.",
  },
  session: {
    what: "On which devices you are signed in",
    why: "So that you stay signed in, and can sign out a device yourself.",
    basis: event,
    howLong: "Until you sign out, stay away for thirty days, or after ninety days.",
    whoSees: "You, on the page My Elkaar.",
  },
  signIn: {
    what: "Your request to sign in",
    why: "To check that the link and the code are yours.",
    basis: event,
    howLong: "The link works for ten minutes. A day later the request is erased.",
    whoSees: nobody,
  },
  passkey: {
    what: "Of organizers: their passkeys and recovery codes",
    why: "To be certain that only organizers reach the data of attendees. Of a passkey we keep the public half, the name you gave it and when it was used. Your fingerprint or face stays on your device.",
    basis: interest,
    howLong: "Until you remove the passkey, or are no longer an organizer.",
    whoSees: "You. An owner of the same region only sees that you have a passkey.",
  },
  limits: {
    what: "How often something is done from an address, in a form from which that address cannot be read",
    why: "To stop abuse, such as a hundred sign-in mails in a row.",
    basis: interest,
    howLong: "An hour at most.",
    whoSees: nobody,
  },
  organizer: {
    what: "Who is an organizer, and what they did",
    why: "To arrange who may do what, and to find out later who changed something.",
    basis: interest,
    howLong: "The role: as long as somebody has it. What somebody did: two years.",
    whoSees: "The organizers of the same region.",
  },
  programme: {
    what: "The names of speakers, workshop leaders and the contact of an event",
    why: "To tell who does what and whom you can turn to.",
    basis: interest,
    howLong: "As long as the page of the event exists.",
    whoSees: "Everybody.",
  },
  following: {
    what: "Which regions you follow, and whether you have an address for your calendar",
    why: "To show you first what is coming near you, and to keep your calendar up to date.",
    basis: event,
    howLong: "Until you change it or take it away, or until we forget you altogether.",
    whoSees: "You. Who has the address for your calendar sees what you registered for, until you take it away.",
  },
  contactPerson: {
    what: "If you are the contact person of a school, or are asked to be: your name, mail address, phone number and schools",
    why: "To give schools one fixed contact person, and to ask you whether it is still right.",
    basis:
      "You choose yourself what others see, and can always change it (GDPR, article 6(1)(a)). Until you answer we keep what a colleague or organizer gave of you, to be able to ask you (article 6(1)(f)).",
    howLong:
      "As long as you are a contact person, and until four weeks after. If you say no we erase it after four weeks. If you do not answer, after half a year. A list that was sent in: a week.",
    whoSees:
      "People of your region who are signed in see your name, and your phone number and mail address only if you tick them. Organizers of the region see your name and mail address.",
  },
  profile: {
    what: "Your profile, if you fill it in: position, organization, what you work for, what you offer and seek, how to reach you, your photo",
    why: "To show who you are to whom you choose yourself.",
    basis: "You fill it in yourself and choose who sees it (GDPR, article 6(1)(a)). You can always erase all of it.",
    howLong: "Until you erase it. If you come nowhere for two years, we forget it by ourselves.",
    whoSees: "Nobody, until you choose so yourself, for each part.",
  },
  visibility: {
    what: "Who may see what of your profile, and when you chose that",
    why: "To keep to your choice.",
    basis: "We must be able to show that you gave consent (GDPR, article 7(1)).",
    howLong: "For as long as the choice holds.",
    whoSees: nobody,
  },
  introduction: {
    what: "Whom you would like to meet or who would like to meet you, the line with it, your answer, what you would give, the code that you let others scan, and whether we asked you six weeks later if you spoke. What you answer to that we only count",
    why: "To bring you and the other together only if you both say yes.",
    basis: "You ask or answer it yourself (GDPR, article 6(1)(a)). You can always take it back.",
    howLong:
      "Until six months after the introduction has ended. Your code until you take it away or delete your account.",
    whoSees:
      "The other: who you are and your line if you ask. Whether you said “not now”, nobody sees. If you chose your code on your badge, the organizer sees it and whoever sees your badge.",
  },
  suggestion: {
    what: "Whom we suggest you to meet at an event, whether you got a mail about it, whom you do not want suggested, and whether you want no suggestions at all",
    why: "To bring people together who work for the same school or neighbourhood.",
    basis:
      "You are on the list of attendees because you chose so (GDPR, article 6(1)(a)). We look only at what you show to attendees. You can always switch it off.",
    howLong:
      "Suggestions and the mail about them: until four weeks after the event. Whom you do not want suggested, and your choice not to take part: as long as we know you.",
    whoSees: "A suggestion: you and the other one. The rest: nobody.",
  },
  contacts: {
    what: "Your contacts, what you give each of them, where you met, and your own note",
    why: "To find each other after the event too.",
    basis: "You chose it for that one person (GDPR, article 6(1)(a)). You can always take it back.",
    howLong: "Until you remove it. If you come nowhere for two years, we forget it by ourselves.",
    whoSees: "That one contact, and only what you chose. Nobody else sees your note.",
  },
  reports: {
    what: "Whom you blocked, and what you reported about somebody to the organizers",
    why: "To leave you in peace if you want that, and to step in if somebody misbehaves.",
    basis: interest,
    howLong: "A block: until you lift it. A report: until six months after it was dealt with.",
    whoSees: "A block: nobody. A report: the organizers of the region.",
  },
  question: {
    what: "A question that you asked or got, with your name, your mail address and what was said about it",
    why: "To bring the question to the right person and to answer you.",
    basis: "You ask us yourself, or are there for it as a contact person (GDPR, article 6(1)(f)).",
    howLong:
      "Until a year after the last message. A question that you do not send: a week. An answer for everybody names nobody and can stay.",
    whoSees:
      "Who asked, who got it for as long as it is with them, and the desk of the region. Who answers sees your mail address only if you turn that on.",
  },
};
