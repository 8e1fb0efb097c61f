import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { MessagePage } from "#app/ui/message-page";
import { Paragraph, TextLink } from "#app/ui/text";

/** A link that leads nowhere, and whom to ask. */
export function InvitationGone({ language }: { language: Language }) {
  const { personal } = dictionary(language).invitations;
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
