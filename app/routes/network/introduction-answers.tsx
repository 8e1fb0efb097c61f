import type { GivenChannel, GivingErrors } from "#app/domain/introduction/schema.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import { pathIn } from "#app/language/language";
import { Button, LinkButton } from "#app/ui/button";
import { FormEnd } from "#app/ui/form-step";
import { Stack } from "#app/ui/page";
import { Paragraph, TextLink } from "#app/ui/text";
import { GiveFields, offeredChannels } from "./give-fields";
import type { TypedChannels } from "./give-fields";
import type { IntroductionProps } from "./introduction-standing";

interface AnswerFormsProps extends IntroductionProps {
  offered: readonly GivenChannel[];
  typed: TypedChannels | null;
  errors: GivingErrors;
}

/** Yes, with what one gives for it, and not now. Only while there is something to answer. */
export function AnswerForms({ introduction, language, offered, typed, errors }: AnswerFormsProps) {
  const { answer, give } = dictionary(language).introducing;
  const { state, other, expiresAt } = introduction;
  if (state !== "answer" && state !== "not_now") return null;
  return (
    <Stack gap="roomy">
      {state === "not_now" && <Paragraph>{answer.notNowDone}</Paragraph>}
      <form method="post" noValidate>
        <GiveFields
          language={language}
          title={give.title(other.name)}
          hint={give.hint}
          typed={typed ?? offeredChannels(offered)}
          errors={errors}
        />
        <FormEnd>
          <Paragraph>{answer.yesText(other.name)}</Paragraph>
          <Button name="intent" value="yes">
            {answer.yes}
          </Button>
        </FormEnd>
      </form>
      {state === "answer" && (
        <form method="post">
          <Paragraph>
            <LinkButton name="intent" value="not_now">
              {answer.notNow}
            </LinkButton>
          </Paragraph>
          <Paragraph small soft>
            {answer.notNowText} {answer.until(formats(language).dateWithoutYear(expiresAt))}
          </Paragraph>
        </form>
      )}
    </Stack>
  );
}

/** What happens by itself, once there is nothing to answer, and the way on. */
export function WhatComesNext({ introduction, language }: IntroductionProps) {
  const { answer } = dictionary(language).introducing;
  const { state, other, asked, expiresAt } = introduction;
  if (state === "answer" || state === "not_now") return null;
  const day = formats(language).dateWithoutYear(expiresAt);
  const text = {
    waiting: answer.waitingText(day),
    introduced: answer.introducedText(other.name),
    withdrawn: answer.withdrawnText,
    expired: answer.expiredText,
    gone: answer.goneText,
  }[state];
  const isKnown = state === "introduced";
  return (
    <Stack>
      <Paragraph>{text}</Paragraph>
      {state === "waiting" && (
        <form method="post">
          <LinkButton name="intent" value="withdraw">
            {asked ? answer.withdraw : answer.withdrawYes}
          </LinkButton>
        </form>
      )}
      <Paragraph>
        <TextLink href={pathIn(language, isKnown ? "/contacten" : "/bijeenkomsten")}>
          {isKnown ? answer.toContacts : answer.toEvents}
        </TextLink>
      </Paragraph>
    </Stack>
  );
}
