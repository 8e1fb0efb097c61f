/** Mails to contact persons of schools. */
const schoolsOf = (n: number) => (n === 1 ? "een school" : `${n} scholen`);

export const contactEmails = {
  asked: {
    subject: (n: number, region: string) => `Wilt u contactpersoon zijn van ${schoolsOf(n)}? ${region}`,
    title: (name: string) => `Wilt u contactpersoon zijn, ${name}?`,
    lead: (by: string, n: number) =>
      `${by === "" ? "De organisatie" : by} stelt u voor als vaste contactpersoon van ${schoolsOf(n)}.`,
    how: "Scholen in uw regio zien dan uw naam, en alleen wat u zelf aanvinkt: uw werktelefoon of uw werkmail. Tot u ja zegt, ziet niemand iets van u.",
    button: "Bekijk en antwoord",
    otherwise: "Bent u het niet, of wilt u het niet? Zeg dan op dezelfde pagina nee. Deze link is van u alleen.",
  },
  check: {
    subject: (n: number, region: string) => `Klopt het nog? U bent contactpersoon van ${schoolsOf(n)}. ${region}`,
    title: (name: string) => `Klopt dit nog, ${name}?`,
    lead: (_by: string, n: number) => `U bent de vaste contactpersoon van ${schoolsOf(n)}.`,
    how: "We vragen het af en toe, zodat scholen altijd de goede persoon vinden.",
    button: "Bekijk en bevestig",
    otherwise:
      "Stopt u, of neemt een collega het over? Dat regelt u op dezelfde pagina, voor alle scholen in één keer.",
  },
  reminder: {
    subject: (n: number, region: string) =>
      `Nog één keer: klopt het nog? U bent contactpersoon van ${schoolsOf(n)}. ${region}`,
    title: (name: string) => `Klopt dit nog, ${name}?`,
    lead: (_by: string, n: number) => `We vroegen u of u nog de contactpersoon bent van ${schoolsOf(n)}.`,
    how: "Horen we niets, dan zien scholen over vier weken dat dit niet meer zeker is.",
    button: "Bekijk en bevestig",
    otherwise:
      "Stopt u, of neemt een collega het over? Dat regelt u op dezelfde pagina, voor alle scholen in één keer.",
  },
  placesOf: (partner: string, topic: string | null, rank: "first" | "deputy") =>
    [partner, topic, rank === "deputy" ? "als vervanger" : ""].filter(Boolean).join(", "),
  more: (n: number) => `en nog ${n === 1 ? "1 school" : `${n} scholen`}. Op uw pagina staan ze allemaal.`,
  whyAsked: (by: string) =>
    `U krijgt deze mail omdat ${by === "" ? "iemand van de organisatie" : by} uw naam en adres opgaf.`,
  why: "U krijgt deze mail omdat u contactpersoon bent van een school.",
  answer: "Vragen? Antwoord op deze mail.",
};
