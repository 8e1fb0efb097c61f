export const accountEmails = {
  accountTold: {
    subjects: {
      "address-added": "Er is een mailadres toegevoegd bij Elkaar",
      "address-removed": "Er is een mailadres weggehaald bij Elkaar",
      deleted: "Uw account bij Elkaar is verwijderd",
    },
    titles: {
      "address-added": "Er is een mailadres bij gekomen",
      "address-removed": "Er is een mailadres weg",
      deleted: "Uw account is verwijderd",
    },
    leads: {
      "address-added": "U kunt er vanaf nu ook mee inloggen.",
      "address-removed": "U kunt er niet meer mee inloggen. Aanmeldingen met dit adres gaan mee naar uw hoofdadres.",
      deleted:
        "Wat wij over u bewaarden is gewist. Was u nog aangemeld voor een bijeenkomst, dan bent u afgemeld en krijgt u daarover een aparte mail.",
    },
    stays:
      "Wat blijft: dat er iemand van uw organisatie en werkveld was, zonder naam. Dit is onze laatste mail: ook dit adres vergeten wij nu.",
    address: "Mailadres",
    at: "Wanneer",
    moment: (date: string, time: string) => `${date}, ${time} uur`,
    button: "Bekijk uw mailadressen",
    notYouTitle: "Was u dit niet?",
    notYou: "Log in, beëindig de apparaten die u niet kent, en haal adressen weg die niet van u zijn.",
  },
  addressClaim: {
    titles: {
      free: "Is dit uw mailadres?",
      yours: "Dit adres hoort al bij uw account",
      taken: "Er is niets veranderd",
      shared: "Dit is een gedeeld mailadres",
    },
    leads: {
      free: "Iemand die bij Elkaar is ingelogd wil dit adres toevoegen. Was u dat? Klik dan op de knop, in de browser waarin u bent ingelogd.",
      yours: "Iemand wilde dit adres toevoegen aan een account van Elkaar. Het staat er al bij. U hoeft niets te doen.",
      taken:
        "Iemand wilde dit adres toevoegen aan een ander account van Elkaar. Dat kan niet, want het hoort al bij een account. U hoeft niets te doen.",
      shared:
        "Iemand wilde dit adres toevoegen aan een account van Elkaar. Dat kan niet, want meer mensen gebruiken het. Gebruik de persoonlijke link uit uw eigen mail.",
    },
    button: "Ja, dit is mijn adres",
    until: (date: string, time: string) => `De link werkt één keer, tot ${date}, ${time} uur.`,
    signIn: "Inloggen bij Elkaar",
    notYou: "Vroeg u hier niet om? Dan hoeft u niets te doen. Er verandert niets.",
  },
};
