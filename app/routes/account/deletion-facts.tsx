import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { Actions, Button } from "#app/ui/button";
import { Stack } from "#app/ui/page";
import { BulletList, Heading, Paragraph, TextLink } from "#app/ui/text";

interface DeletionFactsProps {
  language: Language;
  ownerless: readonly string[];
  /** Title and day of what is to come. */
  events: readonly string[];
}

/** The first step: what goes, what stays and why, and what it means for others. */
export function DeletionFacts({ language, ownerless, events }: DeletionFactsProps) {
  const { remove } = dictionary(language).ownData;
  const { hub } = dictionary(language).profile;
  return (
    <>
      {ownerless.length > 0 && (
        <Alert tone="warning" title={remove.ownerTitle}>
          <Paragraph>{remove.owner(ownerless.join(", "))}</Paragraph>
        </Alert>
      )}
      <Part id="weg" title={remove.goesTitle} items={remove.goes} />
      <Part id="blijft" title={remove.staysTitle} items={remove.stays} />
      {events.length > 0 && (
        <Stack as="section" labelledBy="afmelden">
          <Heading level={2} id="afmelden">
            {remove.eventsTitle}
          </Heading>
          <BulletList items={events} />
          <Paragraph>{remove.eventsText}</Paragraph>
        </Stack>
      )}
      <Paragraph>
        {remove.dataFirst} <TextLink href={pathIn(language, "/account/gegevens.zip")}>{hub.data}</TextLink>
      </Paragraph>
      {ownerless.length === 0 && (
        <form method="post">
          <Actions>
            <Button variant="secondary" name="intent" value="ask">
              {remove.next}
            </Button>
            <TextLink href={pathIn(language, "/account")}>{remove.back}</TextLink>
          </Actions>
        </form>
      )}
    </>
  );
}

function Part({ id, title, items }: { id: string; title: string; items: readonly string[] }) {
  return (
    <Stack as="section" labelledBy={id}>
      <Heading level={2} id={id}>
        {title}
      </Heading>
      <BulletList items={items} />
    </Stack>
  );
}
