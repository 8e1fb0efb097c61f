import type { Level } from "../places";

export const common = {
  productName: "Elkaar",
  skipToContent: "Naar de inhoud",
  homeLabel: "Elkaar, naar de voorpagina",
  mainMenu: "Hoofdmenu",
  aboutThisSite: "Over deze site",
  events: "Bijeenkomsten",
  contactPersons: "Contactpersonen",
  signIn: "Inloggen",
  account: "Mijn Elkaar",
  organizer: "Beheer",
  mailbox: "Postvak",
  privacy: "Privacy: wat we bewaren en hoe lang",
  accessibility: "Toegankelijkheid",
  otherLanguage: "English",
  footerTitle: "Kennen, herkennen, vertrouwen.",
  footerText:
    "Elkaar is van de mensen rond onderwijs en jeugdhulp in uw regio. Geen account nodig om te komen. Geen gegevens van kinderen.",
  demoNotice: "Dit is een proefomgeving met verzonnen mensen. Mail komt in het postvak, niet bij u thuis.",
  optional: "hoeft niet",
  errorTitlePrefix: "Fout:",
  errorSummaryTitle: (n: number) => (n === 1 ? "Er moet nog één ding goed" : `Er moeten nog ${n} dingen goed`),
  back: "Terug",
  save: "Opslaan",
  cancel: "Annuleren",
  search: "Zoek",
  next: "Volgende",
  previous: "Vorige",
  page: (n: number, total: number) => `Pagina ${n} van ${total}`,
  yes: "Ja",
  no: "Nee",
  hour: (time: string) => `${time} uur`,
  timeRange: (from: string, to: string) => `${from} tot ${to} uur`,
  places: (level: Level, left: number, waitlist: boolean) => {
    if (level === "full") return waitlist ? "Vol, wel een wachtlijst" : "Vol";
    if (level === "few") return left === 1 ? "Nog 1 plaats" : `Nog ${left} plaatsen`;
    return "Ruim plaats";
  },
  sectors: {
    education: "Onderwijs",
    youthCare: "Jeugdhulp",
    health: "Zorg en GGD",
    municipality: "Gemeente",
    safety: "Veiligheid en leerplicht",
    partnership: "Samenwerkingsverband",
    other: "Anders",
  },
  eventKinds: { studiemiddag: "Studiemiddag", symposium: "Symposium", bijeenkomst: "Bijeenkomst" },
};
