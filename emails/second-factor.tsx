import { formats } from "#app/language/format";
import type { EmailContext, RenderedEmail } from "./context";
import { renderLetter } from "./layout";
import { Button, Fact, Heading, Lead, Panel, Paragraph } from "./parts";
import { plainText } from "./plain-text";
import { texts } from "./texts";

export interface SecondFactorPayload {
  what: "passkey-added" | "passkey-removed" | "code-used" | "codes-made" | "reset-by-owner" | "reset-by-admin";
  /** Of the passkey, where it is about one. */
  name: string | null;
  at: string;
}

/** Something happened to the second factor of an organizer: who did not do it must hear of it. */
export function renderSecondFactor({ what, name, at }: SecondFactorPayload, context: EmailContext): RenderedEmail {
  const { language, links } = context;
  const { secondFactor: text, footer: footers } = texts(language);
  const { date, time } = formats(language);
  const byOther = what === "reset-by-owner" || what === "reset-by-admin";
  const body = (
    <>
      <Lead>{text.leads[what]}</Lead>
      <Panel>
        {name !== null && <Fact label={text.passkey}>{name}</Fact>}
        <Fact label={text.at}>{text.moment(date(at), time(at))}</Fact>
      </Panel>
      <Button href={links.passkeys()}>{text.button}</Button>
      <Heading>{byOther ? text.notAskedTitle : text.notYouTitle}</Heading>
      <Paragraph>{byOther ? text.notAsked : text.notYou}</Paragraph>
    </>
  );
  const footer = <p style={{ margin: "0 0 8px" }}>{footers.whySecondFactor}</p>;
  const html = renderLetter({ language, links, title: text.titles[what], preview: text.leads[what], body, footer });
  return { subject: text.subjects[what], html, text: plainText(html) };
}
