import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { Actions, Button, LinkButton } from "#app/ui/button";
import { Section, Stack } from "#app/ui/page";
import { QrCode, TypedAddress } from "#app/ui/qr-code";
import { Heading, Lead, Paragraph, TextLink } from "#app/ui/text";
import type { OwnCodeData, OwnCodeDone } from "./own-code.server";

interface OwnCodeProps {
  language: Language;
  code: OwnCodeData | null;
  done: OwnCodeDone | null;
  tooMany: boolean;
  back: string;
}

/** Somebody's code to be scanned, large enough for a phone that is held up; or the button that makes one. */
export function OwnCode({ language, code, done, tooMany, back }: OwnCodeProps) {
  const { personCodes: words } = dictionary(language);
  return (
    <Section narrow>
      {done && !tooMany && (
        <Alert tone="ok" role="status">
          <Paragraph>{words.done[done]}</Paragraph>
        </Alert>
      )}
      {tooMany && (
        <Alert tone="error" role="alert" id="fouten">
          <Paragraph>{words.tooMany}</Paragraph>
        </Alert>
      )}
      <Stack>
        <Heading level={1}>{words.title}</Heading>
        <Lead>{code ? words.lead : words.none}</Lead>
      </Stack>
      {code && (
        <Stack>
          <QrCode text={code.address} label={words.picture} />
          <Paragraph small>{words.typed}</Paragraph>
          <TypedAddress before={code.before} code={code.shown} />
        </Stack>
      )}
      <Stack>
        <Paragraph>{words.holds}</Paragraph>
        <Paragraph>{words.both}</Paragraph>
      </Stack>
      {code ? (
        <>
          <OnBadge language={language} onBadge={code.onBadge} />
          <Change language={language} />
        </>
      ) : (
        <form method="post">
          <Button name="intent" value="renew">
            {words.make}
          </Button>
        </form>
      )}
      <Paragraph>
        <TextLink href={back}>{words.back}</TextLink>
      </Paragraph>
    </Section>
  );
}

function OnBadge({ language, onBadge }: { language: Language; onBadge: boolean }) {
  const { personCodes: words } = dictionary(language);
  return (
    <Stack as="section" labelledBy="badge">
      <Heading level={2} id="badge">
        {words.badgeTitle}
      </Heading>
      <Paragraph>{onBadge ? words.onBadge : words.notOnBadge}</Paragraph>
      <form method="post">
        <Button name="intent" value={onBadge ? "no_badge" : "badge"} variant="secondary">
          {onBadge ? words.offBadge : words.putOnBadge}
        </Button>
      </form>
    </Stack>
  );
}

function Change({ language }: { language: Language }) {
  const { personCodes: words } = dictionary(language);
  return (
    <Stack as="section" labelledBy="wijzigen">
      <Heading level={2} id="wijzigen">
        {words.changeTitle}
      </Heading>
      <Paragraph>{words.renewText}</Paragraph>
      <form method="post">
        <Actions>
          <Button name="intent" value="renew" variant="secondary">
            {words.renew}
          </Button>
          <LinkButton name="intent" value="remove">
            {words.remove}
          </LinkButton>
        </Actions>
      </form>
    </Stack>
  );
}
