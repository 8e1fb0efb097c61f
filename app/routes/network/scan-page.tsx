import type { GivenChannel, GivingErrors } from "#app/domain/introduction/schema.server";
import { lineLimit } from "#app/domain/introduction/rules";
import type { AskRefusal } from "#app/domain/introduction/rules";
import type { Scanned } from "#app/domain/person-code/scan.server";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { Actions, Button, ButtonLink } from "#app/ui/button";
import { ErrorSummary } from "#app/ui/error-summary";
import { TextField } from "#app/ui/field";
import { FormEnd, FormStep } from "#app/ui/form-step";
import { MessagePage } from "#app/ui/message-page";
import { Section, Stack } from "#app/ui/page";
import { Heading, Lead, Paragraph, TextLink } from "#app/ui/text";
import { GiveFields, givingSummary, lineError, offeredChannels } from "./give-fields";
import type { TypedChannels } from "./give-fields";

interface InLanguage {
  language: Language;
}

export function scanTitle(language: Language, scanned: Scanned | null): string {
  const { personCodes } = dictionary(language);
  if (scanned === null) return personCodes.scan.goneTitle;
  if (scanned.isOwn) return personCodes.title;
  return scanned.firstName === null ? personCodes.scan.title : personCodes.scan.titleWith(scanned.firstName);
}

/** A code that is wrong, was replaced, or is of somebody who blocked this viewer: they look the same. */
export function CodeGone({ language }: InLanguage) {
  const { scan } = dictionary(language).personCodes;
  return (
    <MessagePage title={scan.goneTitle}>
      <Paragraph>{scan.goneText}</Paragraph>
      <Paragraph>{scan.goneHow}</Paragraph>
      <Paragraph>
        <TextLink href={pathIn(language, "/bijeenkomsten")}>{scan.goneLink}</TextLink>
      </Paragraph>
    </MessagePage>
  );
}

/** Nothing of whose code it is, to whom we do not know. */
export function SignInFirst({ language, path }: InLanguage & { path: string }) {
  const { scan } = dictionary(language).personCodes;
  return (
    <MessagePage title={scan.title}>
      <Lead>{scan.nobody}</Lead>
      <Paragraph>{scan.nobodyHow}</Paragraph>
      <Actions>
        <ButtonLink href={pathIn(language, `/inloggen?terug=${encodeURIComponent(path)}`)}>{scan.signIn}</ButtonLink>
      </Actions>
    </MessagePage>
  );
}

export function YourOwn({ language }: InLanguage) {
  const { title, scan } = dictionary(language).personCodes;
  return (
    <MessagePage title={title}>
      <Paragraph>{scan.own}</Paragraph>
      <Paragraph>
        <TextLink href={pathIn(language, "/account/code")}>{scan.ownLink}</TextLink>
      </Paragraph>
    </MessagePage>
  );
}

interface ScanFormProps extends InLanguage {
  /** The first name, or words instead of it. */
  name: string;
  scanned: Scanned;
  own: readonly GivenChannel[];
  came: { line: string; channels: TypedChannels; errors: GivingErrors; refusal: AskRefusal | null } | undefined;
}

/** The question to meet, with a line if one likes, and what one gives. */
export function ScanForm({ language, name, scanned, own, came }: ScanFormProps) {
  const { personCodes, introducing, common } = dictionary(language);
  const { scan } = personCodes;
  const errors: GivingErrors = came?.errors ?? {};
  const summary = givingSummary(language, errors);
  return (
    <Section narrow>
      <Stack>
        <Heading level={1}>{scanTitle(language, scanned)}</Heading>
        <Lead>{scanned.firstName === null ? scan.leadUnknown : scan.lead(name)}</Lead>
      </Stack>
      <ErrorSummary title={common.errorSummaryTitle(summary.length)} errors={summary} />
      {came?.refusal && (
        <Alert tone="error" role="alert" title={introducing.ask.refusedTitle} id="fouten">
          <Paragraph>{refusalWords(language, came.refusal)}</Paragraph>
        </Alert>
      )}
      <form method="post" noValidate>
        <GiveFields
          language={language}
          title={introducing.give.title(name)}
          hint={introducing.give.hint}
          typed={came?.channels ?? offeredChannels(own)}
          errors={errors}
        />
        <FormStep title={introducing.ask.lineTitle}>
          <TextField
            name="line"
            label={scan.line}
            hint={scan.lineHint}
            optional={common.optional}
            value={came?.line ?? ""}
            maxLength={lineLimit}
            error={lineError(language, errors)}
          />
        </FormStep>
        <FormEnd>
          <Button>{scan.submit}</Button>
        </FormEnd>
      </form>
    </Section>
  );
}

function refusalWords(language: Language, reason: AskRefusal): string {
  const { personCodes, introducing } = dictionary(language);
  const { scan } = personCodes;
  if (reason === "too_many_open") return scan.tooManyOpen;
  if (reason === "too_many_today") return scan.tooManyToday;
  if (reason === "asked_recently") return scan.askedRecently;
  return introducing.ask.refusals[reason];
}
