import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Disclosure } from "#app/ui/disclosure";
import { Panel } from "#app/ui/panel";
import { BulletList, Heading, Paragraph } from "#app/ui/text";
import { Phone } from "./registration-table";

/** Who would get a mailing, as its page shows it: names, and a phone number where mail was refused. */
export interface MailingTell {
  hash: string;
  plannedFor: string | null;
  told: { id: string; name: string }[];
  unsubscribed: { id: string; name: string }[];
  withoutWorkshop: number;
  refused: { id: string; name: string; phone: string | null }[];
}

const namesFirst = 3;

/** How many people get the mail, the first names, who does not get it and why, and what some will read. */
export function MailingTold({ language, tell }: { language: Language; tell: MailingTell }) {
  const { mailings, organizer } = dictionary(language);
  const { send } = mailings;
  const { told, plannedFor, withoutWorkshop, refused, unsubscribed } = tell;
  const count = told.length;
  const heading = count === 0 ? send.nobodyYet : plannedFor === null ? send.told(count) : send.toldLater(count);
  const first = told.slice(0, namesFirst).map(({ name }) => name);
  return (
    <>
      <Panel tone="sun" as="section" labelledBy="wie">
        <Heading level={2} size={3} id="wie">
          {heading}
        </Heading>
        {count > 0 && <Paragraph>{send.firstNames(first.join(", "), count - first.length)}</Paragraph>}
        {plannedFor !== null && <Paragraph>{send.later}</Paragraph>}
        {withoutWorkshop > 0 && <Paragraph>{send.withoutWorkshop(withoutWorkshop)}</Paragraph>}
        {count > namesFirst && (
          <Disclosure summary={organizer.preview.names(count)}>
            <BulletList items={told.map(({ name }) => name)} />
          </Disclosure>
        )}
      </Panel>
      {refused.length > 0 && (
        <Panel tone="line" as="section" labelledBy="geweigerd-adres">
          <Heading level={2} size={3} id="geweigerd-adres">
            {send.refused(refused.length)}
          </Heading>
          <BulletList
            items={refused.map(({ id, name, phone }) => (
              <span key={id}>
                {name}
                {phone && (
                  <>
                    {" "}
                    <Phone number={phone} />
                  </>
                )}
              </span>
            ))}
          />
        </Panel>
      )}
      {unsubscribed.length > 0 && (
        <Panel tone="line" as="section" labelledBy="uitgeschreven">
          <Heading level={2} size={3} id="uitgeschreven">
            {send.unsubscribed(unsubscribed.length)}
          </Heading>
          <BulletList items={unsubscribed.map(({ name }) => send.unsubscribedWhy(name))} />
        </Panel>
      )}
    </>
  );
}
