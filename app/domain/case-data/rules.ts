/**
 * Case information about a child has no place in Elkaar, so what looks like it is refused in every free-text field:
 * a citizen service number, a date of birth, a name beside a word for a child. It warns on what looks like it and
 * cannot catch all of it. Source: data minimisation, AVG article 5(1)(c); the number itself: UAVG article 46.
 */
export function looksLikeCaseData(text: string): boolean {
  return caseDataIn(text).length > 0;
}

export type CaseDataKind = "number" | "birth_date" | "named_child";

/** What in a text looks like case data. Of a number we are certain; a date and a name can be of somebody else. */
export function caseDataIn(text: string): CaseDataKind[] {
  const kinds: CaseDataKind[] = [];
  if (hasCitizenServiceNumber(text)) kinds.push("number");
  if (hasBirthDate(text)) kinds.push("birth_date");
  if (hasNamedChild(text)) kinds.push("named_child");
  return kinds;
}

/** Nine digits (dots, spaces and dashes between them allowed) that pass the eleven-test of the citizen service number. */
export function hasCitizenServiceNumber(text: string): boolean {
  const numbers = text.replace(phoneNumbers, "").match(/(?<!\d)\d(?:[ .-]?\d){7,8}(?!\d)/g) ?? [];
  return numbers.some((found) => passesElevenTest(found.replace(/\D/g, "").padStart(9, "0")));
}

/** A date of birth: a date beside a word for being born, or any date written in full with figures, year included. */
export function hasBirthDate(text: string): boolean {
  return fullDate.test(text) || bornThenDate.test(text) || dateThenBorn.test(text);
}

/** A capitalized name beside a word for a child: "leerling Sam", "onze zoon Daan de Vries", "Sam (8)". */
export function hasNamedChild(text: string): boolean {
  return childThenName.test(text) || nameThenChild.test(text) || nameWithAge.test(text);
}

/** One in eleven of them would pass the test by chance. */
const phoneNumbers = /(?:\+|(?<!\d)00)[1-9]\d(?:[ .()-]{0,2}\d){6,12}(?!\d)|(?<!\d)0[1-9](?:[ .()-]{0,2}\d){8}(?!\d)/g;

const bornWord = "(?<!\\p{L})(?:geb(?:oren|oortedatum|\\.|(?!\\p{L}))|d\\.?o\\.?b\\.?|date of birth|born)";
const month =
  "(?:jan|feb|febr|mrt|maart|apr|mei|may|jun|jul|aug|sep|sept|okt|oct|nov|dec|januari|februari|april|juni|juli|augustus|september|oktober|november|december|january|february|march|june|july|august|october)\\.?";
const anyDate = `(?:\\d{1,2}[-/. ]\\d{1,2}[-/. ](?:19|20)?\\d{2}|(?:19|20)\\d{2}-\\d{1,2}-\\d{1,2}|\\d{1,2} ${month} (?:19|20)\\d{2})`;
const fullDate = /(?<!\d)(?:0?[1-9]|[12]\d|3[01])[-/. ](?:0?[1-9]|1[0-2])[-/. ](?:19|20)\d{2}(?!\d)/;
const bornThenDate = new RegExp(`${bornWord}[^.\\n]{0,25}${anyDate}`, "iu");
const dateThenBorn = new RegExp(`${anyDate}[^.\\n]{0,10}${bornWord}`, "iu");

const childWord =
  "(?:leerlinge?|kind(?:je)?|zoon(?:tje)?|dochter(?:tje)?|jongen|meisje|pupil|cliënte?|client|kleuter|puber|pleegkind|pleegzoon|pleegdochter|child|son|daughter|student)";
const properName = "\\p{Lu}(?:\\p{Ll}{1,}|\\.)";
/** What stands behind such a word in the name of an organization: "Integraal Kind Centrum". */
const organizationWord = "(?:Centrum|Centra|Gezin|Jeugd|Onderwijs|Zorg|Opvang|Volgsysteem)";
/** What a sentence begins with: "Mag een kind …", "Moet de leerling …". */
const openingWord =
  "(?:Mag|Mogen|Moet|Kan|Zal|Zou|Wil|Is|Was|Wordt|Heeft|Gaat|Krijgt|Komt|Blijft|Hoort|Geldt|Helpt|Zit|Als|Wanneer|Hoe|Waar|Wat|Wie|Dat|Of|En|Om|Met|Voor|Bij|Van|Over|Door|Na|Naast|Op|In|Aan|Uit|Tot|Tegen|Zonder|Omdat|Terwijl|Sinds|Can|May|Must|Should|Does|Has|If|When|For|With|About|What|How)";
const childThenName = new RegExp(
  `(?<!\\p{L})(?:${caseless(childWord)})(?: (?:genaamd|heet|named|called))?[ :,]+(?!${organizationWord}(?!\\p{L}))${properName}`,
  "u",
);
const nameThenChild = new RegExp(
  `(?<!\\p{L})(?!${openingWord} )${properName}(?: \\p{Lu}\\p{Ll}+)?,? (?:is )?(?:(?:een|onze|mijn|de|het|zijn|haar|our|my|the|a) )(?:${childWord})(?!\\p{L})`,
  "u",
);
const nameWithAge = new RegExp(`(?<!\\p{L})\\p{Lu}\\p{Ll}+ ?\\((?:[2-9]|1[0-9])(?: jaar| jr\\.?| years?)?\\)`, "u");

/** The same words, each also with a capital or in capitals: the name beside them must keep its own capital. */
function caseless(words: string): string {
  const capitalized = words.replace(/(?<=[(|:])(?!\?)(\p{Ll})/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
  return `${capitalized}|${words.toUpperCase()}`;
}

function passesElevenTest(digits: string): boolean {
  if (digits.length !== 9 || /^0+$/.test(digits) || digits.startsWith("00")) return false;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0;
}
