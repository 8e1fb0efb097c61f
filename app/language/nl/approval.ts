const requests = (n: number) => (n === 1 ? "1 aanvraag wacht" : `${n} aanvragen wachten`);
const mails = (n: number) => (n === 1 ? "1 mail" : `${n} mails`);

/** Bijeenkomsten waar de organisatie beslist wie er komt. */
export const approval = {
  public: { register: "Vraag een plek aan", note: "De organisatie beslist wie er komt." },
  form: {
    title: "U vraagt een plek aan",
    text: "De organisatie beslist en laat het u per mail weten. U heeft pas een plek als zij ja zegt.",
    full: "Alle plekken zijn nu bezet. Zegt de organisatie ja, dan komt u op de wachtlijst.",
    submit: "Vraag een plek aan",
    submitHint:
      "U vraagt een plek aan. De organisatie beslist en laat het u weten. U krijgt nu al een mail dat uw aanvraag er is.",
  },
  answered: {
    lead: (event: string) => `We hebben uw aanvraag voor ${event} ontvangen en sturen u nu een mail.`,
    decides: "De organisatie beslist en laat het u per mail weten. Tot dan staat er nog niets in uw agenda.",
    contents: [
      "hoe uw aanvraag ervoor staat",
      "de workshop die u wilt, als u die koos",
      "uw eigen link, om iets te wijzigen of om uw aanvraag in te trekken",
    ],
    notArrived:
      "Niets ontvangen na een paar minuten? Kijk bij ongewenste mail, of vraag opnieuw een plek aan met hetzelfde adres: uw aanvraag blijft staan.",
  },
  personal: {
    requested: "U vroeg een plek aan",
    requestedLead:
      "De organisatie beslist en laat het u per mail weten. U heeft nog geen plek en er staat nog niets in uw agenda.",
    badge: "Aangevraagd",
    kept: "Uw aanvraag blijft staan.",
    approvedLead: "De organisatie keurde uw aanvraag goed. Komt er plek, dan krijgt u meteen een mail.",
    overLead: "Deze bijeenkomst is geweest. Uw aanvraag kreeg geen antwoord.",
    refused: "U krijgt deze keer geen plek",
    refusedLead: "De organisatie keurde uw aanvraag niet goed.",
    question: (name: string) => `Heeft u een vraag? Mail ${name}`,
    reason: "Wat de organisatie u schrijft",
    refusedBadge: "Geen plek",
    askAgain: "Vraag opnieuw een plek aan",
    stopTitle: "Wilt u toch niet komen?",
    stopText: "Trek uw aanvraag in. U hoeft geen reden te geven.",
    stop: "Aanvraag intrekken",
  },
  withdraw: {
    title: "Aanvraag intrekken",
    question: (event: string, date: string) => `U vroeg een plek aan voor ${event} op ${date}.`,
    text: "Trekt u uw aanvraag in, dan beslist de organisatie er niet meer over. U hoeft geen reden te geven.",
    submit: "Trek mijn aanvraag in",
    keep: "Nee, ik wil nog steeds komen",
  },
  account: "Aangevraagd",
  invitation: {
    title: "U vroeg een plek aan",
    text: "De organisatie beslist en laat het u per mail weten.",
  },
  setting: {
    title: "Plekken op aanvraag",
    heading: "Beslist u wie er komt?",
    lead: "Iedereen kan een plek aanvragen. U keurt elke aanvraag goed, of weigert haar met een reden.",
    nowOn: "Wie zich aanmeldt, vraagt nu een plek aan",
    nowOff: "Wie zich aanmeldt, krijgt nu meteen een plek",
    on: "U beslist over elke aanvraag. Een aanvraag houdt geen plek bezet en staat niet op de wachtlijst.",
    off: "Is er geen plek meer, dan komt iemand op de wachtlijst. U hoeft niets te doen.",
    turnOn: "Laat mensen een plek aanvragen",
    turnOff: "Geef iedereen weer meteen een plek",
    kept: "Wie al een plek heeft of wacht, houdt die. Wie u uitnodigt of zelf toevoegt, heeft geen goedkeuring nodig.",
    stays: "Aanvragen die er al zijn, blijven staan: ook daarover beslist u nog. Niemand krijgt hiervan een mail.",
    invitationOnly:
      "Deze bijeenkomst is op uitnodiging. Wie de link in een uitnodiging gebruikt, krijgt meteen een plek. Zolang dat zo is, kan niemand een plek aanvragen.",
    open: "Aanvragen",
    openNone: "Er wacht geen aanvraag op uw antwoord.",
    show: "Bekijk de aanvragen",
    closed: "Dit kan niet meer veranderen: de bijeenkomst is geweest of gaat niet door.",
    done: {
      aan: "Wie zich nu aanmeldt, vraagt een plek aan.",
      uit: "Wie zich nu aanmeldt, krijgt meteen een plek.",
    },
  },
  waits: (n: number) => `${requests(n)} op uw antwoord`,
  requested: "Aangevraagd, nog geen antwoord",
  filter: "aangevraagd",
  badge: "Aangevraagd",
  person: {
    lead: (at: string) => `Vroeg een plek aan op ${at} en wacht op uw antwoord`,
    refused: (at: string) => `Geweigerd op ${at}`,
    reason: "Wat deze persoon las",
    title: "Geeft u deze persoon een plek?",
    text: "Deze persoon heeft nog geen plek. U ziet eerst welke mail er weggaat.",
    approve: "Goedkeuren",
    refuse: "Weigeren",
    approved: (at: string) => `De aanvraag is goedgekeurd op ${at}.`,
    done: {
      goedgekeurd: "De aanvraag is goedgekeurd. De mail is onderweg.",
      geweigerd: "De aanvraag is geweigerd. De mail is onderweg.",
    },
  },
  approve: {
    title: "Goedkeuren",
    heading: (name: string) => `De aanvraag van ${name} goedkeuren`,
    lead: "Is er plaats, dan krijgt deze persoon een plek. Is de bijeenkomst vol, dan komt hij of zij achteraan op de wachtlijst.",
    save: (n: number) => `Goedkeuren en ${mails(n)} sturen`,
  },
  refuse: {
    title: "Weigeren",
    heading: (name: string) => `De aanvraag van ${name} weigeren`,
    lead: "Deze persoon krijgt één mail, met uw reden en met wie vragen beantwoordt.",
    reason: "Waarom krijgt deze persoon geen plek?",
    reasonHint:
      "Deze persoon leest dit in de mail en op de eigen pagina. Hoogstens 500 tekens. Schrijf hier niets over een kind of gezin.",
    errors: {
      required: "Vul een reden in. Eén vriendelijke zin is genoeg.",
      too_long: "Dit is te lang. Maak het korter: hoogstens 500 tekens.",
      control_characters: "Hier staat een teken in dat we niet kunnen bewaren. Typ de tekst opnieuw.",
      case_data: "Dit lijkt over een kind te gaan. Haal namen en geboortedata weg, dan kunt u verder.",
    },
    next: "Bekijk de mail",
    save: (n: number) => `Weigeren en ${mails(n)} sturen`,
  },
  outcomes: {
    approved: "Deze persoon krijgt een plek.",
    approved_to_waitlist: "De bijeenkomst is vol. Deze persoon is goedgekeurd en komt achteraan op de wachtlijst.",
    refused: "De aanvraag wordt geweigerd. Deze persoon krijgt geen plek.",
  },
  told: (n: number) => (n === 1 ? "1 persoon met een aanvraag." : `${n} mensen met een aanvraag.`),
  toldName: "aanvraag",
  history: {
    approved: "Keurde de aanvraag goed.",
    approvedToWaitlist: "Keurde de aanvraag goed: op de wachtlijst.",
    refused: "Weigerde de aanvraag.",
    withdrawn: "Trok de aanvraag in.",
  },
  act: {
    on: "Zette aan dat mensen een plek aanvragen.",
    off: "Zette uit dat mensen een plek aanvragen.",
    approved: "Keurde een aanvraag goed.",
    refused: "Weigerde een aanvraag.",
    withdrawn: "Iemand trok een aanvraag in.",
  },
  dashboard: {
    title: (n: number, title: string) => `${requests(n)} op uw antwoord: ${title}`,
    detail: "Deze mensen hebben nog geen plek. Zij krijgen een mail zodra u beslist.",
    label: "Beslis",
  },
};
