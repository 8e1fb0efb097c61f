import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { pathIn } from "#app/language/language";
import { Actions, Button, LinkButton } from "#app/ui/button";
import { Stack } from "#app/ui/page";
import { AddressLink, Heading, Paragraph } from "#app/ui/text";

interface MyCalendarProps {
  /** The whole address; null where there is none. */
  address: string | null;
  language: Language;
}

/** The address at which somebody's own calendar fetches what they registered for. */
export function MyCalendar({ address, language }: MyCalendarProps) {
  const words = dictionary(language).publicFace.account;
  return (
    <Stack as="section" id="agenda" labelledBy="agenda-kop">
      <Heading level={2} id="agenda-kop">
        {words.feed}
      </Heading>
      <Paragraph>{address ? words.feedLead : words.feedNone}</Paragraph>
      {address && (
        <Paragraph>
          {words.feedAddress}: <AddressLink href={address} />
        </Paragraph>
      )}
      <form method="post" action={pathIn(language, "/account/agenda")}>
        {address ? (
          <Actions>
            <LinkButton name="intent" value="make">
              {words.replaceFeed}
            </LinkButton>
            <LinkButton name="intent" value="revoke">
              {words.revokeFeed}
            </LinkButton>
          </Actions>
        ) : (
          <Button variant="secondary" name="intent" value="make">
            {words.makeFeed}
          </Button>
        )}
      </form>
    </Stack>
  );
}
