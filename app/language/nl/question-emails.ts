/** Mails about a question: to who asked, and to who has it. */
export const questionEmails = {
  confirm: {
    subject: (region: string) => `Verstuur uw vraag aan ${region}`,
    title: (name: string) => `Nog één klik, ${name}`,
    lead: "Uw vraag staat klaar. Bevestig uw adres, dan gaat de vraag naar de juiste persoon.",
    button: "Bekijk en verstuur uw vraag",
    notYou:
      "Heeft u niets gevraagd? Dan hoeft u niets te doen. De vraag gaat nergens heen en over een week wissen we alles.",
  },
  asked: {
    asked: {
      subject: (school: string) => `Een vraag voor u, van ${school}`,
      title: (school: string) => `Een vraag van ${school}`,
      lead: (name: string, school: string) =>
        `${name} van ${school} stelt een vraag. U bent de juiste persoon om te antwoorden.`,
    },
    at_desk: {
      subject: (school: string) => `Een vraag voor de balie, van ${school}`,
      title: (school: string) => `Een vraag van ${school}`,
      lead: (name: string, school: string) =>
        `${name} van ${school} stelt een vraag. Daarvoor is nog geen vaste contactpersoon. Daarom komt de vraag bij de balie.`,
    },
    passed_on: {
      subject: (school: string) => `Een vraag aan u doorgegeven, van ${school}`,
      title: (school: string) => `Een vraag van ${school}`,
      lead: (name: string, school: string) => `De vraag van ${name}, ${school}, is aan u doorgegeven.`,
    },
    replied: {
      subject: (school: string) => `Meer over de vraag van ${school}`,
      title: (school: string) => `${school} schreef terug`,
      lead: (name: string, school: string) => `${name} van ${school} schreef terug over een vraag die bij u ligt.`,
    },
    reminder: {
      subject: (school: string) => `Herinnering: een vraag van ${school} wacht op u`,
      title: (school: string) => `De vraag van ${school} wacht nog`,
      lead: (name: string, school: string) =>
        `${name} van ${school} wacht op uw antwoord. Na zeven werkdagen gaat de vraag naar iemand anders.`,
    },
    desk_reminder: {
      subject: (school: string) => `Herinnering: een vraag van ${school} wacht bij de balie`,
      title: (school: string) => `De vraag van ${school} wacht nog`,
      lead: (name: string, school: string) => `${name} van ${school} wacht op een antwoord van de balie.`,
    },
    escalated: {
      subject: (school: string) => `Een vraag bleef liggen en is nu bij u, van ${school}`,
      title: (school: string) => `Een vraag van ${school} bleef liggen`,
      lead: (name: string, school: string) =>
        `${name} van ${school} kreeg nog geen antwoord. Daarom ligt de vraag nu bij u.`,
    },
    question: "De vraag",
    line: "Daarbij staat",
    saidMore: "Dit schreef de vrager nu",
    from: "Van",
    school: "School of organisatie",
    topic: "Onderwerp",
    button: "Antwoord op de vraag",
    byMail: (name: string) =>
      `U mag ook gewoon op deze mail antwoorden. Uw antwoord gaat dan rechtstreeks naar ${name}, met uw eigen mailadres. Zeg daarna op de pagina dat u antwoordde.`,
    onPage: "Antwoord op de pagina. Een antwoord op deze mail komt bij de balie van de regio, niet bij de vrager.",
    passOn: "Is dit niet voor u? Geef de vraag op dezelfde pagina door. Deze link is van u alleen.",
    noCase: "Schrijf ook in uw antwoord niets over een kind of gezin. Bel daarvoor.",
  },
  answered: {
    subject: (organization: string) => `Antwoord op uw vraag, van ${organization}`,
    title: (name: string) => `Antwoord op uw vraag, ${name}`,
    lead: (name: string, organization: string) => `${questionWho(name, organization)} geeft antwoord.`,
    button: "Bekijk uw vraag en het antwoord",
  },
  asked_back: {
    subject: (organization: string) => `Een vraag terug van ${organization}`,
    title: (name: string) => `Een vraag terug, ${name}`,
    lead: (name: string, organization: string) => `${questionWho(name, organization)} wil eerst iets van u weten.`,
    button: "Schrijf terug",
  },
  passed_on: {
    subject: (organization: string) => `Uw vraag ligt nu bij ${organization}`,
    title: (name: string) => `Uw vraag is doorgegeven, ${name}`,
    lead: (who: string) => `Uw vraag ligt nu bij ${who}.`,
    then: "U krijgt een mail zodra er antwoord is. U hoeft niets te doen.",
    button: "Bekijk uw vraag",
  },
  escalated: {
    subject: (organization: string) => `Uw vraag ligt nu bij ${organization}`,
    title: (name: string) => `Iemand anders pakt uw vraag op, ${name}`,
    lead: (who: string) => `Uw vraag bleef te lang liggen. Daarom ligt die nu bij ${who}.`,
    then: "U krijgt een mail zodra er antwoord is. U hoeft niets te doen.",
    button: "Bekijk uw vraag",
  },
  takenOver: {
    subject: (organization: string) => `Een vraag ging van u naar ${organization}`,
    title: (name: string) => `Een vraag ligt niet meer bij u, ${name}`,
    lead: (date: string, who: string) =>
      `De vraag die u op ${date} of daarna kreeg, bleef liggen. Die ligt nu bij ${who}.`,
    then: "U hoeft niets meer te doen. Uw link naar de vraag laat niet meer zien wat er gevraagd is.",
  },
  who: questionWho,
  notByMail: "Wilt u iets zeggen? Doe dat op de pagina. Een antwoord op deze mail komt bij de balie van de regio.",
  whyAsker: (region: string) =>
    `U krijgt deze mail omdat iemand met uw adres een vraag stelde aan ${region}. Een jaar na het laatste bericht wissen we de vraag.`,
  whyReceiver: (region: string) => `U krijgt deze mail omdat vragen aan ${region} bij u terecht kunnen komen.`,
};

/** A desk is called as its region: once is enough. */
function questionWho(name: string, organization: string): string {
  return name === organization ? `de balie van ${name}` : `${name}, ${organization}`;
}
