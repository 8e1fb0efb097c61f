import type { accessibility as Dutch } from "../nl/accessibility";

export const accessibility: typeof Dutch = {
  title: "Accessibility",
  description: "The accessibility statement of Elkaar: what was tested, what was not yet, and whom to turn to.",
  lead: "Everybody must be able to register and take part. That is why we follow EN 301 549 and WCAG 2.2, levels A and AA.",
  statusHeading: "Status: first measures taken (C)",
  status:
    "This statement is about all pages of this website, also those behind signing in, and about the mail that we send.",
  statusWhy:
    "Status A (fully compliant) or B (partially compliant) may only be used after an evaluation by WCAG-EM of all requirements and all parts. That evaluation has not been done yet. It is due by 22 May 2027.",
  testedHeading: "What was tested, and how",
  tested: [
    "Every page in every state that we know (empty, filled, with errors, with long names), with axe-core by the rules of WCAG 2.2 A and AA, at a width of 1280 and of 320 pixels. Nothing was found that has not been mended.",
    "Enlarging to 400 per cent: you need not scroll sideways, and nothing disappears behind something else.",
    "Registering with the keyboard alone, from the first key to the last button.",
    "Registering, looking around and organizing work without JavaScript. Only the passkey of organizers needs a script.",
    "Colours: text has a contrast of at least 4.5 to 1 everywhere. Colour is never the only sign.",
  ],
  since: "Since 21 November 2026 these tests run with every change of the software.",
  notHeading: "What is not certain yet",
  not: [
    "It has not been tested yet with people who use a screen reader or other aids.",
    "Automatic tests find only a part of the problems. What they cannot see has not been examined by others yet.",
    "What organizers write themselves, such as a programme, may be harder to read than our own texts.",
    "On the English pages those texts stand as they were written, mostly in Dutch. On the public pages a screen reader knows so; in forms, on personal pages and in the organizer's area not yet everywhere.",
  ],
  contactHeading: "Is there something you cannot do?",
  contact:
    "Tell us, then we help you right away and mend it. You can also ask us for the information in another form. Within five working days you hear that your message has arrived, and within three weeks what we do about it.",
  contactNone: "Mail the contact person of your event. The address is on the page of the event.",
  complaintHeading: "Not satisfied with our answer?",
  complaint:
    "Then file a complaint with the organization of your event. If you cannot agree together, you can go to the National Ombudsman of the Netherlands.",
  ombudsman: "To the National Ombudsman",
  dateHeading: "About this statement",
  date: "Drawn up on 22 November 2026, after an evaluation by the makers themselves. We review it by 22 May 2027 at the latest.",
};
