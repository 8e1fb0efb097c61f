import type { EventHeading } from "#app/domain/event/queries.server";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { MessagePage } from "#app/ui/message-page";
import { Paragraph, TextLink } from "#app/ui/text";
import { dayWords } from "../events/event-words";

interface AttendeesRefusedProps {
  event: EventHeading;
  language: Language;
  email: string;
}

/** Why somebody who is signed in does not see the list, and what to do about it. */
export function AttendeesRefused({ event, language, email }: AttendeesRefusedProps) {
  const { network } = dictionary(language);
  const eventPath = `/bijeenkomsten/${event.slug}`;
  return (
    <MessagePage
      kicker={`${event.title} · ${dayWords(language, event.startsAt, event.withYear)}`}
      title={network.refusedTitle}
    >
      <Paragraph>{network.refusedText}</Paragraph>
      <Paragraph>{network.refusedHow(email)}</Paragraph>
      <Paragraph>
        {network.refusedRegister}{" "}
        <TextLink href={pathIn(language, `${eventPath}/aanmelden`)}>{network.register}</TextLink>
      </Paragraph>
      <Paragraph>
        <TextLink href={pathIn(language, eventPath)}>{network.toEvent}</TextLink>
      </Paragraph>
    </MessagePage>
  );
}
