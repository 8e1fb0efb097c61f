import { formats } from "#app/language/format";
import type { EmailContext, RenderedEmail } from "./context";
import { renderLetter } from "./layout";
import { Button, Fact, Heading, Lead, Panel, Paragraph } from "./parts";
import { plainText } from "./plain-text";
import { texts } from "./texts";

export interface AccountToldPayload {
  what: "address-added" | "address-removed" | "deleted";
  /** The address it is about; null where the whole account is gone. */
  address: string | null;
  at: string;
}

/** Something happened to somebody's account: who did not do it must hear of it. */
export function renderAccountTold({ what, address, at }: AccountToldPayload, context: EmailContext): RenderedEmail {
  const { language, links } = context;
  const { accountTold: text, footer: footers } = texts(language);
  const { date, time } = formats(language);
  const body = (
    <>
      <Lead>{text.leads[what]}</Lead>
      <Panel>
        {address !== null && <Fact label={text.address}>{address}</Fact>}
        <Fact label={text.at}>{text.moment(date(at), time(at))}</Fact>
      </Panel>
      {what === "deleted" ? (
        <Paragraph>{text.stays}</Paragraph>
      ) : (
        <>
          <Button href={links.addresses()}>{text.button}</Button>
          <Heading>{text.notYouTitle}</Heading>
          <Paragraph>{text.notYou}</Paragraph>
        </>
      )}
    </>
  );
  const footer = <p style={{ margin: "0 0 8px" }}>{footers.whyAccount}</p>;
  const html = renderLetter({ language, links, title: text.titles[what], preview: text.leads[what], body, footer });
  return { subject: text.subjects[what], html, text: plainText(html) };
}
