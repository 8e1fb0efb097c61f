/** Regions of the demonstration. The mailboxes are on a reserved example domain. */
export const regions = [
  { slug: "gooi", name: "Gooi en omgeving", mailbox: "gooi@elkaar.example" },
  { slug: "gouda", name: "Gouda en omgeving", mailbox: "gouda@elkaar.example" },
  { slug: "zaanstreek", name: "Zaanstreek", mailbox: "zaanstreek@elkaar.example" },
  { slug: "haaglanden", name: "Haaglanden", mailbox: "haaglanden@elkaar.example" },
  { slug: "zwolle", name: "Zwolle en omgeving", mailbox: "zwolle@elkaar.example" },
] as const;

export type RegionSlug = (typeof regions)[number]["slug"];

interface SeedOrganization {
  name: string;
  kind: string;
  sector: string;
  municipality: string;
  region: RegionSlug;
}

const schools: [string, string, RegionSlug][] = [
  ["Basisschool De Regenboog", "Huizen", "gooi"],
  ["Basisschool Het Kompas", "Blaricum", "gooi"],
  ["Montessorischool De Wijzer", "Laren", "gooi"],
  ["Scholengemeenschap Erfgooiers", "Huizen", "gooi"],
  ["Basisschool De Bron", "Gouda", "gouda"],
  ["Basisschool De Vlieger", "Gouda", "gouda"],
  ["Vmbo De Kade", "Waddinxveen", "gouda"],
  ["Basisschool De Wilgenhoek", "Zaandam", "zaanstreek"],
  ["Basisschool Het Zaanlicht", "Zaandam", "zaanstreek"],
  ["Basisschool De Molenwiek", "Krommenie", "zaanstreek"],
  ["Daltonschool Noorderham", "Wormerveer", "zaanstreek"],
  ["Praktijkschool De Sluis", "Zaandam", "zaanstreek"],
  ["Basisschool De Zandloper", "Assendelft", "zaanstreek"],
  ["Lyceum Aan de Zaan", "Zaandam", "zaanstreek"],
  ["Basisschool De Duinroos", "Den Haag", "haaglanden"],
  ["Basisschool De Vlinderboom", "Zoetermeer", "haaglanden"],
  ["Vrije School De Wending", "Delft", "haaglanden"],
  ["Speciaal basisonderwijs De Springplank", "Rijswijk", "haaglanden"],
  ["College Westhage", "Den Haag", "haaglanden"],
  ["Basisschool Het Hof", "Hasselt", "zwolle"],
  ["Basisschool De Stuw", "Genemuiden", "zwolle"],
  ["Kindcentrum Zwartsluis", "Zwartsluis", "zwolle"],
];

const others: [string, string, string, string, RegionSlug][] = [
  ["Gemeente Huizen", "municipality", "municipality", "Huizen", "gooi"],
  ["Gemeente Blaricum", "municipality", "municipality", "Blaricum", "gooi"],
  ["Gemeente Laren", "municipality", "municipality", "Laren", "gooi"],
  ["Jeugdteam Huizen", "youth_team", "youthCare", "Huizen", "gooi"],
  ["GGD in het Gooi", "health", "health", "Huizen", "gooi"],
  ["Samenwerkingsverband Eemland-Gooi", "partnership", "partnership", "Huizen", "gooi"],
  ["Schoolvereniging De Verbinding", "school_board", "education", "Gouda", "gouda"],
  ["Jeugdhulp Hollands Midden", "youth_care", "youthCare", "Gouda", "gouda"],
  ["Gemeente Zaanstad", "municipality", "municipality", "Zaandam", "zaanstreek"],
  ["Jeugdteam Zaandam Zuid", "youth_team", "youthCare", "Zaandam", "zaanstreek"],
  ["Jeugdteam Wormerveer", "youth_team", "youthCare", "Wormerveer", "zaanstreek"],
  ["Jeugdteam Krommenie-Assendelft", "youth_team", "youthCare", "Krommenie", "zaanstreek"],
  ["Centrum Jong Zaanstad", "youth_care", "youthCare", "Zaandam", "zaanstreek"],
  ["Leerplicht Zaanstreek", "attendance", "safety", "Zaandam", "zaanstreek"],
  ["Politie basisteam Zaanstad", "police", "safety", "Zaandam", "zaanstreek"],
  ["Samenwerkingsverband Zaanse Scholen", "partnership", "partnership", "Zaandam", "zaanstreek"],
  ["Kennisnetwerk Jeugd Haaglanden", "network", "youthCare", "Den Haag", "haaglanden"],
  ["Jeugdteam Zoetermeer Oost", "youth_team", "youthCare", "Zoetermeer", "haaglanden"],
  ["GGD in Haaglanden", "health", "health", "Den Haag", "haaglanden"],
  ["Samenwerkingsverband De Vliet", "partnership", "partnership", "Leidschendam", "haaglanden"],
  ["Gemeente Zoetermeer", "municipality", "municipality", "Zoetermeer", "haaglanden"],
  ["Leerplicht Haaglanden", "attendance", "safety", "Den Haag", "haaglanden"],
  ["Gemeente Zwartewaterland", "municipality", "municipality", "Hasselt", "zwolle"],
  ["GGD IJsselland", "health", "health", "Zwolle", "zwolle"],
  ["MEE IJsseloevers", "youth_care", "youthCare", "Zwolle", "zwolle"],
  ["De Kern", "youth_care", "youthCare", "Zwolle", "zwolle"],
  ["Kinderopvang Zwartewater", "preschool", "education", "Genemuiden", "zwolle"],
];

/** Hosts and places are real where the field gave them; the schools are invented. */
export const organizations: SeedOrganization[] = [
  ...schools.map(([name, municipality, region]) => ({
    name,
    municipality,
    region,
    kind: "school",
    sector: "education",
  })),
  ...others.map(([name, kind, sector, municipality, region]) => ({ name, kind, sector, municipality, region })),
];

/** Functions per field of work, as people write them. */
export const roles: Record<string, string[]> = {
  education: [
    "Intern begeleider",
    "Directeur",
    "Leerkracht",
    "Zorgcoördinator",
    "Schoolmaatschappelijk werker",
    "Mentor",
  ],
  youthCare: ["Gezinscoach", "Jeugdconsulent", "Orthopedagoog", "Jeugd- en gezinswerker", "Teamleider jeugdteam"],
  health: ["Jeugdarts", "Jeugdverpleegkundige", "Logopedist"],
  municipality: ["Beleidsadviseur jeugd", "Beleidsmedewerker onderwijs", "Accounthouder jeugdhulp", "Wethouder"],
  safety: ["Leerplichtambtenaar", "Jeugdagent", "Medewerker Halt"],
  partnership: ["Adviseur passend onderwijs", "Coördinator samenwerkingsverband", "Trajectbegeleider"],
};
