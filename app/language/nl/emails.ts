import { accountEmails } from "./account-emails";
import { approvalEmails } from "./approval-emails";
import { introductionEmails } from "./introduction-emails";
import { metQuestionEmails } from "./met-question";
import { contactEmails } from "./contact-emails";
import { questionEmails } from "./question-emails";

const ordinals = ["eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende"];

/** "zevende"; "op plaats 13". */
const inLine = (position: number) => ordinals[position - 1] ?? `${position}e`;

export const emails = {
  when: "Wanneer",
  where: "Waar",
  workshop: "Workshop",
  wish: "Uw wens",
  name: "Op naam van",
  organization: "Organisatie",
  role: "Functie",
  phone: "Telefoon",
  doorsOpen: (time: string) => `Inloop vanaf ${time} uur`,
  moment: (date: string, from: string, to: string) => `${date}, ${from} tot ${to} uur`,
  hours: (from: string, to: string) => `${from} tot ${to} uur`,
  seeRegistration: "Bekijk uw aanmelding",
  linkIsYours: "Deze link is van u alleen. Stuur deze mail daarom niet door.",
  calendarAttached:
    "De afspraak voor uw agenda zit bij deze mail. Vraagt uw agenda of u komt? U hoeft niet te antwoorden: u staat al op de lijst.",
  calendarUpdated: "De nieuwe afspraak zit bij deze mail en vervangt de oude in uw agenda.",
  calendarCancelled: "Bij deze mail zit een bericht voor uw agenda. Dat haalt de afspraak weg.",
  cannotComeTitle: "Kunt u toch niet?",
  cannotCome: "Meld u dan af. Dan kan iemand anders komen.",
  cannotComeLink: "Afmelden",
  stopWaitingTitle: "Wilt u niet meer wachten?",
  stopWaiting: "Dan schuift de volgende een plek op.",
  stopWaitingLink: "Haal mij van de wachtlijst",
  notYou:
    "Heeft u zich niet aangemeld? Dan gebruikte iemand uw adres. Antwoord op deze mail, dan halen we de aanmelding weg.",
  notYouChanged: "Heeft u dit niet zelf gedaan? Antwoord dan op deze mail.",
  footer: {
    question: (name: string) => `Vraag over de bijeenkomst? Antwoord op deze mail, of mail ${name}:`,
    why: (title: string) => `U krijgt deze mail omdat u zich heeft aangemeld voor ${title}.`,
    whyOrganizer: (title: string) => `U krijgt deze mail omdat u ${title} mede organiseert, of daarvoor bent gevraagd.`,
    whySignIn: "U krijgt deze mail omdat iemand uw adres invulde om bij Elkaar in te loggen.",
    whyAccount: "U krijgt deze mail omdat u een account bij Elkaar heeft. Zo merkt u het als iemand anders dit doet.",
    whyAddress: "U krijgt deze mail omdat iemand uw adres invulde bij Elkaar.",
    whySecondFactor:
      "U krijgt deze mail omdat u organisator bent bij Elkaar. Zo merkt u het als iemand anders dit doet.",
    privacy: "Privacy: wat we bewaren en hoe lang",
  },
  ...accountEmails,
  approval: approvalEmails,
  introduction: introductionEmails,
  met: metQuestionEmails,
  contactPerson: contactEmails,
  question: questionEmails,
  mailing: {
    testSubject: (subject: string) => `Proef: ${subject}`,
    workshop: (title: string, time: string, room: string) =>
      `${title} (${[`${time} uur`, room].filter(Boolean).join(", ")})`,
    hours: (from: string, to: string) => `${from} tot ${to} uur`,
    noWorkshop: "u koos nog geen workshop",
    seeInvitation: "Bekijk uw uitnodiging",
    whyInvited: (title: string) => `U krijgt deze mail omdat u bent uitgenodigd voor ${title}.`,
    unsubscribe: (region: string) => `Geen uitnodigingen en nieuws meer van ${region}`,
  },
  placed: {
    subject: (title: string, date: string) => `U bent erbij: ${title}, ${date}`,
    title: (name: string) => `U bent erbij, ${name}`,
    lead: "Uw plek is zeker.",
    confirm:
      "Open de link één keer en bevestig uw adres. Koos u ervoor om op de deelnemerslijst te staan? Dan gaat dat daarna in. Ook past u er uw gegevens aan, of kiest u een andere workshop.",
  },
  waitlisted: {
    subject: (title: string) => `U staat op de wachtlijst: ${title}`,
    title: (position: number) => `U staat ${inLine(position)} op de wachtlijst`,
    lead: "De bijeenkomst is vol. Komt er plek, dan bent u erbij en krijgt u meteen een mail. U hoeft zelf niets te doen.",
    noCalendar: "In uw agenda staat nog niets. De afspraak krijgt u zodra er plek is.",
    wishHoldsNoPlace:
      "Uw workshop houden we als wens vast. Is die vol als u aan de beurt bent, dan kiest u een andere.",
    confirm: "Open de link één keer en bevestig uw adres. U ziet er ook hoe ver u bent.",
  },
  repeated: {
    subject: (title: string) => `U was al aangemeld: ${title}`,
    title: "U was al aangemeld",
    withdrawnTitle: "U heeft zich eerder afgemeld",
    withdrawnSubject: (title: string) => `U heeft zich eerder afgemeld: ${title}`,
    lead: "Er kwam nog een aanmelding binnen met deze naam en dit adres. We hebben niets veranderd.",
    placed: "U heeft een plek.",
    waitlisted: (position: number) => `U staat ${inLine(position)} op de wachtlijst.`,
    waitlistedSomewhere: "U staat op de wachtlijst.",
    withdrawn: "Uw afmelding staat nog.",
    link: "Hier is uw eigen link. Daarmee past u uw gegevens aan, kiest u een andere workshop of meldt u zich af.",
    linkWithdrawn: "Wilt u toch komen? Op uw eigen pagina ziet u of dat kan.",
  },
  promoted: {
    subject: (title: string, date: string) => `Er is plek, u bent erbij: ${title}, ${date}`,
    title: (name: string) => `Er is plek. U bent erbij, ${name}`,
    lead: "Er is een plek vrijgekomen. U was aan de beurt, dus die is nu van u.",
    full: (workshops: string, n: number) =>
      n === 1
        ? `De workshop die u wilde is intussen vol: ${workshops}. Kies een andere.`
        : `De workshops die u wilde zijn intussen vol: ${workshops}. Kies andere.`,
    choose: "Kies een workshop",
    cannotCome: "Laat het snel weten. Dan kan de volgende op de wachtlijst nog komen.",
  },
  changed: {
    subject: (title: string) => `Aangepast: uw aanmelding voor ${title}`,
    title: "Uw aanmelding is aangepast",
    lead: "Zo staat het nu.",
    leadWaitlisted: "Zo staat het nu. U staat nog op de wachtlijst, op dezelfde plaats.",
  },
  withdrawn: {
    subject: (title: string) => `U bent afgemeld: ${title}`,
    title: "U bent afgemeld",
    lead: "Dank dat u het liet weten. Uw plek komt vrij voor iemand anders.",
    leadWaitlisted: "Dank dat u het liet weten. U staat niet meer op de wachtlijst.",
    comeAfterAll: "Kunt u toch wel? Meld u dan opnieuw aan.",
    eventPage: "Naar de bijeenkomst",
  },
  eventChanged: {
    subject: (title: string) => `Veranderd: ${title}`,
    subjectMoved: (title: string, date: string) => `Nieuwe datum voor ${title}: ${date}`,
    titles: {
      date: "De datum is veranderd",
      time: "De tijd is veranderd",
      place: "De plaats is veranderd",
      title: "De bijeenkomst heet anders",
      programme: "Het programma is veranderd",
      room: "Uw zaal is veranderd",
      several: "Er is iets veranderd",
    },
    lead: "Uw plek blijft staan. U hoeft niets te doen.",
    leadWaitlisted: "U houdt uw plaats op de wachtlijst. U hoeft niets te doen.",
    labels: { time: "Wanneer", place: "Waar", title: "Naam", programme: "Programma", room: "Zaal" },
    now: "Nu:",
    before: "Eerst:",
    added: "Nieuw:",
    dropped: "Vervalt:",
    roomOf: (workshop: string) => `Zaal van "${workshop}"`,
    noRoom: "nog niet bekend",
    allFacts: "Zo staat het nu",
  },
  cancelled: {
    subject: (title: string, date: string) => `Gaat niet door: ${title}, ${date}`,
    title: (title: string) => `${title} gaat niet door`,
    lead: (date: string) => `De bijeenkomst van ${date} is afgezegd. U hoeft niets te doen.`,
    reason: "Waarom",
    eventPage: "Naar de pagina van de bijeenkomst",
  },
  hostTold: {
    somebody: "Een organisator",
    event: "Bijeenkomst",
    open: "Open de bijeenkomst in beheer",
    answer: "Geef antwoord",
    howToSignIn: (address: string) => `Log in met dit adres: ${address}. U krijgt dan een mail met een knop.`,
    askedSubject: (organization: string, title: string) => `Is ${organization} gastheer van ${title}?`,
    asked: (who: string, organization: string) =>
      `${who} vraagt of ${organization} mede gastheer wil zijn. Alle gastheren zijn gelijk: u kunt alles wat de anderen kunnen.`,
    invitedSubject: (title: string) => `U kunt nu meewerken aan ${title}`,
    invited: (who: string, organization: string) =>
      `${who} gaf uw naam op als redacteur namens ${organization}. U kunt de bijeenkomst bekijken en wijzigen.`,
    deskSubject: (title: string) => `U staat aan de balie bij ${title}`,
    desk: (who: string) =>
      `${who} gaf uw naam op voor de balie. U ziet wie er komen en kunt de lijsten printen. Wijzigen kunt u niets.`,
    publishedSubject: (title: string) => `Openbaar: ${title}`,
    published: (who: string) => `${who} maakte de bijeenkomst openbaar. Mensen kunnen zich nu aanmelden.`,
    changedSubject: (title: string) => `Gewijzigd: ${title}`,
    changed: (who: string) => `${who} heeft de bijeenkomst verplaatst. Wie is aangemeld, kreeg hierover ook een mail.`,
    cancelledSubject: (title: string) => `Afgelast: ${title}`,
    cancelled: (who: string) => `${who} heeft de bijeenkomst afgelast. Wie was aangemeld, kreeg hierover ook een mail.`,
  },
  organizerNamed: {
    subject: (region: string) => `U organiseert nu mee voor ${region}`,
    lead: (who: string, region: string) => `${who} gaf uw naam op als organisator van ${region}.`,
    may: {
      owner: "U bent eigenaar: u mag alles in deze regio, en u bepaalt wie er organiseert.",
      editor: "U bent redacteur: u maakt bijeenkomsten, wijzigt ze en ziet wie er komen.",
      desk: "U staat aan de balie: u ziet wie er komen en kunt de lijsten printen. Wijzigen kunt u niets.",
    },
    open: "Open beheer",
    passkey: "De eerste keer maakt u ook een passkey: een sleutel op uw telefoon of computer.",
    why: (region: string) => `U krijgt deze mail omdat uw naam is opgegeven als organisator van ${region}.`,
  },
  invitation: {
    subject: (title: string, date: string) => `Uitnodiging: ${title}, ${date}`,
    reminderSubject: (title: string, date: string) => `Komt u ook? ${title}, ${date}`,
    title: (name: string, title: string) => `${name}, u bent uitgenodigd voor ${title}`,
    reminderLead: "Wij nodigden u eerder uit en hoorden nog niets van u. Laat u weten of u komt?",
    from: "Wie u uitnodigt",
    button: "Bekijk de uitnodiging",
    noPlace: "Deze uitnodiging houdt geen plek vrij. Uw plek is zeker als u zich aanmeldt en er nog plaats is.",
    noPlaceUntil: (date: string, time: string) =>
      `Deze uitnodiging houdt geen plek vrij. Uw plek is zeker als u zich aanmeldt en er nog plaats is. Aanmelden kan tot ${date}, ${time} uur.`,
    cannotTitle: "Kunt u niet?",
    cannot: "Laat het ons weten, dan herinneren we u niet meer. Een reden hoeft niet.",
    cannotLink: "Ik kan niet",
    why: (title: string) => `U krijgt deze mail omdat de organisatie van ${title} u graag ziet komen.`,
    stop: "Nodig mij niet meer uit voor deze bijeenkomst",
  },
  invitationNews: {
    subject: (title: string, date: string) => `Veranderd: ${title}, ${date}`,
    title: (title: string) => `Er is iets veranderd aan ${title}`,
    changed: "U bent hiervoor uitgenodigd. Hieronder ziet u wat er anders is.",
    cancelled: (date: string) => `U was uitgenodigd voor ${date}. U hoeft niets te doen.`,
    stillOpen: "Uw uitnodiging blijft gelden. Met dezelfde knop laat u weten of u komt.",
  },
  signIn: {
    subject: "Inloggen bij Elkaar",
    title: "Inloggen",
    lead: "U vroeg om in te loggen. Ga verder met de knop, in de browser waarin u om deze mail vroeg.",
    button: "Verder met inloggen",
    code: "Of typ daar deze code:",
    until: (time: string) => `De knop en de code werken tot ${time} uur, en één keer.`,
    notYou: "Heeft u dit niet gevraagd? Dan hoeft u niets te doen. Geef de code aan niemand.",
    unknownSubject: "Inloggen bij Elkaar: we kennen dit adres niet",
    unknownTitle: "We kennen dit adres niet",
    unknownLead: "Iemand wilde met dit adres inloggen. Er is bij ons niemand met dit adres.",
    unknownTry: "Heeft u zich met een ander adres aangemeld? Log dan daarmee in.",
    unknownNoAccount: "Wilt u naar een bijeenkomst komen? Daarvoor hoeft u niet in te loggen. U meldt zich gewoon aan.",
    unknownButton: "Bekijk de bijeenkomsten",
    sharedSubject: "Inloggen bij Elkaar: gebruik uw eigen link",
    sharedTitle: "Gebruik uw eigen link",
    sharedLead: "Van dit adres maken meer mensen gebruik. Daarom kunt u er niet mee inloggen.",
    sharedTry:
      "In de mail over uw aanmelding staat een link die alleen van u is. Daarmee regelt u alles voor uw aanmelding.",
    sharedLost:
      "Bent u die mail kwijt? Meld u nog eens aan met dezelfde naam. U krijgt de link dan opnieuw, en er verandert niets.",
    sharedButton: "Bekijk de bijeenkomsten",
    notYouAtAll: "Heeft u dit niet gevraagd? Dan hoeft u niets te doen.",
  },
  secondFactor: {
    subjects: {
      "passkey-added": "Er is een passkey toegevoegd bij Elkaar",
      "passkey-removed": "Er is een passkey verwijderd bij Elkaar",
      "code-used": "Er is een herstelcode gebruikt bij Elkaar",
      "codes-made": "Er zijn nieuwe herstelcodes gemaakt bij Elkaar",
      "reset-by-owner": "Uw passkeys bij Elkaar zijn gewist",
      "reset-by-admin": "Uw passkeys bij Elkaar zijn gewist",
    },
    titles: {
      "passkey-added": "Er is een passkey toegevoegd",
      "passkey-removed": "Er is een passkey verwijderd",
      "code-used": "Er is een herstelcode gebruikt",
      "codes-made": "Er zijn nieuwe herstelcodes",
      "reset-by-owner": "Uw passkeys zijn gewist",
      "reset-by-admin": "Uw passkeys zijn gewist",
    },
    leads: {
      "passkey-added": "U kunt er vanaf nu mee inloggen in het beheer.",
      "passkey-removed": "U kunt er niet meer mee inloggen in het beheer.",
      "code-used":
        "Met een herstelcode mag er een half uur lang een nieuwe passkey worden gemaakt. De code werkt niet nog een keer.",
      "codes-made": "De herstelcodes die u eerder kreeg, werken niet meer.",
      "reset-by-owner":
        "Een eigenaar van uw regio heeft dat gedaan. U bent overal uitgelogd. Log in met uw mailadres en maak een nieuwe passkey.",
      "reset-by-admin":
        "De beheerder van Elkaar heeft dat gedaan. U bent overal uitgelogd. Log in met uw mailadres en maak een nieuwe passkey.",
    },
    passkey: "Passkey",
    at: "Wanneer",
    moment: (date: string, time: string) => `${date}, ${time} uur`,
    button: "Bekijk uw passkeys",
    notYouTitle: "Was u dit niet?",
    notYou:
      "Dan leest misschien iemand anders uw mail. Verander het wachtwoord van uw mail en vraag een eigenaar van uw regio om uw passkeys te wissen.",
    notAskedTitle: "Vroeg u hier niet om?",
    notAsked: "Bel een eigenaar van uw regio. Log tot die tijd niet in.",
  },
  calendar: {
    waits: (title: string) => `Wachtlijst: ${title}`,
    workshops: (n: number): string => (n === 1 ? "Uw workshop:" : "Uw workshops:"),
    howToWithdraw: "Kunt u toch niet? Meld u dan af met de link in de mail die u kreeg.",
    contact: (name: string, address: string) => `Vragen: ${name}, ${address}`,
  },
};
