import type { MailingView } from "#app/domain/mailing/queries.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Actions, Button, ButtonLink, LinkButton } from "#app/ui/button";
import { Stack } from "#app/ui/page";
import { BulletList, Paragraph, TextLink } from "#app/ui/text";
import { eventPath } from "./organizer-page";

interface MailingActionsProps {
  language: Language;
  slug: string;
  mailing: MailingView;
}

/** What can be done with a mailing as it stands now. */
export function MailingActions({ language, slug, mailing }: MailingActionsProps) {
  const { one } = dictionary(language).mailings;
  const { state, timing, counts } = mailing;
  const to = (below: string) => eventPath(language, slug, `/mail/${mailing.id}${below}`);
  const example = (
    <TextLink key="example" href={to("/voorbeeld")}>
      {one.example}
    </TextLink>
  );
  if (state === "draft")
    return (
      <Stack>
        <Actions>
          <ButtonLink href={to("/versturen")}>{timing === "now" ? one.next.now : one.next.later}</ButtonLink>
          <ButtonLink href={to("/wijzigen")} variant="secondary">
            {one.change}
          </ButtonLink>
        </Actions>
        <BulletList
          items={[
            example,
            <Intent key="test" value="test" words={one.test} />,
            <Intent key="delete" value="delete" words={one.remove} />,
          ]}
        />
      </Stack>
    );
  if (mailing.startedAt === null)
    return (
      <Stack>
        <form method="post">
          <Button variant="secondary" name="intent" value="unschedule">
            {one.unschedule}
          </Button>
        </form>
        <BulletList items={[example]} />
      </Stack>
    );
  if (state === "sending" && counts.waiting > 0)
    return (
      <form method="post">
        <Stack gap="snug">
          <Actions>
            <Button variant="secondary" name="intent" value="stop">
              {one.stop}
            </Button>
          </Actions>
          <Paragraph small soft>
            {one.stopHint}
          </Paragraph>
        </Stack>
      </form>
    );
  return null;
}

function Intent({ value, words }: { value: string; words: string }) {
  return (
    <form method="post">
      <LinkButton name="intent" value={value}>
        {words}
      </LinkButton>
    </form>
  );
}
