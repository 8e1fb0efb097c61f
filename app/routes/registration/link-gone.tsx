import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { MessagePage } from "#app/ui/message-page";
import { Paragraph, TextLink } from "#app/ui/text";

interface LinkGoneProps {
  language: Language;
  /** What the link was for. */
  of?: "registration" | "invitations" | "contacts" | "introducing";
}

/** A link that leads nowhere, and how to get on. */
export function LinkGone({ language, of = "registration" }: LinkGoneProps) {
  const { personal } = dictionary(language)[of];
  return (
    <MessagePage title={personal.goneTitle}>
      <Paragraph>{personal.goneText}</Paragraph>
      <Paragraph>{personal.goneHow}</Paragraph>
      <Paragraph>
        <TextLink href={pathIn(language, "/bijeenkomsten")}>{personal.goneLink}</TextLink>
      </Paragraph>
    </MessagePage>
  );
}
