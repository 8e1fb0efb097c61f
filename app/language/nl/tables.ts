/** Planning tables: the organizer's pages, what hangs in the hall, and what an attendee reads. */
const people = (n: number) => (n === 1 ? "1 persoon" : `${n} mensen`);
const rounds = (n: number) => (n === 1 ? "één ronde" : `${n} rondes`);

export const tables = {
  title: "Tafelindeling",
  lead: "Elkaar zet mensen aan tafel die elkaar nog niet kennen en iets aan elkaar hebben. Bij meer rondes wisselen zij van tafel.",
  hall: "In de zaal",
  goneItem: "Een onderdeel dat niet meer in het programma staat",
  itemAt: (title: string, time: string) => `${title}, ${time}`,
  nobody: "Er is nog niemand met een bevestigde plek. Zodra die er zijn, kunt u tafels indelen.",
  guests: (n: number) => (n === 1 ? "1 persoon heeft een bevestigde plek." : `${n} mensen hebben een bevestigde plek.`),
  unconfirmed: (n: number) =>
    n === 1
      ? "1 persoon met een plek heeft zijn adres nog niet bevestigd en krijgt nog geen tafel."
      : `${n} mensen met een plek hebben hun adres nog niet bevestigd en krijgen nog geen tafel.`,
  planOf: (title: string) => `Tafels: ${title}`,
  plans: "Uw indelingen",
  what: "Waarvoor",
  size: "Tafels",
  sizeOf: (sizes: readonly number[], n: number) => {
    const same = sizes.every((size) => size === sizes[0]);
    const tables = same
      ? `${sizes.length} ${sizes.length === 1 ? "tafel" : "tafels"} van ${sizes[0] ?? 0}`
      : `${sizes.length} tafels (${sizes.join(", ")} plaatsen)`;
    return `${tables}, ${rounds(n)}`;
  },
  state: "Stand",
  shown: "Deelnemers zien hun tafel",
  hidden: "Alleen voor u",
  form: {
    title: "Tafels indelen",
    again: "Opnieuw indelen",
    againText:
      "Dit maakt een nieuwe indeling in plaats van deze. Deelnemers zien hun tafel pas weer als u dat opnieuw aanzet.",
    replaces: "Voor elk onderdeel is er één indeling. Bestaat die al, dan komt de nieuwe ervoor in de plaats.",
    item: "Waarvoor?",
    tables: "Aantal tafels",
    places: "Plaatsen per tafel",
    sizes: "Niet elke tafel even groot?",
    sizesHint:
      "Schrijf dan het aantal plaatsen van elke tafel, bijvoorbeeld 8, 8, 6. Dit gaat voor op de vakken hierboven.",
    rounds: "Hoe vaak gaan mensen zitten?",
    roundsHint: "Bij 2 of meer wisselen zij elke ronde van tafel. Hoogstens 6.",
    submit: "Deel de tafels in",
  },
  errors: {
    item: { unknown: "Kies een onderdeel van de lijst." },
    tables: {
      number: "Vul een heel aantal tafels in, van 1 tot en met 100.",
      too_many_tables: (most: number) => `Met zoveel tafels zit er iemand alleen. Neem er hoogstens ${most}.`,
    },
    places: {
      number: "Vul een heel aantal plaatsen in, van 1 tot en met 50.",
      too_few_places: (n: number) => `Er zijn te weinig plaatsen voor ${people(n)}. Neem meer of grotere tafels.`,
    },
    sizes: {
      list: "Schrijf voor elke tafel een getal van 1 tot en met 50, met komma’s ertussen. Bijvoorbeeld: 8, 8, 6.",
    },
    rounds: { number: "Kies een getal van 1 tot en met 6." },
  },
  refusals: {
    nobody: "Er is nog niemand met een bevestigde plek.",
    too_many_people: "Elkaar deelt tafels in voor hoogstens 1.000 mensen.",
    busy: "Deze tafels worden op dit moment al ingedeeld. Wacht tot dat klaar is.",
    unknown: "Deze indeling is er niet meer.",
    no_room: "Er zijn te weinig plaatsen vrij. Deel opnieuw in, met meer of grotere tafels.",
  },
  running: (done: number) => `We zijn aan het indelen: ${done} van 100 gedaan.`,
  refresh: "Kijk of het klaar is",
  failed: "Het indelen is niet gelukt. Probeer het nog een keer.",
  made: (moment: string) => `Gemaakt op ${moment}.`,
  score: (encounters: number, repeats: number, n: number) => {
    const met =
      encounters === 1
        ? "1 ontmoeting van mensen van twee organisaties"
        : `${encounters} ontmoetingen van mensen van verschillende organisaties`;
    if (n === 1) return `${met}.`;
    if (repeats === 0) return `${met}; niemand treft iemand twee keer.`;
    return `${met}; ${repeats} keer zitten twee mensen nog eens bij elkaar.`;
  },
  share: (percent: number) =>
    `Van de nuttige ontmoetingen haalt dit plan ${percent}% van wat hoogstens kan. Honderd procent lukt bijna nooit: dan zit iedereen precies bij wie het beste past.`,
  how: "Elkaar kijkt naar organisaties, en naar wat mensen op de deelnemerslijst zelf laten zien.",
  withoutSeat: (n: number) => (n === 1 ? "1 persoon heeft nog geen plaats" : `${n} mensen hebben nog geen plaats`),
  withoutSeatText: "Zij kregen hun plek na het indelen. Niemand anders verhuist als u hen erbij zet.",
  add: "Zet hen erbij",
  toAgain: "Opnieuw indelen",
  show: {
    title: "Wat zien deelnemers?",
    off: "Nog niets. Als u dit aanzet, leest ieder op de pagina van de eigen aanmelding aan welke tafel die zit, en niet wie er nog meer zit.",
    on: "Ieder leest op de pagina van de eigen aanmelding aan welke tafel die zit. Wie er nog meer zit, staat daar niet.",
    button: "Laat deelnemers hun tafel zien",
    hide: "Verberg de tafels weer",
  },
  take: {
    title: "Meenemen",
    sheets: "Om op te hangen: per tafel",
    names: "Wie zit waar: op achternaam",
    xlsx: "Excel",
    csv: "CSV",
  },
  remove: {
    title: "Indeling weghalen",
    text: "Dan is de indeling weg, ook voor deelnemers.",
    button: "Haal deze indeling weg",
  },
  done: {
    erbij: "Zij zitten er nu bij.",
    zichtbaar: "Deelnemers zien nu hun tafel.",
    verborgen: "Deelnemers zien hun tafel niet meer.",
    weg: "De indeling is weg.",
  },
  who: "Wie zit waar",
  round: (n: number) => `Ronde ${n}`,
  table: (n: number) => `Tafel ${n}`,
  roundTable: (n: number) => `Tafel ronde ${n}`,
  tableOf: (table: number, n: number, organizations: number) =>
    `Tafel ${table}: ${people(n)} van ${organizations} ${organizations === 1 ? "organisatie" : "organisaties"}`,
  lists: {
    sheets: "Tafels om op te hangen",
    sheetsLead: "Elke tafel begint op een nieuwe bladzijde.",
    names: "Wie zit waar",
    namesLead: (n: number) => `${people(n)}, op achternaam.`,
    none: "Er is nog geen indeling.",
    name: "Naam",
    organization: "Organisatie",
    role: "Functie",
    table: "Tafel",
    back: "Terug naar de indeling",
  },
  own: {
    term: "Uw tafel",
    termOf: (title: string) => `Uw tafel: ${title}`,
    at: (round: number, table: number) => `ronde ${round} tafel ${table}`,
  },
  act: {
    made: (n: number) => `Deelde tafels in voor ${people(n)}.`,
    added: (n: number) => `Zette ${people(n)} erbij aan tafel.`,
    shown: "Liet deelnemers hun tafel zien.",
    hidden: "Verborg de tafels voor deelnemers.",
    removed: "Haalde een tafelindeling weg.",
    exported: (n: number) => `Haalde de tafelindeling van ${people(n)} op als bestand.`,
  },
};
