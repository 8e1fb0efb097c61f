/** Mails about introductions. */
export const introductionEmails = {
  who: "Wie",
  event: "U komt allebei naar",
  eventOn: (title: string, day: string) => `${title}, ${day}`,
  askedSubject: (name: string) => `${name} wil graag kennismaken`,
  askedTitle: (name: string) => `${name} wil graag kennismaken`,
  askedLead: (name: string) => `${name} vraagt of u elkaar wilt leren kennen. Dit schreef ${name} erbij:`,
  scannedLead: (name: string) => `U sprak ${name}. ${name} scande uw code en wil u graag als contact.`,
  scannedLine: (name: string) => `Dit schreef ${name} erbij:`,
  offeredSubject: (organizer: string, name: string) => `${organizer} wil u voorstellen aan ${name}`,
  offeredTitle: (name: string) => `Wilt u kennismaken met ${name}?`,
  offeredLead: (organizer: string, name: string) =>
    `${organizer} organiseert mee en denkt dat u en ${name} elkaar goed kunnen gebruiken. Dit schreef ${organizer} erbij:`,
  answer: "Bekijk en antwoord",
  whatYesDoes: (name: string) =>
    `Zegt u ja, dan krijgt u een mail met wat ${name} met u deelt. ${name} krijgt uw naam, functie en organisatie, en alleen wat u zelf aanvinkt. Vinkt u niets aan, dan geeft u verder niets.`,
  whatBothDo: (name: string) =>
    `${name} krijgt dezelfde vraag. Pas als u allebei ja zegt, krijgt u een mail met wat ${name} met u deelt. ${name} krijgt dan uw naam, functie en organisatie, en alleen wat u zelf aanvinkt.`,
  notNowTitle: "Liever niet, of niet nu?",
  notNow:
    "Dan hoeft u niets te doen. Kies op de pagina “Niet nu”, of laat deze mail liggen. Niemand krijgt daar bericht van.",
  block: "Wilt u van deze persoon niets meer horen?",
  blockLink: "Blokkeren",
  why: "U krijgt deze mail omdat iemand via Elkaar met u wil kennismaken.",
  introducedSubject: (name: string) => `U en ${name} hebben kennisgemaakt`,
  introducedTitle: (name: string) => `U en ${name} zeiden allebei ja`,
  introducedLead: (name: string) => `${name} wil ook graag kennismaken. Dit deelt ${name} met u:`,
  gaveNothing: (name: string) =>
    `${name} koos om verder nog niets te delen. U kent nu elkaars naam, en kunt elkaar aanspreken.`,
  meetTitle: "Waar u elkaar ziet",
  meet: (title: string, day: string, venue: string) =>
    `U komt allebei naar ${title}, ${day}${venue === "" ? "" : `, ${venue}`}.`,
  sharedWorkshop: (title: string) => `Uw workshop samen: ${title}`,
  whyTitle: "Waarom",
  youGive: (name: string, what: string) => `${name} krijgt van u: uw naam, functie en organisatie, en ${what}.`,
  youGiveNothing: (name: string) => `${name} krijgt van u uw naam, functie en organisatie, en verder niets.`,
  toContacts: "Naar uw contacten: daar verandert u wat u deelt, of haalt u het weg",
  suggestions: {
    subject: (title: string) => `Wie kunt u ontmoeten op ${title}?`,
    title: "Wie kunt u ontmoeten?",
    lead: (count: number) =>
      count === 1
        ? "Er komt iemand die voor uw werk goed is om te kennen. Wij leggen uit waarom."
        : `Er komen ${count} mensen die voor uw werk goed zijn om te kennen. Wij leggen bij elk uit waarom.`,
    button: "Bekijk wie",
    how: "U ziet daar wie het zijn. Wilt u iemand leren kennen, dan vraagt u dat met één zin. Pas als de ander ook ja zegt, krijgt u iets van elkaar.",
    off: "Wilt u liever geen voorstellen? Dat zet u op dezelfde pagina uit.",
  },
  channels: { email: "E-mail", phone: "Telefoon", mobile: "Mobiel", address: "Adres" },
  channelsInLine: {
    email: "uw e-mailadres",
    phone: "uw telefoonnummer",
    mobile: "uw mobiele nummer",
    address: "uw adres",
  },
};
