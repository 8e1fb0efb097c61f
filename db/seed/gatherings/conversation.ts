import type { Gathering } from "./gathering";

const shared = {
  region: "gouda",
  kind: "bijeenkomst",
  theme: "zorg",
  venue: {
    name: "Schoolvereniging De Verbinding",
    address: "Lange Tiendeweg 8",
    city: "Gouda",
    directions: "Tien minuten lopen van het station. Er is geen parkeerterrein bij de deur.",
    accessibility: "Er is een lift. De zaal op de eerste verdieping heeft geen ringleiding.",
  },
  costs: "Geen. U hoeft geen account te maken.",
  contact: { name: "Gerda Prins", email: "gerda.prins@schoolverenigingdeverbinding.example" },
  hosts: ["Schoolvereniging De Verbinding"],
} as const satisfies Partial<Gathering>;

/** G2: delegates of schools and youth-care providers, on a date that moved. */
export const conversation2020: Gathering = {
  ...shared,
  hosts: [...shared.hosts],
  slug: "passend-verbinden-2020",
  title: "Passend verbinden",
  summary: "Een gesprek tussen scholen en jeugdhulp: wat heeft een kind aan ons samen?",
  about: [
    "Passend onderwijs en jeugdhulp raken elkaar elke dag, maar de mensen kennen elkaar vaak alleen van de mail.",
    "Afgevaardigden van scholen en van aanbieders van jeugdhulp zitten deze middag aan dezelfde tafels. Zonder presentaties, met vragen.",
  ],
  date: "2020-02-07",
  movedByDays: 7,
  doorsOpen: "13.45",
  from: "14.00",
  to: "16.30",
  capacity: 50,
  people: 41,
  withdrawn: 2,
  programme: [
    { kind: "welcome", from: "13.45", to: "14.00", title: "Inloop" },
    {
      kind: "plenary",
      from: "14.00",
      to: "14.20",
      title: "Waarom we hier zitten",
      speakers: "Het bestuur van de schoolvereniging",
      room: "Grote zaal",
    },
    {
      kind: "panel",
      from: "14.20",
      to: "15.15",
      title: "Het gesprek aan tafels",
      description: "Eén vraag per tafel, één antwoord per tafel.",
      room: "Grote zaal",
    },
    { kind: "break", from: "15.15", to: "15.30", title: "Koffie en thee" },
    {
      kind: "plenary",
      from: "15.30",
      to: "16.30",
      title: "Een oproep aan de scholen",
      description: "Stel uw vraag aan de manager, u krijgt antwoord.",
      room: "Grote zaal",
    },
  ],
};

export const conversationComing: Gathering = {
  ...conversation2020,
  slug: "passend-verbinden",
  title: "Passend verbinden: wie vraagt, krijgt antwoord",
  summary: "Het gesprek van scholen en jeugdhulp gaat verder, nu met de antwoorden op uw vragen.",
  about: [
    "Op de vorige middag stelden scholen hun vragen aan de managers van de jeugdhulp. Deze keer beginnen we met de antwoorden.",
    "Daarna spreekt u aan tafels af wat u het komende jaar samen probeert.",
  ],
  date: { weekday: 5, daysAhead: 62 },
  movedByDays: 7,
  people: 22,
  withdrawn: 1,
  programme: [
    { kind: "welcome", from: "13.45", to: "14.00", title: "Inloop" },
    {
      kind: "plenary",
      from: "14.00",
      to: "14.30",
      title: "De antwoorden",
      speakers: "Managers van vier aanbieders",
      room: "Grote zaal",
    },
    { kind: "panel", from: "14.30", to: "15.15", title: "Aan tafels: wat proberen we samen?", room: "Grote zaal" },
    { kind: "break", from: "15.15", to: "15.30", title: "Koffie en thee" },
    { kind: "plenary", from: "15.30", to: "16.30", title: "Wat we afspreken", room: "Grote zaal" },
  ],
};

const { movedByDays: _, ...stays } = conversationComing;

/** The same conversation in another region, a few weeks later. */
export const conversationZaanstreek: Gathering = {
  ...stays,
  slug: "passend-verbinden-zaanstreek",
  region: "zaanstreek",
  venue: {
    name: "Cultuurhuis De Sluiswachter",
    address: "Westzijde 75",
    city: "Zaandam",
    directions: "Acht minuten lopen van station Zaandam. Parkeren kan in de garage aan de Houtmankade.",
    accessibility: "De ingang is zonder drempel, er is een lift en een ringleiding in de grote zaal.",
  },
  contact: { name: "Yara de Wit", email: "yara.dewit@centrumjong.example" },
  hosts: ["Centrum Jong Zaanstad", "Samenwerkingsverband Zaanse Scholen"],
  date: { weekday: 4, daysAhead: 88 },
  capacity: 60,
  people: 17,
};
