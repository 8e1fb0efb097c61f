import { ToSuggestions } from "../network/to-suggestions";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Actions, ButtonLink } from "#app/ui/button";
import { Stack } from "#app/ui/page";
import { Panel } from "#app/ui/panel";
import { Heading, Paragraph, TextLink } from "#app/ui/text";

/** The list of attendees is behind signing in: a personal link opens one registration, never a list. */
export function WhoElse({ slug, language }: { slug: string; language: Language }) {
  const { personal } = dictionary(language).registration;
  return (
    <Stack as="section" labelledBy="anderen">
      <Heading level={2} id="anderen">
        {personal.whoElse}
      </Heading>
      <Paragraph>{personal.whoElseText}</Paragraph>
      <Actions>
        <ButtonLink href={pathIn(language, `/bijeenkomsten/${slug}/deelnemers`)} variant="secondary">
          {personal.whoElseButton}
        </ButtonLink>
      </Actions>
      <ToSuggestions slug={slug} language={language} />
    </Stack>
  );
}

/** One's own code, for whoever one speaks with on the day. */
export function ToCode({ path, language }: { path: string; language: Language }) {
  const { personCodes: words } = dictionary(language);
  return (
    <Stack as="section" labelledBy="code">
      <Heading level={2} id="code">
        {words.linkTitle}
      </Heading>
      <Paragraph>{words.linkText}</Paragraph>
      <Paragraph>
        <TextLink href={`${path}/code`}>{words.link}</TextLink>
      </Paragraph>
    </Stack>
  );
}

interface CannotComeProps {
  path: string;
  language: Language;
  /** There is no place to give back yet. */
  isRequest: boolean;
}

export function CannotCome({ path, language, isRequest }: CannotComeProps) {
  const { registration, approval } = dictionary(language);
  const { cannotCome, cannotComeText, withdraw } = registration.personal;
  const { stopTitle, stopText, stop } = approval.personal;
  return (
    <Panel as="section" labelledBy="toch-niet">
      <Heading level={2} size={3} id="toch-niet">
        {isRequest ? stopTitle : cannotCome}
      </Heading>
      <Paragraph>{isRequest ? stopText : cannotComeText}</Paragraph>
      <Paragraph>
        <TextLink href={`${path}/afmelden`}>{isRequest ? stop : withdraw}</TextLink>
      </Paragraph>
    </Panel>
  );
}
