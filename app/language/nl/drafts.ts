const parts = (n: number) => (n === 1 ? "1 onderdeel" : `${n} onderdelen`);
const workshops = (n: number) => (n === 1 ? "1 workshop" : `${n} workshops`);

/** Making an event, and making it public. */
export const drafts = {
  create: {
    title: "Nieuwe bijeenkomst",
    copyTitle: (title: string) => `${title} kopiëren`,
    lead: "Hiermee begint u. De rest vult u later aan. Niemand ziet het voordat u het openbaar maakt.",
    copyLead: (title: string, date: string) =>
      `Alles van ${title} op ${date} komt mee, behalve de datum en de aanmeldingen. Niemand ziet het voordat u het openbaar maakt.`,
    copied: (nParts: number, nWorkshops: number) =>
      `Het programma komt mee: ${parts(nParts)}, ${workshops(nWorkshops)}. Elk onderdeel houdt zijn uur, gerekend vanaf het begin.`,
    copiedNothing: "Er is geen programma om mee te nemen.",
    what: "Wat",
    when: "Wanneer",
    where: "Waar, en voor hoeveel mensen",
    who: "Wie mensen ontvangt",
    whereHint: "Weet u dit nog niet? Laat het leeg.",
    fields: {
      title: "Titel",
      kind: "Soort",
      theme: "Thema",
      region: "Regio",
      date: "Datum",
      starts_at: "Begint om",
      ends_at: "Eindigt om",
      closes_on: "Aanmelden tot en met",
      venue_name: "Naam van de plek",
      venue_city: "Plaats",
      capacity: "Aantal plaatsen",
      hosts: "Gastheren",
      other_host: "Een andere organisatie",
    },
    regionPlaceholder: "Kies een regio",
    hostsHint: "Alle gastheren zijn gelijk. Ze krijgen hier nog geen mail van.",
    otherHostHint: "Typ de naam. Meer gastheren toevoegen kan later.",
    submit: "Maak het concept",
    refusals: {
      region_not_yours: "In deze regio maakt u geen bijeenkomsten. Kies een regio waar u redacteur of eigenaar bent.",
      copy_unknown: "Deze bijeenkomst is er niet, of u mag haar niet wijzigen. Kopiëren kan daarom niet.",
    },
  },
  draft: {
    badge: "Concept",
    title: "Nog niet openbaar",
    lead: "Alleen wie deze bijeenkomst organiseert, ziet haar.",
    missingTitle: (n: number) => (n === 1 ? "Er ontbreekt nog één ding" : `Er ontbreken nog ${n} dingen`),
    ready: "Alles staat klaar. U kunt de bijeenkomst openbaar maken.",
    missing: {
      title: "Een titel",
      summary: "Een samenvatting: twee regels over wat het is en voor wie",
      start_in_future: "Een dag en tijd die nog komen",
      venue: "De plek en de plaats",
      capacity: "Het aantal plaatsen",
      host: "Een gastheer",
      contact: "Wie vragen beantwoordt, met een mailadres",
      programme_on_the_day: "Een programma dat binnen de tijd van de bijeenkomst valt",
      workshops: "Een workshop in elke ronde",
      workshop_places: "Plaatsen in elke workshop",
    },
    preview: "Bekijk het voorbeeld",
    publish: "Maak openbaar",
    seeWhoHears: "Maak openbaar: bekijk wie dit hoort",
    remove: "Verwijder dit concept",
    unpublish: "Terug naar concept",
    unpublishHint: "Kan zolang niemand zich heeft aangemeld. Daarna kunt u alleen nog afgelasten.",
    copy: "Kopieer deze bijeenkomst",
  },
  publish: {
    title: "Openbaar maken",
    heading: (title: string) => `${title} openbaar maken`,
    lead: "Iedereen ziet de bijeenkomst dan, en mensen kunnen zich aanmelden.",
    notReady: "Dit kan nog niet. Vul eerst aan wat ontbreekt.",
    already: "Deze bijeenkomst is al openbaar.",
    cancelled: "Deze bijeenkomst gaat niet door.",
    save: "Maak openbaar",
    saveAndTell: (n: number) => (n === 1 ? "Maak openbaar en stuur 1 mail" : `Maak openbaar en stuur ${n} mails`),
    outdated:
      "Intussen veranderde er iets aan wie dit hoort. Er is nog niets openbaar. Kijk hieronder wie het nu hoort.",
    refusals: {
      event_unknown: "Deze bijeenkomst is er niet meer.",
      event_cancelled: "Deze bijeenkomst gaat niet door.",
      already_published: "Deze bijeenkomst is al openbaar.",
      not_published: "Deze bijeenkomst was al een concept.",
      people_registered: "Er heeft zich al iemand aangemeld. Terug naar concept kan niet meer; afgelasten wel.",
    },
    noBodyHears: "Niemand krijgt hierover een mail. Mensen zien het op de openbare pagina.",
  },
  inviteesTold: {
    title: (n: number) =>
      n === 1 ? "1 genodigde zonder antwoord krijgt een mail" : `${n} genodigden zonder antwoord krijgen een mail`,
  },
  organizersTold: {
    title: (n: number) =>
      n === 1 ? "1 andere organisator krijgt een mail" : `${n} andere organisatoren krijgen een mail`,
    inNameOf: (name: string, organizations: string) => `${name}, namens ${organizations}`,
  },
  remove: {
    title: "Verwijderen",
    heading: (title: string) => `${title} verwijderen`,
    lead: "Het concept verdwijnt, met het programma en de gastheren. Dit kan niet worden teruggedraaid.",
    confirm: "Verwijder dit concept",
    stays: "Terug, het blijft staan",
    refusals: {
      event_unknown: "Dit concept is er niet meer.",
      was_published: "Deze bijeenkomst is openbaar geweest. Verwijderen kan niet; afgelasten wel.",
    },
  },
  page: {
    title: "Voorbeeld",
    heading: (title: string) => `Voorbeeld van ${title}`,
    notice: "Dit is een voorbeeld",
    text: "Zo zien bezoekers de pagina. Aanmelden en de agenda werken pas als de bijeenkomst openbaar is.",
    textPublic: "Zo zien bezoekers de pagina nu.",
    back: "Terug naar beheer",
  },
  done: {
    made: "Het concept is gemaakt. Hieronder ziet u of er nog iets ontbreekt.",
    published: "De bijeenkomst is openbaar.",
    unpublished: "De bijeenkomst is weer een concept. Bezoekers zien haar niet meer.",
    removed: "Het concept is verwijderd.",
  },
  dashboard: {
    create: "Nieuwe bijeenkomst",
    copy: "Kopieer",
    copyOf: (title: string) => `Kopieer ${title}`,
    waiting: {
      hostQuestion: {
        title: (title: string) => `U bent gevraagd als gastheer van ${title}`,
        detail: "Zegt u ja, dan staat uw organisatie op de pagina.",
        label: "Geef antwoord",
      },
      organizations: {
        title: (n: number) =>
          n === 1 ? "Eén organisatie kennen we niet" : `${n} organisaties uit aanmeldingen kennen we niet`,
        detail: "Mensen typten een naam die we niet kennen. Kies welke organisatie ze bedoelen.",
        label: "Zoek ze uit",
      },
      draft: {
        title: (title: string) => `${title} is nog niet openbaar`,
        detail: "Bezoekers zien deze bijeenkomst nog niet.",
        label: "Maak het af",
      },
      unanswered: {
        title: (n: number, title: string) =>
          n === 1
            ? `Een gastheer van ${title} gaf nog geen antwoord`
            : `${n} gastheren van ${title} gaven nog geen antwoord`,
        detail: "Ze staan nog niet op de pagina. Bel ze, of haal de vraag weg.",
        label: "Bekijk de gastheren",
      },
    },
  },
};
