/** The one question six weeks after an introduction: the mail. */
export const metQuestionEmails = {
  subject: (name: string) => `Heeft u ${name} gesproken?`,
  title: (name: string) => `Heeft u ${name} gesproken?`,
  preview: "Eén vraag, twee keer klikken. Niemand ziet wat u antwoordt.",
  lead: (name: string, day: string, event: string | null) =>
    event === null
      ? `Op ${day} zeiden u en ${name} allebei ja op een kennismaking. Heeft u elkaar daarna gesproken?`
      : `Op ${day} zeiden u en ${name} allebei ja op een kennismaking, via ${event}. Heeft u elkaar daarna gesproken?`,
  met: "Ja, wij hebben elkaar gesproken",
  notYet: "Nee, nog niet",
  counted:
    "Wij tellen alleen hoe vaak er ja en nee is gezegd. Wat u antwoordt bewaren wij niet bij uw naam, en niemand hoort het: ook de ander niet, en de organisator niet.",
  once: "Dit is de enige keer dat we dit vragen. Antwoordt u niet, dan is dat ook goed.",
  why: "U krijgt deze mail omdat u zes weken geleden via Elkaar met iemand kennismaakte.",
  stop: (region: string) => `Deze vraag, uitnodigingen en nieuws van ${region} niet meer krijgen`,
};

/** The same: the page, and what organizers see of the answers. */
export const metQuestion = {
  title: (name: string) => `Heeft u ${name} gesproken?`,
  kicker: (name: string) => `Voor ${name}`,
  lead: (day: string, event: string | null) =>
    event === null
      ? `Op ${day} zeiden u allebei ja op een kennismaking.`
      : `Op ${day} zeiden u allebei ja op een kennismaking, via ${event}.`,
  met: "Ja, wij hebben elkaar gesproken",
  notYet: "Nee, nog niet",
  counted:
    "Wij tellen alleen hoe vaak er ja en nee is gezegd. Wat u antwoordt bewaren wij niet bij uw naam, en niemand hoort het: ook de ander niet, en de organisator niet.",
  done: "Dank u. Uw antwoord is geteld. We vragen dit niet nog eens.",
  overTitle: "Deze vraag is voorbij",
  overText: "De vraag is beantwoord, of er is meer dan vier weken voorbijgegaan. U hoeft niets meer te doen.",
  over: "Deze vraag was al beantwoord, of is voorbij. Er is niets geteld.",
  tooMany: "Dat ging wel heel vaak achter elkaar. Probeer het over een paar minuten opnieuw.",
  reach: "Wilt u elkaar nog spreken? In uw contacten staat wat u van elkaar heeft.",
  toContacts: "Naar uw contacten",
  counts: {
    title: "Wat kwam er van kennismakingen?",
    event: "Van deze bijeenkomst",
    region: "Van de hele regio",
    introduced: (n: number) => `Zeker ${n} kennismakingen waarop beiden ja zeiden.`,
    answers: (n: number, percent: number) =>
      `Zes weken later gevraagd of zij elkaar spraken: zeker ${n} antwoorden, daarvan ${
        percent === 90 ? "90 procent of meer" : percent === 10 ? "10 procent of minder" : `ongeveer ${percent} procent`
      } ja.`,
    tooFewIntroduced: "Nog te weinig kennismakingen om te laten zien.",
    tooFewAnswers: "Nog te weinig antwoorden om te laten zien.",
    note: "Vanaf tien, en afgerond: zo zegt een getal nooit iets over één persoon. Wie met wie kennismaakte, is van hen.",
  },
};
