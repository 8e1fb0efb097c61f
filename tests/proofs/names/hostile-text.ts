import { randomNumbers } from "#tests/support/random";

const pieces = [
  ..."\r \n \r\n \r\n\r\n \t \0 \u000b \u007f \u0085 \u2028 \u2029".split(" "),
  ..."\" ' , ; : \\ < > & @ ^ ^n ^' ^^ % = ? ( ) [ ] { } | ~ ` $ # ! * / \\n \\, -- ..".split(" "),
  "Karin",
  "Postma",
  "van der",
  "Zoë",
  "Şükrü",
  "Zeynep Öztürk",
  "é̂́",
  "👩‍👩‍👧",
  "🏳️‍🌈",
  "𝒦𝒶𝓇𝒾𝓃",
  "中村",
  "مريم",
  "שרה",
  "\u202eniraK",
  "\u2066\u2069",
  "\u200b",
  "\ufeff",
  "\ud83d",
  "\udc4d",
  "<script>alert(1)</script>",
  "</script><script>",
  "<!--",
  "]]>",
  "a@b, c@d",
  "Karin <k@example.com>, x@example.com",
  "\r\nBcc: everyone@example.com",
  "\r\n\r\nAnother body",
  "\nATTENDEE:mailto:x@example.com",
  "\r\nEND:VEVENT\r\nBEGIN:VEVENT",
  ";RSVP=TRUE",
  ":mailto:x@example.com",
  "=?utf-8?Q?Karin?=",
  "=?utf-8?B?S2FyaW4=?=",
  "group: a@b, c@d;",
  "undefined",
  "null",
  "${name}",
  "{{name}}",
  "   ",
  "",
];
const lengths = [0, 1, 1, 2, 2, 3, 3, 4, 5, 8, 13, 40, 200];

/** Names and titles as somebody might type or paste them to break something: from nothing to thousands of characters. */
export function makeHostileText(seed: number): () => string {
  const random = randomNumbers(seed);
  const pick = <T>(from: readonly T[]): T => {
    const chosen = from[Math.floor(random() * from.length)];
    if (chosen === undefined) throw new Error("Nothing to pick from");
    return chosen;
  };
  return () => {
    const glue = pick(["", " ", " ", ""]);
    return Array.from({ length: pick(lengths) }, () => pick(pieces)).join(glue);
  };
}
