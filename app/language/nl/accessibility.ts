/** The accessibility statement, in the model of the Dutch government (Besluit digitale toegankelijkheid overheid). */
export const accessibility = {
  title: "Toegankelijkheid",
  description: "De toegankelijkheidsverklaring van Elkaar: wat is getest, wat nog niet, en bij wie u terechtkunt.",
  lead: "Iedereen moet zich kunnen aanmelden en kunnen meedoen. Daarom volgen wij EN 301 549 en WCAG 2.2, niveau A en AA.",
  statusHeading: "Status: eerste maatregelen genomen (C)",
  status:
    "Deze verklaring geldt voor alle pagina’s van deze website, ook achter het inloggen, en voor de mail die wij sturen.",
  statusWhy:
    "Status A (voldoet volledig) of B (voldoet gedeeltelijk) mag pas na een onderzoek volgens WCAG-EM van alle eisen en alle onderdelen. Dat onderzoek is er nog niet. Het hoort er uiterlijk op 22 mei 2027 te zijn.",
  testedHeading: "Wat is getest, en hoe",
  tested: [
    "Elke pagina, in elke toestand die wij kennen (leeg, gevuld, met fouten, met lange namen), met axe-core op de regels van WCAG 2.2 A en AA, bij 1280 en bij 320 pixels breed. Er is niets gevonden wat niet is hersteld.",
    "Vergroten tot 400 procent: u hoeft niet opzij te schuiven, en niets verdwijnt achter iets anders.",
    "Zich aanmelden met alleen het toetsenbord, van de eerste toets tot de laatste knop.",
    "Aanmelden, kijken en beheren werkt zonder JavaScript. Alleen de passkey van organisatoren heeft een script nodig.",
    "Kleuren: tekst heeft overal een contrast van minstens 4,5 op 1. Kleur is nooit de enige aanwijzing.",
  ],
  since: "Deze tests lopen sinds 21 november 2026 mee bij elke verandering van de software.",
  notHeading: "Wat nog niet zeker is",
  not: [
    "Er is nog niet getest met mensen die een schermlezer of andere hulpmiddelen gebruiken.",
    "Automatische tests vinden maar een deel van de problemen. Wat zij niet kunnen zien, is nog niet door anderen onderzocht.",
    "Wat organisatoren zelf schrijven, zoals een programma, kan moeilijker te lezen zijn dan onze eigen teksten.",
    "Op de Engelse pagina’s staan die teksten zoals ze zijn geschreven, meestal in het Nederlands. Op de openbare pagina’s weet een schermlezer dat; in formulieren, op persoonlijke pagina’s en in het beheer nog niet overal.",
  ],
  contactHeading: "Lukt iets niet?",
  contact:
    "Laat het ons weten, dan helpen wij u meteen en herstellen wij het. U kunt ons ook vragen om de informatie in een andere vorm. Binnen vijf werkdagen hoort u dat uw bericht er is, en binnen drie weken wat wij eraan doen.",
  contactNone: "Mail de contactpersoon van uw bijeenkomst. Het adres staat op de pagina van de bijeenkomst.",
  complaintHeading: "Niet tevreden met ons antwoord?",
  complaint:
    "Dien dan een klacht in bij de organisatie van uw bijeenkomst. Komt u er samen niet uit, dan kunt u naar de Nationale ombudsman.",
  ombudsman: "Naar de Nationale ombudsman",
  dateHeading: "Over deze verklaring",
  date: "Opgesteld op 22 november 2026, na eigen onderzoek door de makers. Wij kijken haar uiterlijk op 22 mei 2027 opnieuw na.",
};
