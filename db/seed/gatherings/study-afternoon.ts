import type { Gathering } from "./gathering";

const shared = {
  region: "zaanstreek",
  kind: "studiemiddag",
  theme: "privacy",
  venue: {
    name: "Stadhuis van Zaanstad",
    address: "Stadhuisplein 100",
    city: "Zaandam",
    directions: "Het stadhuis ligt boven station Zaandam. Met de fiets: stalling Stadhuisplein, eerste dag gratis.",
    accessibility: "Het stadhuis is drempelvrij en heeft een lift. De Burgerzaal heeft een ringleiding.",
  },
  costs: "Geen. U hoeft geen account te maken.",
  contact: { name: "Saskia Kramer", email: "saskia.kramer@gemeentezaanstad.example" },
  hosts: ["Centrum Jong Zaanstad", "Gemeente Zaanstad", "Samenwerkingsverband Zaanse Scholen"],
} as const satisfies Partial<Gathering>;

const welcome = { kind: "welcome", from: "12.30", to: "13.00", title: "Inloop met soep" } as const;
const coffee = { kind: "break", from: "14.20", to: "14.45", title: "Koffie en thee" } as const;
const drinks = { kind: "drinks", from: "16.15", to: "17.00", title: "Borrel in de hal" } as const;

/** G3: counted on 100 people, 250 came. The themes were gathered in five meetings, one per youth team. */
export const studyAfternoon2015: Gathering = {
  ...shared,
  hosts: [...shared.hosts],
  slug: "studiemiddag-zaanstad-2015",
  title: "Van jeugdteam tot klas",
  summary: "Studiemiddag voor alle scholen en jeugdteams in Zaanstad, over vijf thema's die u zelf aandroeg.",
  about: [
    "In vijf bijeenkomsten, één per jeugdteam, vertelden scholen en hulpverleners waar ze tegenaan lopen. Dat werd het programma van deze middag.",
    "U gaat naar huis met de namen van de mensen die bij uw school horen.",
  ],
  date: "2015-11-19",
  doorsOpen: "12.30",
  from: "13.00",
  to: "17.00",
  capacity: 100,
  raisedTo: 250,
  people: 250,
  withdrawn: 9,
  programme: [
    { ...welcome },
    {
      kind: "plenary",
      from: "13.00",
      to: "13.30",
      title: "Opening",
      speakers: "De wethouder jeugd en een schooldirecteur",
      room: "Burgerzaal",
    },
    {
      kind: "plenary",
      from: "13.30",
      to: "14.20",
      title: "Wat we in vijf wijken hoorden",
      speakers: "De vijf jeugdteams",
      room: "Burgerzaal",
    },
    { ...coffee },
    {
      kind: "round",
      from: "14.45",
      to: "16.15",
      title: "Workshops",
      workshops: [
        {
          title: "Privacy: wat mag u delen",
          description: "Toestemming, doel en noodzaak, met voorbeelden uit de klas.",
          leader: "Sanne Kuipers, jeugdarts",
          room: "Burgerzaal",
          capacity: 70,
        },
        {
          title: "Ouders vanaf het begin erbij",
          description: "Het eerste gesprek, nog voor er hulp is.",
          leader: "Meryem Aksoy, orthopedagoog",
          room: "Zaankamer",
          capacity: 55,
        },
        {
          title: "Pesten stopt niet bij het hek",
          description: "Wat school, jeugdteam en wijkagent samen deden.",
          leader: "Rachid el Amrani, jeugdagent",
          room: "Zaal Oostzijde",
          capacity: 50,
        },
        {
          title: "Eén gezin, één plan op school",
          description: "Integrale ondersteuning zonder nog een overleg erbij.",
          leader: "Koen Blom, teamleider jeugdteam",
          room: "Zaal Westzijde",
          capacity: 45,
        },
        {
          title: "Samenwerkingsverband en jeugdteam",
          description: "Wie beslist wat, en wie betaalt het.",
          leader: "Bram Oostveen, adviseur passend onderwijs",
          room: "Raadzaal",
          capacity: 45,
        },
      ],
    },
    { ...drinks },
  ],
};

