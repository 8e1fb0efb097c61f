import type { PartnerRow, ShownContact } from "#app/domain/contact-person/queries.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { ContactLine, ContactLines } from "#app/ui/contact-lines";
import { Small } from "#app/ui/text";

/** Whom a school has at each partner. */
export function PartnerRows({ language, rows }: { language: Language; rows: readonly PartnerRow[] }) {
  const { contacts } = dictionary(language);
  return (
    <ContactLines>
      {rows.map(({ partner, people, isAsked }) => (
        <ContactLine
          key={partner.id}
          label={partner.label}
          detail={partner.organization === partner.label ? undefined : partner.organization}
          people={people.map((one) => personOf(language, one))}
          nobody={<Small>{isAsked ? contacts.asked : contacts.nobody}</Small>}
        />
      ))}
    </ContactLines>
  );
}

function personOf(language: Language, one: ShownContact) {
  const { contacts } = dictionary(language);
  const { dateWithoutDay } = formats(language);
  const { placeId, name, phone, email, topic, rank, unconfirmedSince, startsOn, stopsOn, bounces } = one;
  const notes = [
    unconfirmedSince && contacts.unconfirmed(dateWithoutDay(unconfirmedSince)),
    startsOn && contacts.starts(dateWithoutDay(dayAsInstant(startsOn))),
    stopsOn && contacts.stops(dateWithoutDay(dayAsInstant(stopsOn))),
    bounces && contacts.bounces,
  ];
  return {
    key: placeId,
    name,
    about: [rank === "deputy" ? contacts.deputy : null, topic].filter(Boolean).join(", "),
    phone: phone === null ? undefined : { text: phone, label: contacts.callOf(name) },
    email: email === null ? undefined : { text: email, label: contacts.mailOf(name) },
    notes: notes.filter((note): note is string => typeof note === "string"),
  };
}

/** Noon of a day, so that it is the same day in the Netherlands. */
export function dayAsInstant(day: string): string {
  return `${day}T12:00:00.000Z`;
}
