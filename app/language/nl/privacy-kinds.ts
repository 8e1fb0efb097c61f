/** One kind of data in plain words: what it is, what for, why we may, how long, who sees it. */
export interface PrivacyKind {
  what: string;
  why: string;
  basis: string;
  howLong: string;
  whoSees: string;
}

const event = "Wij voeren uit waar u om vraagt als u zich aanmeldt (AVG, artikel 6, lid 1, onder b).";
const interest =
  "Wij hebben er een goede reden voor, en voor u verandert er weinig door (AVG, artikel 6, lid 1, onder f).";
const organizers = "De organisatoren van de bijeenkomst.";
const nobody = "Niemand. Alleen de computer gebruikt het.";

export const privacyKinds = {
  contact: {
    what: "Uw naam, uw mailadres en uw taal",
    why: "Om uw plek op naam te zetten en u te mailen over de bijeenkomst.",
    basis: event,
    howLong: "Tot twee jaar na de bijeenkomst. Komt u daarna niet meer, dan vergeten wij u helemaal.",
    whoSees: `${organizers} Andere deelnemers alleen als u dat aanzet.`,
  },
  work: {
    what: "Uw organisatie, functie, werkveld en regio",
    why: "Om te zien of alle werkvelden er zijn, en wie u zou kunnen helpen.",
    basis: event,
    howLong:
      "Functie en regio: tot twee jaar na de bijeenkomst. Daarna blijft alleen staan dat er iemand van uw organisatie en werkveld was.",
    whoSees: `${organizers} Andere deelnemers alleen als u dat aanzet.`,
  },
  place: {
    what: "Waarvoor u zich aanmeldde, uw workshop, of u een plek heeft, en waarom niet als een organisator u weigerde",
    why: "Om de plekken eerlijk te verdelen en u te vertellen hoe het ervoor staat.",
    basis: event,
    howLong:
      "Tot twee jaar na de bijeenkomst. Had u geen plek of meldde u zich af, dan wissen wij de hele aanmelding vier weken na de bijeenkomst.",
    whoSees: organizers,
  },
  phoneAndNote: {
    what: "Uw telefoonnummer en uw opmerking, als u die gaf",
    why: "Om u te bereiken als er op de dag zelf iets verandert, en om uw vraag te beantwoorden.",
    basis: event,
    howLong: "Tot vier weken na de bijeenkomst.",
    whoSees: organizers,
  },
  answers: {
    what: "Uw antwoorden op vragen van de organisatie, als die er waren",
    why: "Om de bijeenkomst voor te bereiden. Op het formulier ziet u welke vragen dat zijn.",
    basis: event,
    howLong: "Tot vier weken na de bijeenkomst.",
    whoSees: organizers,
  },
  tables: {
    what: "Aan welke tafel u zit, als de organisatie de tafels indeelt",
    why: "Om u naast mensen te zetten die u nog niet kent, en om u te helpen hen terug te vinden.",
    basis: interest,
    howLong: "Tot vier weken na de bijeenkomst. Meldt u zich af, dan telt uw stoel meteen niet meer mee.",
    whoSees: `${organizers} De indeling kan in de zaal hangen. Wie bij u zat, ziet u later terug voor zover diegene zich laat zien.`,
  },
  needs: {
    what: "Uw eetwens en wat u nodig heeft om mee te doen",
    why: "Om eten en ruimte voor u te regelen.",
    basis:
      "U geeft er apart toestemming voor, want dit kan iets over uw gezondheid zeggen (AVG, artikel 9, lid 2, onder a). U kunt die toestemming altijd intrekken.",
    howLong: "Tot één dag na de bijeenkomst. Meldt u zich af, dan wissen wij het meteen.",
    whoSees: "De organisatoren, tot en met de dag zelf. U ziet op uw eigen pagina alleen dát u iets heeft ingevuld.",
  },
  listed: {
    what: "Of andere deelnemers u mogen vinden",
    why: "Zodat mensen elkaar kunnen leren kennen.",
    basis: "U geeft er toestemming voor (AVG, artikel 6, lid 1, onder a). Zonder uw ja staat u op geen enkele lijst.",
    howLong: "Zolang de lijst van de bijeenkomst open is, of tot u het weer uitzet.",
    whoSees: "Deelnemers van dezelfde bijeenkomst die zijn ingelogd.",
  },
  invitation: {
    what: "Dat u bent uitgenodigd, en wat u antwoordde",
    why: "Om u te vragen of u komt, en u niet vaker te vragen dan nodig is.",
    basis: interest,
    howLong:
      "Tot vier weken na de bijeenkomst. Zei u dat u niet meer wilt worden uitgenodigd? Dan mailen wij u niet meer.",
    whoSees: organizers,
  },
  mail: {
    what: "De mail die wij u sturen, en of die aankwam",
    why: "Zodat geen bevestiging verloren gaat, en u geen mail dubbel krijgt.",
    basis: event,
    howLong:
      "De tekst wissen wij meteen na het versturen. Uw adres bij de mail, en de tekst van mail die niet aankwam, wissen wij na dertig dagen.",
    whoSees: "De organisatoren zien of een mail aankwam. De tekst leest niemand.",
  },
  refused: {
    what: "Dat een mailserver post aan uw adres weigerde",
    why: "Om u te kunnen bellen als mail niet aankomt.",
    basis: interest,
    howLong: "Tot er weer een mail aankomt, en hoogstens een half jaar.",
    whoSees: organizers,
  },
  unsubscribed: {
    what: "Welke regio uw adres uitnodigingen of nieuws stuurde, en of u dat niet meer wilt",
    why: "Om u met één klik te laten uitschrijven, en om ons daaraan te houden.",
    basis: interest,
    howLong:
      "Dat u zich uitschreef: tot u het terugdraait, anders zouden we u weer mailen. Schreef u zich niet uit: tot twee jaar na de laatste mail.",
    whoSees: "De organisatoren zien dat u een mail niet kreeg omdat u zich uitschreef.",
  },
  session: {
    what: "Op welke apparaten u bent ingelogd",
    why: "Zodat u ingelogd blijft, en zelf een apparaat kunt afmelden.",
    basis: event,
    howLong: "Tot u uitlogt, dertig dagen niet langskomt, of na negentig dagen.",
    whoSees: "U, op de pagina Mijn Elkaar.",
  },
  signIn: {
    what: "Uw verzoek om in te loggen",
    why: "Om te controleren dat de link en de code van u zijn.",
    basis: event,
    howLong: "De link werkt tien minuten. Een dag later is het verzoek gewist.",
    whoSees: nobody,
  },
  passkey: {
    what: "Van organisatoren: de passkeys en herstelcodes",
    why: "Om zeker te weten dat alleen organisatoren bij de gegevens van deelnemers kunnen. Van een passkey bewaren wij de openbare helft, de naam die u gaf en wanneer hij is gebruikt. Uw vingerafdruk of gezicht blijft op uw apparaat.",
    basis: interest,
    howLong: "Tot u de passkey verwijdert, of geen organisator meer bent.",
    whoSees: "U. Een eigenaar van dezelfde regio ziet alleen dat u een passkey heeft.",
  },
  limits: {
    what: "Hoe vaak iets vanaf een adres wordt gedaan, in een vorm waaruit dat adres niet is af te lezen",
    why: "Om misbruik te stoppen, zoals honderd inlogmails achter elkaar.",
    basis: interest,
    howLong: "Hoogstens een uur.",
    whoSees: nobody,
  },
  organizer: {
    what: "Wie organisator is, en wat die heeft gedaan",
    why: "Om te regelen wie wat mag, en later te kunnen nagaan wie iets veranderde.",
    basis: interest,
    howLong: "De rol: zolang iemand die heeft. Wat iemand deed: twee jaar.",
    whoSees: "De organisatoren van dezelfde regio.",
  },
  programme: {
    what: "De namen van sprekers, workshopleiders en de contactpersoon van een bijeenkomst",
    why: "Om te vertellen wie er iets doet en bij wie u terechtkunt.",
    basis: interest,
    howLong: "Zolang de pagina van de bijeenkomst er staat.",
    whoSees: "Iedereen.",
  },
  following: {
    what: "Welke regio’s u volgt, en of u een adres voor uw agenda heeft",
    why: "Om u eerst te laten zien wat er bij u in de buurt komt, en om uw agenda bij te houden.",
    basis: event,
    howLong: "Tot u het verandert of weghaalt, of tot wij u helemaal vergeten.",
    whoSees: "U. Wie uw agenda-adres heeft, ziet waarvoor u zich aanmeldde, tot u het adres weghaalt.",
  },
  contactPerson: {
    what: "Als u contactpersoon van een school bent of daarvoor gevraagd wordt: uw naam, mailadres, telefoonnummer en scholen",
    why: "Om scholen één vaste contactpersoon te geven, en u te vragen of het nog klopt.",
    basis:
      "U kiest zelf wat anderen zien, en kunt dat altijd veranderen (AVG, artikel 6, lid 1, onder a). Tot uw antwoord bewaren wij wat een collega of organisator van u opgaf, om u te kunnen vragen (artikel 6, lid 1, onder f).",
    howLong:
      "Zolang u contactpersoon bent, en tot vier weken daarna. Zegt u nee, dan wissen wij het na vier weken. Antwoordt u niet, dan na een half jaar. Een opgestuurde lijst: een week.",
    whoSees:
      "Mensen van uw regio die zijn ingelogd zien uw naam, en uw telefoonnummer en mailadres alleen als u die aanvinkt. Organisatoren van de regio zien uw naam en mailadres.",
  },
  profile: {
    what: "Uw profiel, als u dat invult: functie, organisatie, waarvoor u werkt, wat u biedt en zoekt, hoe u te bereiken bent, uw foto",
    why: "Om te laten zien wie u bent aan wie u zelf kiest.",
    basis:
      "U vult het zelf in en kiest zelf wie het ziet (AVG, artikel 6, lid 1, onder a). U kunt alles altijd wissen.",
    howLong: "Tot u het wist. Komt u twee jaar nergens meer, dan vergeten wij het vanzelf.",
    whoSees: "Niemand, tot u het zelf kiest, per onderdeel.",
  },
  visibility: {
    what: "Wie wat van uw profiel mag zien, en wanneer u dat koos",
    why: "Om ons aan uw keuze te houden.",
    basis: "Wij moeten kunnen laten zien dat u toestemming gaf (AVG, artikel 7, lid 1).",
    howLong: "Zolang de keuze geldt.",
    whoSees: nobody,
  },
  introduction: {
    what: "Met wie u wilt kennismaken of wie dat met u wil, de regel daarbij, uw antwoord, wat u dan zou geven, de code die u laat scannen, en of wij u zes weken later al vroegen of u elkaar sprak. Wat u daarop antwoordt tellen wij alleen",
    why: "Om u en de ander alleen bij elkaar te brengen als u allebei ja zegt.",
    basis: "U vraagt het of antwoordt het zelf (AVG, artikel 6, lid 1, onder a). U kunt het altijd terugnemen.",
    howLong: "Tot zes maanden nadat de kennismaking is afgelopen. Uw code tot u die weghaalt of uw account verwijdert.",
    whoSees:
      "De ander: wie u bent en uw regel als u vraagt. Of u “niet nu” zei, ziet niemand. Koos u uw code op uw badge, dan ziet de organisator die en wie uw badge ziet.",
  },
  suggestion: {
    what: "Aan wie wij u bij een bijeenkomst voorstellen om kennis te maken, of u daar een mail over kreeg, wie u niet voorgesteld wilt krijgen, en of u helemaal niet wilt worden voorgesteld",
    why: "Om mensen bij elkaar te brengen die voor dezelfde school of buurt werken.",
    basis:
      "U staat op de lijst van deelnemers omdat u dat koos (AVG, artikel 6, lid 1, onder a). Wij kijken alleen naar wat u de deelnemers laat zien. U kunt het altijd uitzetten.",
    howLong:
      "Voorstellen en de mail daarover: tot vier weken na de bijeenkomst. Wie u niet voorgesteld wilt krijgen en uw keuze om niet mee te doen: zolang wij u kennen.",
    whoSees: "Een voorstel: u en de ander. De rest: niemand.",
  },
  contacts: {
    what: "Uw contacten, wat u aan elk van hen geeft, waar u elkaar leerde kennen, en uw eigen notitie",
    why: "Om elkaar ook na de bijeenkomst te vinden.",
    basis: "U koos het voor die ene persoon (AVG, artikel 6, lid 1, onder a). U kunt het altijd terugnemen.",
    howLong: "Tot u het weghaalt. Komt u twee jaar nergens meer, dan vergeten wij het vanzelf.",
    whoSees: "Dat ene contact, en alleen wat u koos. Uw notitie ziet niemand anders.",
  },
  reports: {
    what: "Wie u heeft geblokkeerd, en wat u over iemand aan de organisatoren meldde",
    why: "Om u met rust te laten als u dat wilt, en om in te grijpen als iemand zich misdraagt.",
    basis: interest,
    howLong: "Een blokkade: tot u die opheft. Een melding: tot zes maanden nadat die is afgehandeld.",
    whoSees: "Een blokkade: niemand. Een melding: de organisatoren van de regio.",
  },
  question: {
    what: "Een vraag die u stelde of kreeg, met uw naam, uw mailadres en wat erover is gezegd",
    why: "Om de vraag bij de juiste persoon te brengen en u te antwoorden.",
    basis: "U vraagt het ons zelf, of u bent er als contactpersoon voor (AVG, artikel 6, lid 1, onder f).",
    howLong:
      "Tot een jaar na het laatste bericht. Verstuurt u de vraag niet, dan een week. Een antwoord voor iedereen noemt niemand en kan blijven staan.",
    whoSees:
      "Wie de vraag stelde, wie hem kreeg zolang die bij hem ligt, en de balie van de regio. Uw mailadres ziet wie antwoordt alleen als u dat aanzet.",
  },
} satisfies Record<string, PrivacyKind>;