export const studyAfternoonComing: Gathering = {
  ...studyAfternoon2015,
  slug: "studiemiddag-zaanstad",
  title: "Een vaste contactpersoon voor elke school",
  summary: "Studiemiddag Zaanstad: elke school leert de eigen mensen kennen bij jeugdteam, Centrum Jong en leerplicht.",
  about: [
    "Scholen vroegen het op de vorige middag: één vast gezicht per school. Op deze middag zitten ze tegenover u.",
    "Na de opening kiest u een workshop. Daarna zijn er vijf tafels, één per wijk, om de mensen van uw school te vinden.",
  ],
  date: { weekday: 4, daysAhead: 12 },
  capacity: 100,
  raisedTo: 250,
  people: 250,
  waiting: 14,
  withdrawn: 6,
  programme: [
    { ...welcome },
    {
      kind: "plenary",
      from: "13.00",
      to: "13.30",
      title: "Opening",
      speakers: "De wethouder jeugd",
      room: "Burgerzaal",
    },
    {
      kind: "panel",
      from: "13.30",
      to: "14.20",
      title: "Drie scholen, drie jeugdteams",
      description: "Wat een vaste contactpersoon scheelt, en wat niet.",
      room: "Burgerzaal",
    },
    { ...coffee },
    {
      kind: "round",
      from: "14.45",
      to: "15.45",
      title: "Workshops",
      workshops: [
        {
          title: "De eerste honderd dagen samen",
          description: "Een jeugdteam en een school vertellen hoe zij begonnen.",
          leader: "Lotte de Groot, intern begeleider",
          room: "Burgerzaal",
          capacity: 90,
        },
        {
          title: "Toestemming vragen, gegevens delen",
          description: "Wat mag u delen, wanneer vraagt u het, en hoe.",
          leader: "Sanne Kuipers, jeugdarts",
          room: "Zaankamer",
          capacity: 60,
        },
        {
          title: "Schoolaanwezigheid: op tijd bellen",
          description: "Wat leerplicht wil weten, en wat u dan van hen hoort.",
          leader: "Joost van Wieringen, leerplichtambtenaar",
          room: "Zaal Oostzijde",
          capacity: 60,
        },
        {
          title: "Hoe meten we of het helpt",
          description: "Een kleine monitor die scholen en jeugdteams zelf maakten.",
          leader: "Tariq Benali, onderzoeker",
          room: "Raadzaal",
          capacity: 60,
        },
      ],
    },
    {
      kind: "panel",
      from: "15.45",
      to: "16.15",
      title: "Vijf tafels, één per wijk",
      description: "Zoek de tafel van uw wijk.",
      room: "Hal",
    },
    { ...drinks },
  ],
  questions: [
    {
      kind: "choice",
      title: "Bij welke wijk hoort u?",
      hint: "Dan ligt uw badge aan de goede tafel.",
      options: ["Zaandam-Zuid", "Zaandam-Noord", "Wormerveer en Assendelft", "Krommenie", "Koog aan de Zaan"],
    },
    {
      kind: "several",
      title: "Waar heeft u in uw werk het meest mee te maken?",
      options: ["Schoolaanwezigheid", "Delen van gegevens", "Wachttijden", "Overgang naar een andere school"],
    },
    { kind: "yes_no", title: "Blijft u voor de borrel?" },
    {
      kind: "text",
      title: "Wat moet een jeugdteam over uw school weten?",
      sectors: ["education", "partnership"],
      answers: [
        "Wij hebben een eigen spreekruimte, ook voor het jeugdteam.",
        "Op woensdag is ons zorgoverleg. Schuif gerust aan.",
        "Bel voor acht uur of na vieren, dan neemt iemand op.",
        "Onze intern begeleider is nieuw en maakt graag kennis.",
      ],
    },
  ],
};
