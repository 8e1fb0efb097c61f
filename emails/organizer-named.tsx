import type { EmailContext, RenderedEmail } from "./context";
import type { RegionFacts } from "./facts";
import { renderLetter } from "./layout";
import { Button, Lead, Paragraph } from "./parts";
import { plainText } from "./plain-text";
import { singleLine } from "./single-line";
import { texts } from "./texts";

/** `by` is the name of the owner who did it; empty where that is nobody in particular. */
export interface OrganizerNamedPayload {
  region: RegionFacts;
  role: "owner" | "editor" | "desk";
  by: string;
}

/** To who organizes for a whole region from now on: what they may do, and how to sign in. */
export function renderOrganizerNamed(
  { region, role, by }: OrganizerNamedPayload,
  context: EmailContext,
): RenderedEmail {
  const { language, links } = context;
  const { organizerNamed: words, hostTold } = texts(language);
  const subject = words.subject(region.name);
  const lead = words.lead(by === "" ? hostTold.somebody : by, region.name);
  const html = renderLetter({
    language,
    links,
    title: subject,
    preview: lead,
    body: (
      <>
        <Lead>{lead}</Lead>
        <Paragraph>{words.may[role]}</Paragraph>
        <Button href={links.organizersArea()}>{words.open}</Button>
        <Paragraph>{hostTold.howToSignIn(context.to.address)}</Paragraph>
        <Paragraph>{words.passkey}</Paragraph>
      </>
    ),
    footer: <p style={{ margin: "0 0 8px" }}>{words.why(region.name)}</p>,
  });
  return {
    subject: singleLine(subject),
    html,
    text: plainText(html),
    replyTo: { name: singleLine(region.name), address: region.mailbox },
  };
}
