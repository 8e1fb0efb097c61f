import type { Gathering } from "./gathering";

const shared = {
  region: "zwolle",
  kind: "bijeenkomst",
  theme: "aanwezigheid",
  venue: {
    name: "Streukeler Veste",
    address: "Hasselterdijk 3",
    city: "Zwartewaterland",
    directions: "Parkeren kan op het erf. Vanaf Hasselt is het een kwartier fietsen over de dijk.",
    accessibility: "De zaal is gelijkvloers. Het pad van het parkeerterrein is verhard.",
  },
  costs: "Geen. U hoeft geen account te maken.",
  contact: { name: "Hendrik Schaap", email: "hendrik.schaap@gemeentezwartewaterland.example" },
  hosts: ["De Kern", "Gemeente Zwartewaterland", "GGD IJsselland", "Kinderopvang Zwartewater", "MEE IJsseloevers"],
} as const satisfies Partial<Gathering>;

/** G5: organizations signed an ambition agreement and went on to look at how they work. */
export const signing2020: Gathering = {
  ...shared,
  hosts: [...shared.hosts],
  slug: "ondertekening-zwartewaterland-2020",
  title: "Ondertekening van de ambitieovereenkomst",
  summary: "Kinderopvang, onderwijs, jeugdhulp en gemeente Zwartewaterland tekenen voor één gezamenlijke ambitie.",
  about: [
    "Een jaar lang schreven we samen op wat elk kind in Zwartewaterland van ons mag verwachten. Vandaag zetten we onze namen eronder.",
    "Na het tekenen beginnen we meteen: wie doet wat, en hoe merkt een gezin het?",
  ],
  date: "2020-02-26",
  doorsOpen: "15.00",
  from: "15.30",
  to: "17.30",
  capacity: 45,
  people: 39,
  withdrawn: 1,
  programme: [
    { kind: "welcome", from: "15.00", to: "15.30", title: "Inloop" },
    {
      kind: "plenary",
      from: "15.30",
      to: "16.00",
      title: "De ondertekening",
      description: "Elke partij tekent en zegt wat zij gaat doen.",
      room: "Grote zaal",
    },
    {
      kind: "panel",
      from: "16.00",
      to: "16.50",
      title: "Hoe we werken, en wat we maken",
      description: "Per partij de eerste stap.",
      room: "Grote zaal",
    },
    { kind: "drinks", from: "16.50", to: "17.30", title: "Toost en borrel" },
  ],
};

export const signingComing: Gathering = {
  ...signing2020,
  slug: "ambitie-zwartewaterland",
  title: "De ambitieovereenkomst opnieuw bekeken",
  summary: "Zes jaar na de ondertekening: wat kwam er terecht van onze ambitie, en waarvoor tekenen we opnieuw?",
  about: [
    "In 2020 tekenden we samen. Elke partij vertelt wat zij heeft gedaan, en wat is blijven liggen.",
    "Nieuwe partijen kunnen aansluiten. U hoort hoe.",
  ],
  date: { weekday: 3, daysAhead: 81 },
  capacity: 45,
  people: 17,
  programme: [
    { kind: "welcome", from: "15.00", to: "15.30", title: "Inloop" },
    { kind: "plenary", from: "15.30", to: "16.15", title: "Wat elke partij deed", room: "Grote zaal" },
    { kind: "panel", from: "16.15", to: "16.50", title: "Waarvoor tekenen we opnieuw?", room: "Grote zaal" },
    { kind: "drinks", from: "16.50", to: "17.30", title: "Borrel" },
  ],
};
