import type { Step } from "#app/domain/second-factor/rules";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { pathIn } from "#app/language/language";
import { Disclosure } from "#app/ui/disclosure";
import { Stack } from "#app/ui/page";
import { Panel } from "#app/ui/panel";
import { BulletList, Heading, Paragraph, TextLink } from "#app/ui/text";
import { MakePasskeyForm, RecoveryForm, UsePasskeyForm } from "./passkey-forms";
import type { PasskeyAnswered } from "./passkey-forms";
import { NeedsScript } from "./needs-script";

interface PasskeyStepProps {
  language: Language;
  step: Exclude<Step, "manage">;
  isDemo: boolean;
  device: string;
  makeOptions: string | null;
  useOptions: string | null;
  returnTo: string;
  answer: PasskeyAnswered | undefined;
}

/** What still has to be done before the organizer's area opens. */
export function PasskeyStep({ language, step, isDemo, device, returnTo, answer, ...options }: PasskeyStepProps) {
  const words = dictionary(language).secondFactor;
  const form = { language, returnTo, answer };
  return (
    <>
      <NeedsScript language={language} />
      {options.useOptions !== null && <UsePasskeyForm {...form} options={options.useOptions} />}
      {options.makeOptions !== null && <MakePasskeyForm {...form} options={options.makeOptions} device={device} />}
      {step === "prove" && options.useOptions === null && <RecoveryForm {...form} primary />}
      {step === "prove" && options.useOptions !== null && (
        <Disclosure summary={words.lost.summary} open={answer?.intent === "recover"} id="kwijt">
          <RecoveryForm {...form} />
        </Disclosure>
      )}
      {step !== "prove" && (
        <Panel>
          <Heading level={2} size={4}>
            {words.what.title}
          </Heading>
          <BulletList items={words.what.points} />
        </Panel>
      )}
      <Stack gap="snug">
        {isDemo && <Paragraph>{words.skipDemo}</Paragraph>}
        <Paragraph>
          <TextLink href={isDemo ? returnTo : pathIn(language, "/account")}>
            {isDemo ? words.skip : words.later}
          </TextLink>
        </Paragraph>
      </Stack>
    </>
  );
}
