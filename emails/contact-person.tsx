import type { EmailContext, PersonalKey, RenderedEmail } from "./context";
import type { RegionFacts } from "./facts";
import { renderLetter } from "./layout";
import { Button, Heading, Lead, List, Paragraph } from "./parts";
import { plainText } from "./plain-text";
import { firstName } from "./registration-letter";
import { singleLine } from "./single-line";
import { texts } from "./texts";

/** `asked`: do you want to be this. `check`: is it still right; `reminder`: we asked before. */
export type ContactMailKind = "asked" | "check" | "reminder";

/** Schools for which somebody is there in the name of one partner. */
export interface ContactMailPlaces {
  partner: string;
  /** Null for all questions. */
  topic: string | null;
  rank: "first" | "deputy";
  schools: string[];
}

export interface ContactPersonPayload {
  region: RegionFacts;
  contact: PersonalKey & { name: string };
  kind: ContactMailKind;
  /** Who proposed them; empty where that is nobody in particular. */
  by: string;
  places: ContactMailPlaces[];
  /** Schools that are not named here. */
  more: number;
}

/** One mail about all schools of one contact person: what they are asked, and the link to answer with. */
export function renderContactPerson(mail: ContactPersonPayload, context: EmailContext): RenderedEmail {
  const { region, contact, kind, by } = mail;
  const { language, links } = context;
  const { contactPerson: text } = texts(language);
  const words = text[kind];
  const schools = mail.places.reduce((sum, one) => sum + one.schools.length, mail.more);
  const subject = words.subject(schools, region.name);
  const lead = words.lead(by, schools);
  const why = kind === "asked" ? text.whyAsked(by) : text.why;
  const html = renderLetter({
    language,
    links,
    title: words.title(firstName(contact.name)),
    preview: lead,
    body: (
      <>
        <Lead>{lead}</Lead>
        <Places mail={mail} context={context} />
        <Paragraph>{words.how}</Paragraph>
        <Button href={links.contactPerson(contact)}>{words.button}</Button>
        <Paragraph>{words.otherwise}</Paragraph>
      </>
    ),
    footer: <p style={{ margin: "0 0 8px" }}>{`${why} Elkaar, ${region.name}. ${text.answer}`}</p>,
  });
  return {
    subject: singleLine(subject),
    html,
    text: plainText(html),
    replyTo: { name: singleLine(region.name), address: region.mailbox },
  };
}

function Places({ mail: { places, more }, context }: { mail: ContactPersonPayload; context: EmailContext }) {
  const { contactPerson: text } = texts(context.language);
  return (
    <>
      {places.map(({ partner, topic, rank, schools }, index) => (
        <div key={index}>
          <Heading>{text.placesOf(partner, topic, rank)}</Heading>
          <List>
            {schools.map((school) => (
              <li key={school}>{school}</li>
            ))}
          </List>
        </div>
      ))}
      {more > 0 && <Paragraph>{text.more(more)}</Paragraph>}
    </>
  );
}
