import type { Gathering } from "./gathering";

const shared = {
  region: "haaglanden",
  kind: "symposium",
  theme: "ouders",
  venue: {
    name: "De Regentuin",
    address: "Regentuinlaan 12",
    city: "Zoetermeer",
    directions:
      "Vlak bij halte Centrum-West. Er is een fietsenstalling voor de deur. Parkeren kan in garage Centrum-West, vijf minuten lopen.",
    accessibility: "De Regentuin is drempelvrij en heeft een ringleiding in de grote zaal.",
  },
  costs: "Geen. U hoeft geen account te maken.",
  contact: { name: "Femke Terpstra", email: "femke.terpstra@kennisnetwerkjeugdhaaglanden.example" },
  hosts: ["GGD in Haaglanden", "Kennisnetwerk Jeugd Haaglanden", "Samenwerkingsverband De Vliet"],
} as const satisfies Partial<Gathering>;

/** G4: plenary research results, a panel with the audience, three parallel workshops after the break. */
export const symposium2023: Gathering = {
  ...shared,
  hosts: [...shared.hosts],
  slug: "rondom-het-kind-2023",
  title: "Rondom het Kind",
  summary:
    "Wat hebben ouders aan ons, en wij aan hen? Een middag over samenwerken met ouders, voor iedereen rond school en jeugdhulp in Haaglanden.",
  about: [
    "Vierhonderd ouders vertelden onderzoekers wat hen hielp, en wat hen op afstand zette. Op dit symposium hoort u de uitkomst en praat u erover met een panel waarin ook ouders zitten.",
  ],
  date: "2023-11-08",
  doorsOpen: "12.45",
  from: "13.15",
  to: "17.30",
  capacity: 130,
  people: 121,
  withdrawn: 5,
  programme: [
    { kind: "welcome", from: "12.45", to: "13.15", title: "Inloop", description: "uw badge ligt klaar" },
    {
      kind: "plenary",
      from: "13.15",
      to: "13.30",
      title: "Opening",
      speakers: "Wethouder Annelies de Rooij en Femke Terpstra van het kennisnetwerk",
      room: "Grote zaal",
    },
    {
      kind: "plenary",
      from: "13.30",
      to: "14.15",
      title: "Wat 400 ouders ons vertelden",
      description: "Wat ouders helpt, en wat hen op afstand zet.",
      speakers: "Onderzoeker Tariq Benali",
      room: "Grote zaal",
    },
    {
      kind: "panel",
      from: "14.15",
      to: "15.00",
      title: "Panel met de zaal",
      description: "Een moeder, een schooldirecteur, een jeugdarts en een gezinscoach. U praat mee.",
      room: "Grote zaal",
    },
    {
      kind: "break",
      from: "15.00",
      to: "15.20",
      title: "Koffie en thee",
      description: "twintig minuten om iemand te vinden",
    },
    {
      kind: "round",
      from: "15.20",
      to: "16.30",
      title: "Workshops",
      workshops: [
        {
          title: "Aan tafel met ouders",
          description: "Oefenen met het eerste gesprek, als er zorgen zijn.",
          leader: "Meryem Aksoy, orthopedagoog bij Jeugdteam Zoetermeer Oost",
          room: "Zaal Beuk",
          capacity: 50,
        },
        {
          title: "Als thuis en school elkaar niet begrijpen",
          description: "Drie verhalen van de leerplicht, en wat er wél werkte.",
          leader: "Joost van Wieringen, leerplichtambtenaar",
          room: "Zaal Linde",
          capacity: 42,
        },
        {
          title: "Toestemming vragen, gegevens delen",
          description: "Wat mag u delen, wanneer vraagt u het, en hoe.",
          leader: "",
          room: "Zaal Esdoorn",
          capacity: 42,
        },
      ],
    },
    { kind: "drinks", from: "16.30", to: "17.30", title: "Borrel" },
  ],
};

export const symposiumComing: Gathering = {
  ...symposium2023,
  slug: "rondom-het-kind",
  title: "Rondom het Kind: vaders, moeders en wij",
  summary:
    "Wat hebben ouders aan ons, en wij aan hen? Een middag over samenwerken met ouders, voor iedereen rond school en jeugdhulp in Haaglanden.",
  about: [
    "Drie jaar na het onderzoek onder vierhonderd ouders vragen we dezelfde ouders: merkt u verschil? Hun antwoord opent de middag.",
    "Daarna praat u met een panel uit de zaal en kiest u één van de drie workshops.",
  ],
  date: { weekday: 3, daysAhead: 25 },
  capacity: 180,
  people: 149,
  withdrawn: 4,
  programme: [
    { kind: "welcome", from: "12.45", to: "13.15", title: "Inloop", description: "uw badge ligt klaar" },
    {
      kind: "plenary",
      from: "13.15",
      to: "13.30",
      title: "Opening",
      speakers: "Wethouder Annelies de Rooij en Femke Terpstra van het kennisnetwerk",
      room: "Grote zaal",
    },
    {
      kind: "plenary",
      from: "13.30",
      to: "14.15",
      title: "Drie jaar later: merken ouders verschil?",
      description: "De onderzoeker vroeg het opnieuw.",
      speakers: "Onderzoeker Tariq Benali",
      room: "Grote zaal",
    },
    {
      kind: "panel",
      from: "14.15",
      to: "15.00",
      title: "Panel met de zaal",
      description: "Een vader, een leerkracht, een jeugdverpleegkundige en een gezinscoach. U praat mee.",
      room: "Grote zaal",
    },
    {
      kind: "break",
      from: "15.00",
      to: "15.20",
      title: "Koffie en thee",
      description: "twintig minuten om iemand te vinden",
    },
    {
      kind: "round",
      from: "15.20",
      to: "16.30",
      title: "Workshops",
      workshops: [
        {
          title: "Aan tafel met ouders",
          description: "Oefenen met het eerste gesprek, als er zorgen zijn.",
          leader: "Meryem Aksoy, orthopedagoog bij Jeugdteam Zoetermeer Oost",
          room: "Zaal Beuk",
          capacity: 90,
        },
        {
          title: "Als thuis en school elkaar niet begrijpen",
          description: "Drie verhalen van de leerplicht, en wat er wél werkte.",
          leader: "Joost van Wieringen, leerplichtambtenaar",
          room: "Zaal Linde",
          capacity: 48,
        },
        {
          title: "Ouders die u niet ziet",
          description: "Over gescheiden ouders, pleegouders en ouders die nachtdienst hebben.",
          leader: "",
          room: "Zaal Esdoorn",
          capacity: 36,
        },
      ],
    },
    { kind: "drinks", from: "16.30", to: "17.30", title: "Borrel" },
  ],
};
