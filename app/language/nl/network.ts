export const network = {
  title: (event: string) => `Deelnemers van ${event}`,
  heading: "Wie er komen",
  headingPast: "Wie er waren",
  lead: (listed: number, total: number) =>
    `${listed} van de ${total} deelnemers ${listed === 1 ? "laat" : "laten"} zich zien. U ziet alleen wat zij zelf willen delen.`,
  empty: "Nog niemand laat zich zien. U kunt de eerste zijn.",
  emptyHow: "Open de link in uw mail en kies “Verander wie u kan vinden”.",
  all: "Alle deelnemers",
  searchLabel: "Zoek op naam, functie of organisatie",
  notFound: (text: string) => `Niemand gevonden met “${text}”. Zoek op functie of organisatie.`,
  noneInSector: "Van dit werkveld laat nog niemand zich zien.",
  showAll: "Laat iedereen zien",
  sectors: "Werkvelden",
  allSectors: "Alle werkvelden",
  you: "Dat bent u",
  pages: "Meer deelnemers",
  toEvent: "Terug naar de bijeenkomst",
  refusedTitle: "Deze lijst is voor deelnemers",
  refusedText:
    "Alleen wie zelf een plek heeft en het e-mailadres heeft bevestigd, ziet wie er komen. Zo houden deelnemers zelf in de hand wie hen vindt.",
  refusedHow: (email: string) =>
    `U bent ingelogd als ${email}. Bent u met dit adres aangemeld? Open dan de link in uw mail en kies “Dit is mijn adres”.`,
  refusedRegister: "Nog niet aangemeld?",
  register: "Meld u aan",
};
