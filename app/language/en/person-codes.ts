import type { personCodes as Dutch } from "../nl/person-codes";

export const personCodes: typeof Dutch = {
  title: "Your code",
  of: (name) => `The code of ${name}`,
  lead: "Let somebody you are speaking with scan this code. They then ask whether you would like to meet, and you say yes or not now.",
  none: "You have no code yet. With a code you get to know who stands before you: they scan it with the camera of a phone.",
  holds:
    "The code says nothing about you: no name, no address. Whoever scans it sees your name only if they may see it on Elkaar as well.",
  both: "Only when you both say yes do you get each other’s details: exactly what each of you chooses. If you scan the other’s code too, you have both said yes.",
  picture: "QR code of your own code",
  typed: "Scanning does not work? Then the other can type this address:",
  make: "Make my code",
  renew: "Make a new code",
  renewText:
    "The old code then stops working at once, also where it was printed or photographed. What has been asked stays.",
  remove: "Take my code away",
  tooMany: "You have made a new code many times. Try again in an hour.",
  badgeTitle: "On your badge",
  notOnBadge:
    "An organizer can print badges. Your code is not on them, unless you choose so. Whoever scans or photographs your badge can then ask to be introduced.",
  onBadge:
    "If an organizer prints badges, your code is on yours. If you make a new code, a badge that has been printed no longer works.",
  putOnBadge: "Put my code on my badge",
  offBadge: "Not on my badge after all",
  changeTitle: "A new code, or none",
  back: "Back",
  link: "Your code to be scanned",
  linkTitle: "Meeting on the day itself",
  linkText: "Let whoever you speak with scan your code. You need not install anything.",
  done: {
    nieuw: "You have a new code.",
    weg: "Your code is gone. Whoever still has it gets nowhere.",
    badge: "Your code will be on your badge if an organizer prints badges.",
    geenbadge:
      "Your code will not be on your badge. On a badge that has been printed it still works: make a new one then.",
  },
  scan: {
    title: "Would you like to meet?",
    titleWith: (name) => `Would you like to meet ${name}?`,
    nobody:
      "You scanned the code of somebody you spoke with. Sign in with the email address you registered with. Then you can ask to meet.",
    nobodyHow: "You get a mail to sign in, and come back here afterwards.",
    signIn: "Sign in and go on",
    person: "this person",
    someone: "Somebody whose code you scanned",
    someoneInside: "somebody whose code you scanned",
    leadUnknown:
      "This person gets one mail with your name, position and organization. If this person says yes, you both get a mail and see who it is. Otherwise you hear nothing of it.",
    lead: (name) =>
      `${name} gets one mail with your name, position and organization. If ${name} says yes, you both get a mail. Otherwise you hear nothing of it.`,
    line: "Your sentence",
    lineHint: "For example where you spoke. At most 300 characters, nothing about a child or family.",
    submit: "Ask to meet",
    own: "This is your own code. Let somebody else scan it.",
    ownLink: "To your code",
    goneTitle: "This code does not work",
    goneText: "The code was not copied completely, or a new one has been made.",
    goneHow: "Ask the other to show the code once more.",
    goneLink: "To the events",
    tooManyOpen: "You have sixty questions waiting for an answer. Take one back, or wait for an answer.",
    tooManyToday: "You have used forty codes today. Tomorrow you can go on.",
    askedRecently: "You have asked this in the past half year. Let the other scan your code.",
    blocked: "You blocked this person. Lift that first at Introductions.",
  },
};
