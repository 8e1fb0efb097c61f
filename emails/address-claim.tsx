import { formats } from "#app/language/format";
import type { EmailContext, RenderedEmail } from "./context";
import { renderLetter } from "./layout";
import { Button, Lead, LinkLine, Paragraph } from "./parts";
import { plainText } from "./plain-text";
import { texts } from "./texts";

export interface AddressClaimPayload {
  /** The link is made from this id and the secret when the mail is rendered. */
  claimId: string;
  /** `taken`: it belongs to somebody else. `shared`: several names use it. Nothing happens then. */
  variant: "free" | "yours" | "taken" | "shared";
  expiresAt: string;
}

/** Somebody says that this address is theirs too. Whose it is already reads that nothing happened. */
export function renderAddressClaim(mail: AddressClaimPayload, context: EmailContext): RenderedEmail {
  const { claimId, variant, expiresAt } = mail;
  const { language, links } = context;
  const { addressClaim: text, footer: footers } = texts(language);
  const title = text.titles[variant];
  const { date, time } = formats(language);
  const body = (
    <>
      <Lead>{text.leads[variant]}</Lead>
      {variant === "free" ? (
        <>
          <Button href={links.addressClaim(claimId)}>{text.button}</Button>
          <Paragraph>{text.until(date(expiresAt), time(expiresAt))}</Paragraph>
        </>
      ) : (
        <LinkLine href={links.signInPage()}>{text.signIn}</LinkLine>
      )}
      <Paragraph>{text.notYou}</Paragraph>
    </>
  );
  const footer = <p style={{ margin: "0 0 8px" }}>{footers.whyAddress}</p>;
  const html = renderLetter({ language, links, title, preview: text.leads[variant], body, footer });
  return { subject: title, html, text: plainText(html) };
}
