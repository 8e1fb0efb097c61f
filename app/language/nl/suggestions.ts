/** Pages about who could meet whom at an event. */
export const suggestions = {
  link: "Met wie kunt u kennismaken?",
  page: {
    title: (event: string) => `Met wie kunt u kennismaken? ${event}`,
    heading: "Met wie kunt u kennismaken?",
    lead: (count: number) =>
      count === 1
        ? "Deze persoon is er ook, en er is een goede reden om elkaar te kennen."
        : `Deze ${count} mensen zijn er ook, en er is een goede reden om elkaar te kennen.`,
    ask: "Kennismaken",
    askOf: (name: string) => `Kennismaken met ${name}`,
    dismiss: "Niet voorstellen",
    dismissOf: (name: string) => `Niet voorstellen: ${name}`,
    dismissHow:
      "Kiest u “Niet voorstellen”, dan stellen wij u deze persoon nooit meer voor, en u ook niet aan deze persoon. Niemand krijgt daar bericht van. U kunt dit niet terugdraaien, maar elkaar aanspreken of vinden op de lijst kan altijd.",
    dismissed: "Bewaard. U krijgt deze persoon niet meer voorgesteld. Niemand krijgt daar bericht van.",
    how: "Wij kijken alleen naar wat iemand de deelnemers laat zien: organisatie, functie, waarvoor u werkt, wat u biedt en zoekt, en welke school nog een vaste contactpersoon mist.",
    off: "Wilt u geen voorstellen meer, of niet aan anderen worden voorgesteld?",
    offLink: "Zet voorstellen uit",
    toList: "Naar iedereen die komt",
    not_listed: {
      lead: "U staat niet op de lijst van deelnemers, dus u kunt niet worden voorgesteld.",
      text: "Wie op de lijst staat, wordt gezien door de andere deelnemers en kan aan iemand worden voorgesteld. U kunt dit veranderen bij uw aanmelding.",
      link: "Verander wat deelnemers van u zien",
    },
    opted_out: {
      lead: "U zette voorstellen uit.",
      text: "Niemand wordt aan u voorgesteld, en u aan niemand. U kunt dit weer aanzetten.",
      link: "Naar uw zichtbaarheid",
    },
    not_made: {
      lead: "Er zijn nog geen voorstellen.",
      text: "De organisatie maakt ze meestal een paar dagen voor de bijeenkomst. Vul intussen in waarvoor u werkt, en wat u biedt en zoekt, en laat de deelnemers dat zien. Dan passen de voorstellen beter.",
      link: "Naar uw profiel",
    },
    none: {
      lead: "Er is nu niemand die wij u kunnen voorstellen.",
      text: "Wij vonden niemand die voor dezelfde school of buurt werkt, biedt wat u zoekt of u aanvult, en die u nog niet kent. Vul uw profiel aan en laat de deelnemers zien waarvoor u werkt. Dan vinden wij een volgende keer misschien wel iemand.",
      link: "Naar uw profiel",
    },
  },
  setting: {
    title: "Voorstellen om kennis te maken",
    on: "U doet mee. Staat u op de lijst van deelnemers, dan kunnen wij u aan een andere deelnemer voorstellen, en die aan u. Wij gebruiken daarvoor alleen wat u de deelnemers laat zien.",
    off: "U doet niet mee. Niemand wordt aan u voorgesteld, en u aan niemand.",
    turnOff: "Zet voorstellen uit",
    turnOn: "Zet voorstellen aan",
    done: {
      voorstellenuit: "Voorstellen staan uit. Dit werkt meteen.",
      voorstellenaan: "Voorstellen staan aan. U doet mee zodra de organisatie weer voorstellen maakt.",
    },
  },
  organizer: {
    title: "Stel mensen aan elkaar voor",
    lead: "Elkaar zoekt wie elkaar zou moeten kennen: mensen die voor dezelfde school of buurt werken, die bieden wat een ander zoekt, of die op een school nog geen vaste contactpersoon hebben. Ieder ziet alleen de eigen voorstellen, met de reden. U ziet aantallen, nooit wie aan wie is voorgesteld.",
    before: "Wie doen er mee?",
    what: "Deelnemers",
    number: "Aantal",
    attendees: "Met een plek",
    people: "Doen mee",
    notListed: "Doen niet mee: staan niet op de lijst van deelnemers",
    optedOut: "Doen niet mee: willen geen voorstellen",
    tooFew: "Er doen nog geen twee mensen mee. Wie zich aanmeldt kan aanvinken dat anderen mogen zien dat zij komen.",
    byMail: "Mail wie een voorstel heeft",
    byMailHint: (count: number) =>
      count === 0
        ? "Er is niemand die nog een mail kan krijgen: iedereen kreeg er al een, of wil geen mail."
        : `Hoogstens ${count === 1 ? "1 mail" : `${count} mails`}. In de mail staat alleen het aantal en een link, geen namen. Ieder krijgt er voor deze bijeenkomst hoogstens één.`,
    make: "Maak voorstellen",
    again: "Maak opnieuw voorstellen",
    againTitle: "Opnieuw",
    againText: "De nieuwe voorstellen komen in de plaats van de oude. Wie al een vraag stelde, houdt die.",
    running: "De voorstellen worden gemaakt",
    waiting: "Het begint zo. Dat duurt meestal een paar tellen.",
    comparing: (done: number, total: number) => `Wij vergelijken: ${done} van ${total} mensen bekeken.`,
    choosing: (round: number) => `Wij kiezen wie het best bij elkaar passen: ronde ${round}.`,
    refresh: "Ververs de pagina",
    failedTitle: "Het is niet gelukt",
    failed: "Het maken van de voorstellen ging drie keer mis. Er is niets veranderd. Probeer het nog eens.",
    resultTitle: "Gemaakt",
    resultWhat: "Uitkomst",
    suggestions: "Voorstellen",
    withSome: "Mensen met ten minste één voorstel",
    nobodyFits: "Zonder voorstel: er is niemand die past en die zij nog niet kennen",
    allFull: "Zonder voorstel: wie past, staat al in vier andere voorstellen",
    stillToMail: (count: number) =>
      count === 0
        ? "Alle mails zijn geschreven."
        : `Er ${count === 1 ? "wordt nog 1 mail" : `worden nog ${count} mails`} geschreven.`,
    improve:
      "Zijn er veel mensen zonder voorstel? Vraag hun om in hun profiel te zetten waarvoor zij werken, en dat aan de deelnemers te laten zien.",
    refusals: {
      event_unknown: "Deze bijeenkomst is er niet meer.",
      event_draft: "Deze bijeenkomst is nog een concept. Maak haar eerst openbaar.",
      event_cancelled: "Deze bijeenkomst is afgelast.",
      event_over: "Deze bijeenkomst is geweest.",
    },
    closed: {
      event_draft: "Deze bijeenkomst is nog een concept. Voorstellen maakt u als mensen zich hebben aangemeld.",
      event_cancelled: "Deze bijeenkomst is afgelast. Er worden geen voorstellen meer gemaakt.",
      event_over: "Deze bijeenkomst is geweest. Er worden geen voorstellen meer gemaakt.",
    },
  },
};
