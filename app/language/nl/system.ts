import { privacyKinds } from "./privacy-kinds";

interface ErrorWords {
  title: string;
  text: string;
}

const errors: Record<number, ErrorWords> = {
  400: {
    title: "Dit adres klopt niet",
    text: "Er ging iets mis met het adres of met wat u verstuurde. Ga terug en probeer het nog eens.",
  },
  403: {
    title: "Dit mag u hier niet",
    text: "U heeft voor deze pagina geen toestemming, of het formulier kwam niet van onze eigen pagina. Open de pagina opnieuw en probeer het nog eens.",
  },
  404: { title: "Deze pagina is er niet", text: "Misschien is het adres verkeerd overgenomen, of is de pagina weg." },
  405: {
    title: "Dat kan hier niet",
    text: "Deze pagina kan niet doen wat uw browser vroeg. Ga terug en probeer het nog eens.",
  },
  409: { title: "Dat kan nu niet", text: "Intussen is er iets veranderd. Ga terug en kijk hoe het er nu voor staat." },
  413: {
    title: "Dit is te veel tekst",
    text: "Wat u verstuurde is te groot. Maak het korter en probeer het nog eens.",
  },
  415: {
    title: "Dit kunnen we niet lezen",
    text: "Wat u verstuurde heeft een vorm die wij niet kennen. Gebruik het formulier op de pagina.",
  },
  421: { title: "Dit adres is niet van ons", text: "Deze site staat op een ander adres." },
  429: { title: "Dit was te vaak achter elkaar", text: "Wacht even en probeer het dan nog eens." },
  500: {
    title: "Er ging bij ons iets mis",
    text: "Wat u deed is niet opgeslagen. Probeer het over een minuut opnieuw.",
  },
  503: { title: "We zijn er even niet", text: "Probeer het over een minuut opnieuw." },
};

export const system = {
  errors: {
    of: (status: number): ErrorWords =>
      errors[status] ?? (status >= 500 ? errors[500] : errors[400]) ?? { title: String(status), text: "" },
    home: "Naar de voorpagina",
    events: "Bekijk de bijeenkomsten",
  },
  mailbox: {
    title: "Postvak",
    lead: "Alle mail die deze proefomgeving verstuurt, komt hier. Er gaat niets naar buiten.",
    caption: (n: number) => (n === 1 ? "1 mail, de nieuwste eerst" : `${n} mails, de nieuwste eerst`),
    line: (address: string, moment: string) => `Aan ${address} op ${moment}`,
    empty: "Er is nog geen mail verstuurd. Meld u aan voor een bijeenkomst, dan komt de bevestiging hier.",
    searchLabel: "Mail aan een adres",
    all: "Toon alle mail",
  },
  mail: {
    back: "Naar het postvak",
    from: "Van",
    to: "Aan",
    sentAt: "Verstuurd",
    rendered: "Zoals een mailprogramma het toont",
    frameTitle: "De mail",
    text: "De tekst zonder opmaak",
    attachments: "Bijlagen",
    noAttachments: "Deze mail heeft geen bijlagen.",
    invitation: "uitnodiging voor de agenda",
    source: "De hele bron van de mail",
    kilobytes: (n: string) => `${n} kB`,
  },
  privacy: {
    title: "Privacy: wat we bewaren en hoe lang",
    description: "Welke gegevens Elkaar van u bewaart, waarom, hoe lang en wie ze ziet.",
    lead: "Elkaar bewaart zo weinig mogelijk. Hieronder staat alles, met waarom, hoe lang en wie het ziet.",
    facts: [
      "Wij bewaren niets over kinderen of gezinnen. Schrijf daarom nergens iets over een kind.",
      "Wij laden niets van andere bedrijven: geen reclame, geen meters, geen lettertypen van elders.",
      "Wij gebruiken alleen cookies die nodig zijn om u ingelogd te houden. Daarom ziet u hier geen vraag over cookies.",
    ],
    whatHeading: "Wat we van u bewaren",
    why: "Waarom",
    basis: "Waarom dat mag",
    howLong: "Hoe lang",
    whoSees: "Wie het ziet",
    rightsHeading: "Uw rechten",
    rights:
      "U mag zien wat wij van u weten, het laten verbeteren of laten wissen, en een toestemming altijd weer intrekken. Via de persoonlijke link in uw mail kunt u uw gegevens zelf zien en veranderen, en u afmelden.",
    askHeading: "Een vraag of klacht",
    ask: "Mail de organisatie van uw bijeenkomst. Het adres staat op de pagina van de bijeenkomst en in elke mail. Komt u er met ons niet uit, dan kunt u een klacht indienen bij de Autoriteit Persoonsgegevens.",
    columnsHeading: "Voor wie het precies wil weten: de velden in de database",
    kinds: privacyKinds,
  },
};
