import type { GivenChannel, GivingErrors } from "#app/domain/introduction/schema.server";
import { channelKinds } from "#app/domain/visibility/rules";
import type { ChannelKind } from "#app/domain/visibility/rules";
import type { FormValues } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import type { SummaryError } from "#app/ui/error-summary";
import { TextField } from "#app/ui/field";
import { FormStep } from "#app/ui/form-step";
import { Stack } from "#app/ui/page";
import { PickWithField } from "#app/ui/pick";

/** What stands in the form: which are ticked, and the text of each. */
export interface TypedChannels {
  ticked: readonly string[];
  values: Partial<Record<ChannelKind, string>>;
}

/** As the form opens: nothing ticked, with what is known of oneself to tick. */
export function offeredChannels(own: readonly GivenChannel[]): TypedChannels {
  return { ticked: [], values: Object.fromEntries(own.map(({ kind, value }) => [kind, value])) };
}

export function typedChannels(form: FormValues): TypedChannels {
  const values = Object.fromEntries(channelKinds.map((kind) => [kind, form[kind]?.[0] ?? ""]));
  return { ticked: form["give"] ?? [], values };
}

interface GiveFieldsProps {
  language: Language;
  title: string;
  hint: string;
  typed: TypedChannels;
  errors: GivingErrors;
}

/** Each way to be reached: a tick that gives it, and what is given. */
export function GiveFields({ language, title, hint, typed, errors }: GiveFieldsProps) {
  const { introducing } = dictionary(language);
  return (
    <FormStep title={title} hint={hint}>
      <Stack>
        {channelKinds.map((kind) => (
          <PickWithField
            key={kind}
            name="give"
            id={`give-${kind}`}
            value={kind}
            label={introducing.give.kinds[kind]}
            description={typed.values[kind]}
            checked={typed.ticked.includes(kind)}
          >
            <TextField
              name={kind}
              label={introducing.channels[kind]}
              type={kind === "email" ? "email" : kind === "address" ? "text" : "tel"}
              value={typed.values[kind] ?? ""}
              required={false}
              error={channelError(language, errors, kind)}
            />
          </PickWithField>
        ))}
      </Stack>
    </FormStep>
  );
}

function channelError(language: Language, errors: GivingErrors, kind: ChannelKind): string | undefined {
  const key = errors[kind];
  return key && dictionary(language).introducing.errors.channel[key];
}

/** The mistakes of a form about giving, in the order of its fields. */
export function givingSummary(language: Language, errors: GivingErrors): SummaryError[] {
  const line = lineError(language, errors);
  const channels = channelKinds.flatMap((kind) => {
    const message = channelError(language, errors, kind);
    return message === undefined ? [] : [{ href: `#${kind}`, message }];
  });
  const text = textError(language, errors);
  return [
    ...(line === undefined ? [] : [{ href: "#line", message: line }]),
    ...channels,
    ...(text === undefined ? [] : [{ href: errors.note ? "#note" : "#complaint", message: text }]),
  ];
}

export function lineError(language: Language, { line }: GivingErrors): string | undefined {
  const words = dictionary(language).introducing.errors.line;
  return line && words[line === "email" || line === "phone" ? "required" : line];
}

export function textError(language: Language, { note, complaint }: GivingErrors): string | undefined {
  const words = dictionary(language).introducing.errors.note;
  const key = note ?? complaint;
  return key && words[key === "email" || key === "phone" ? "required" : key];
}
