/** The code that people scan of each other, and the page that it leads to. */
export const personCodes = {
  title: "Uw code",
  of: (name: string) => `De code van ${name}`,
  lead: "Laat deze code scannen door iemand die u spreekt. Die vraagt dan of u wilt kennismaken, en u zegt ja of niet nu.",
  none: "U heeft nog geen code. Met een code maakt u kennis met wie voor u staat: de ander scant hem met de camera van een telefoon.",
  holds:
    "In de code staat niets over u: geen naam, geen adres. Wie hem scant ziet uw naam alleen als die persoon uw naam ook op Elkaar mag zien.",
  both: "Pas als u allebei ja zegt, krijgt u elkaars gegevens: precies wat ieder kiest. Scant u ook de code van de ander? Dan heeft u allebei ja gezegd.",
  picture: "QR-code van uw eigen code",
  typed: "Lukt scannen niet? Dan kan de ander dit adres typen:",
  make: "Maak mijn code",
  renew: "Maak een nieuwe code",
  renewText:
    "De oude code werkt dan meteen niet meer, ook niet als die is afgedrukt of gefotografeerd. Wat al is gevraagd, blijft.",
  remove: "Haal mijn code weg",
  tooMany: "U maakte al vaak een nieuwe code. Probeer het over een uur weer.",
  badgeTitle: "Op uw badge",
  notOnBadge:
    "Een organisator kan badges afdrukken. Uw code staat daar niet op, tenzij u dat kiest. Wie uw badge scant of fotografeert, kan dan vragen om kennis te maken.",
  onBadge:
    "Drukt een organisator badges af, dan staat uw code op de uwe. Maakt u een nieuwe code, dan werkt een badge die al is afgedrukt niet meer.",
  putOnBadge: "Zet mijn code op mijn badge",
  offBadge: "Toch niet op mijn badge",
  changeTitle: "Nieuwe code, of geen code",
  back: "Terug",
  link: "Uw code om te laten scannen",
  linkTitle: "Kennismaken op de dag zelf",
  linkText: "Laat uw code scannen door wie u spreekt. U hoeft er niets voor te installeren.",
  done: {
    nieuw: "U heeft een nieuwe code.",
    weg: "Uw code is weg. Wie hem nog heeft, komt nergens.",
    badge: "Uw code komt op uw badge als een organisator badges afdrukt.",
    geenbadge: "Uw code komt niet op uw badge. Op een badge die al is afgedrukt werkt hij nog: maak dan een nieuwe.",
  },
  scan: {
    title: "Kennismaken?",
    titleWith: (name: string) => `Kennismaken met ${name}?`,
    nobody:
      "U scande de code van iemand die u sprak. Log in met het mailadres waarmee u zich aanmeldde. Dan kunt u vragen om kennis te maken.",
    nobodyHow: "U krijgt een mail om in te loggen, en komt daarna hier terug.",
    signIn: "Log in en ga verder",
    person: "deze persoon",
    someone: "Iemand van wie u de code scande",
    someoneInside: "iemand van wie u de code scande",
    leadUnknown:
      "Deze persoon krijgt één mail met uw naam, functie en organisatie. Zegt deze persoon ja, dan krijgt u allebei een mail en ziet u wie het is. Anders hoort u daar niets van.",
    lead: (name: string) =>
      `${name} krijgt één mail met uw naam, functie en organisatie. Zegt ${name} ja, dan krijgt u allebei een mail. Anders hoort u daar niets van.`,
    line: "Uw zin",
    lineHint: "Bijvoorbeeld waar u elkaar sprak. Hoogstens 300 tekens, niets over een kind of gezin.",
    submit: "Vraag om kennis te maken",
    own: "Dit is uw eigen code. Laat hem scannen door iemand anders.",
    ownLink: "Naar uw code",
    goneTitle: "Deze code werkt niet",
    goneText: "De code is niet goed overgenomen, of er is een nieuwe gemaakt.",
    goneHow: "Vraag de ander om de code nog eens te laten zien.",
    goneLink: "Naar de bijeenkomsten",
    tooManyOpen: "U heeft al zestig vragen die op antwoord wachten. Neem er een terug, of wacht op antwoord.",
    tooManyToday: "U heeft vandaag al veertig codes gebruikt. Morgen kunt u verder.",
    askedRecently: "U heeft dit het afgelopen halfjaar al gevraagd. Laat de ander uw code scannen.",
    blocked: "U heeft deze persoon geblokkeerd. Hef dat eerst op bij Kennismaken.",
  },
};
