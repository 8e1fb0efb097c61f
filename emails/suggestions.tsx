import { formats } from "#app/language/format";
import type { EmailContext, PersonalKey, RenderedEmail } from "./context";
import type { EventFacts, RegionFacts } from "./facts";
import { renderLetter } from "./layout";
import { Button, Fact, Lead, Panel, Paragraph } from "./parts";
import { plainText } from "./plain-text";
import { singleLine } from "./single-line";
import { texts } from "./texts";

/** How many people somebody could meet at an event, and nothing about them: mail is passed on. */
export interface SuggestionsPayload {
  region: RegionFacts;
  event: EventFacts;
  name: string;
  count: number;
  unsubscribe: PersonalKey;
}

/** That there are suggestions, how many, and where they are. */
export function renderSuggestions(mail: SuggestionsPayload, { language, links }: EmailContext): RenderedEmail {
  const { region, event, count, unsubscribe } = mail;
  const { introduction, mailing, footer } = texts(language);
  const text = introduction.suggestions;
  const lead = text.lead(count);
  const html = renderLetter({
    language,
    links,
    title: text.title,
    preview: lead,
    body: (
      <>
        <Lead>{lead}</Lead>
        <Panel>
          <Fact label={introduction.event}>
            {introduction.eventOn(event.title, formats(language).dateWithoutYear(event.startsAt))}
          </Fact>
        </Panel>
        <Button href={links.suggestions(event.slug)}>{text.button}</Button>
        <Paragraph>{text.how}</Paragraph>
        <Paragraph>{text.off}</Paragraph>
      </>
    ),
    footer: (
      <>
        <p style={line}>
          {footer.why(event.title)} Elkaar, {region.name}.
        </p>
        <p style={line}>
          <a href={links.unsubscribe(unsubscribe)} style={{ color: "inherit" }}>
            {mailing.unsubscribe(region.name)}
          </a>
        </p>
      </>
    ),
  });
  return {
    subject: singleLine(text.subject(event.title)),
    html,
    text: plainText(html),
    replyTo: { name: singleLine(region.name), address: region.mailbox },
    unsubscribe: links.unsubscribe(unsubscribe),
  };
}

const line = { margin: "0 0 8px" };
