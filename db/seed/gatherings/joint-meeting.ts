import type { Gathering } from "./gathering";

const shared = {
  region: "gooi",
  kind: "bijeenkomst",
  theme: "samenwerken",
  venue: {
    name: "Raadzaal van het gemeentehuis",
    address: "Graaf Wichman 10",
    city: "Huizen",
    directions: "De bus stopt voor de deur. Parkeren kan gratis achter het gemeentehuis.",
    accessibility: "De raadzaal is gelijkvloers, met ringleiding. Het aangepaste toilet is naast de zaal.",
  },
  costs: "Geen. U hoeft geen account te maken.",
  contact: { name: "Wilma Hoekstra", email: "wilma.hoekstra@gemeentehuizen.example" },
  hosts: ["Gemeente Blaricum", "Gemeente Huizen", "Gemeente Laren"],
} as const satisfies Partial<Gathering>;

/** G1: three municipalities together, more than seventy people in eleven kinds of role. */
export const jointMeeting2015: Gathering = {
  ...shared,
  hosts: [...shared.hosts],
  slug: "gezamenlijke-bijeenkomst-2015",
  title: "Onderwijs en jeugdhulp aan één tafel",
  summary: "De eerste keer dat scholen en jeugdhulp uit Huizen, Blaricum en Laren elkaar ontmoeten in de raadzaal.",
  about: [
    "Sinds januari is de jeugdhulp een taak van de gemeente. Wie belt een school als het thuis niet goed gaat? En wie belt de school terug?",
    "Op deze middag leggen we de lijnen naast elkaar. Directeuren, intern begeleiders, jeugdartsen, leerplicht, jeugdagenten en jeugdconsulenten praten mee.",
  ],
  date: "2015-09-03",
  doorsOpen: "13.30",
  from: "14.00",
  to: "17.30",
  capacity: 80,
  people: 74,
  withdrawn: 3,
  programme: [
    { kind: "welcome", from: "13.30", to: "14.00", title: "Inloop", description: "uw badge ligt klaar" },
    {
      kind: "plenary",
      from: "14.00",
      to: "14.20",
      title: "Opening door de wethouder",
      speakers: "Namens de drie gemeenten",
      room: "Raadzaal",
    },
    {
      kind: "plenary",
      from: "14.20",
      to: "15.10",
      title: "Wie doet wat",
      description: "Elf soorten mensen rond een kind, elk in vijf minuten.",
      room: "Raadzaal",
    },
    { kind: "break", from: "15.10", to: "15.30", title: "Koffie en thee" },
    {
      kind: "panel",
      from: "15.30",
      to: "16.40",
      title: "Gesprek: wat spreken we af?",
      description: "Over zorgteams, het MDO en één telefoonnummer.",
      room: "Raadzaal",
    },
    { kind: "drinks", from: "16.40", to: "17.30", title: "Borrel" },
  ],
};

export const jointMeetingComing: Gathering = {
  ...jointMeeting2015,
  slug: "een-telefoonnummer-voor-jeugdvragen",
  title: "Eén telefoonnummer voor alle jeugdvragen",
  summary: "Huizen, Blaricum en Laren vieren dat de afspraak uit de raadzaal staat, en kijken wat er nog beter kan.",
  about: [
    "In 2015 spraken we in de raadzaal af: één telefoonnummer voor alle vragen over jeugd. Dat nummer is er. Wordt het ook gebruikt?",
    "We horen wat er binnenkomt, wie er antwoordt, en wat scholen en jeugdhulp nu van elkaar nodig hebben.",
  ],
  date: { weekday: 4, daysAhead: 47 },
  capacity: 80,
  people: 38,
  withdrawn: 1,
  programme: [
    { kind: "welcome", from: "13.30", to: "14.00", title: "Inloop", description: "uw badge ligt klaar" },
    { kind: "plenary", from: "14.00", to: "14.15", title: "Opening door de wethouder", room: "Raadzaal" },
    {
      kind: "plenary",
      from: "14.15",
      to: "15.00",
      title: "Wie belt, en waarover",
      description: "De cijfers van het nummer, zonder namen.",
      speakers: "Petra Veenstra, jeugdteam Huizen",
      room: "Raadzaal",
    },
    { kind: "break", from: "15.00", to: "15.20", title: "Koffie en thee" },
    {
      kind: "round",
      from: "15.20",
      to: "16.30",
      title: "Tafelgesprekken",
      workshops: [
        {
          title: "De jeugdconsulent in het zorgteam",
          description: "Wanneer schuift wie aan, en wie nodigt uit?",
          leader: "Dirk Scholten, schooldirecteur",
          room: "Raadzaal",
          capacity: 40,
        },
        {
          title: "Wachttijd: wat doet u intussen?",
          description: "Van zes scholen die niet op hun handen bleven zitten.",
          leader: "Ilse van Leeuwen, orthopedagoog",
          room: "Trouwzaal",
          capacity: 24,
        },
      ],
    },
    { kind: "drinks", from: "16.30", to: "17.30", title: "Borrel" },
  ],
};
