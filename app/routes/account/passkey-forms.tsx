import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { pathIn } from "#app/language/language";
import { Button } from "#app/ui/button";
import { TextField } from "#app/ui/field";
import { Stack } from "#app/ui/page";
import { Heading, Paragraph } from "#app/ui/text";
import type { PasskeyReason } from "./passkey-acts.server";

/** What came of the form that was sent last. */
export interface PasskeyAnswered {
  intent: string;
  reason: PasskeyReason | null;
  /** As typed. */
  name: string;
}

interface FormProps {
  language: Language;
  returnTo: string;
  answer: PasskeyAnswered | undefined;
}

/** The script of the page asks the device with `data-options`, and fills `credential` or `problem`. */
function DeviceFields({ intent, returnTo }: { intent: string; returnTo: string }) {
  return (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="terug" value={returnTo} />
      <input type="hidden" name="credential" value="" />
      <input type="hidden" name="problem" value="" />
    </>
  );
}

export function MakePasskeyForm(props: FormProps & { options: string; device: string; secondary?: boolean }) {
  const { language, returnTo, answer, options, device, secondary } = props;
  const words = dictionary(language).secondFactor;
  const typed = answer?.intent === "register" ? answer.name : undefined;
  return (
    <form method="post" action={pathIn(language, "/account/sleutel")} data-passkey="create" data-options={options}>
      <Stack>
        <DeviceFields intent="register" returnTo={returnTo} />
        <TextField
          name="name"
          label={words.name}
          hint={words.nameHint}
          value={typed ?? device}
          required={false}
          maxLength={60}
          autoComplete="off"
        />
        <Button variant={secondary ? "secondary" : "primary"}>{words.make}</Button>
      </Stack>
    </form>
  );
}

export function UsePasskeyForm({ language, returnTo, options }: FormProps & { options: string }) {
  const words = dictionary(language).secondFactor;
  return (
    <form method="post" action={pathIn(language, "/account/sleutel")} data-passkey="get" data-options={options}>
      <Stack>
        <DeviceFields intent="use" returnTo={returnTo} />
        <Button>{words.use}</Button>
        <Paragraph soft small>
          {words.otherDevice}
        </Paragraph>
      </Stack>
    </form>
  );
}

export function RecoveryForm({ language, returnTo, answer, primary }: FormProps & { primary?: boolean }) {
  const { lost, refusals } = dictionary(language).secondFactor;
  return (
    <form method="post" action={pathIn(language, "/account/sleutel")}>
      <Stack>
        <input type="hidden" name="intent" value="recover" />
        <input type="hidden" name="terug" value={returnTo} />
        <Heading level={2} size={3}>
          {lost.title}
        </Heading>
        <Paragraph>{lost.lead}</Paragraph>
        <TextField
          name="code"
          label={lost.code}
          hint={lost.hint}
          error={answer?.reason === "code_wrong" ? refusals.code_wrong : undefined}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          short
        />
        <Button variant={primary ? "primary" : "secondary"}>{lost.button}</Button>
        <Paragraph soft small>
          {lost.noCode}
        </Paragraph>
      </Stack>
    </form>
  );
}
