import { formats } from "#app/language/format";
import type { EmailContext, RenderedEmail } from "./context";
import { renderLetter } from "./layout";
import { Button, Code, Lead, LinkLine, Paragraph } from "./parts";
import { plainText } from "./plain-text";
import { texts } from "./texts";

export interface SignInPayload {
  /** Link and code are made from this id and the secret when the mail is rendered. */
  requestId: string;
  /** `unknown`: nobody with this address. `shared`: a mailbox of several people, who each use their personal link. */
  variant: "known" | "unknown" | "shared";
  expiresAt: string;
}

/** The way in by mail: a button and a code. Who has no account here learns what to do instead. */
export function renderSignIn(mail: SignInPayload, context: EmailContext): RenderedEmail {
  const { language, links } = context;
  const text = texts(language);
  const { subject, title, body } = letters[mail.variant](mail, context);
  const footer = <p style={{ margin: "0 0 8px" }}>{text.footer.whySignIn}</p>;
  const html = renderLetter({ language, links, title, preview: subject, body, footer });
  return { subject, html, text: plainText(html) };
}

const letters = { known, unknown, shared };

function known({ requestId, expiresAt }: SignInPayload, { language, links }: EmailContext) {
  const text = texts(language).signIn;
  return {
    subject: text.subject,
    title: text.title,
    body: (
      <>
        <Lead>{text.lead}</Lead>
        <Button href={links.signIn(requestId)}>{text.button}</Button>
        <Paragraph>{text.code}</Paragraph>
        <Code>{links.signInCode(requestId)}</Code>
        <Paragraph>{text.until(formats(language).time(expiresAt))}</Paragraph>
        <Paragraph>{text.notYou}</Paragraph>
      </>
    ),
  };
}

function unknown(_mail: SignInPayload, { language, links }: EmailContext) {
  const text = texts(language).signIn;
  return {
    subject: text.unknownSubject,
    title: text.unknownTitle,
    body: (
      <>
        <Lead>{text.unknownLead}</Lead>
        <Paragraph>{text.unknownTry}</Paragraph>
        <Paragraph>{text.unknownNoAccount}</Paragraph>
        <LinkLine href={links.home()}>{text.unknownButton}</LinkLine>
        <Paragraph>{text.notYouAtAll}</Paragraph>
      </>
    ),
  };
}

function shared(_mail: SignInPayload, { language, links }: EmailContext) {
  const text = texts(language).signIn;
  return {
    subject: text.sharedSubject,
    title: text.sharedTitle,
    body: (
      <>
        <Lead>{text.sharedLead}</Lead>
        <Paragraph>{text.sharedTry}</Paragraph>
        <Paragraph>{text.sharedLost}</Paragraph>
        <LinkLine href={links.home()}>{text.sharedButton}</LinkLine>
        <Paragraph>{text.notYouAtAll}</Paragraph>
      </>
    ),
  };
}
