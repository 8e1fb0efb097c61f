import type { ContactErrors } from "#app/domain/contact-person/schema.server";
import { contactLimits } from "#app/domain/contact-person/rules";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Button } from "#app/ui/button";
import { FieldPair, TextField } from "#app/ui/field";
import { Stack } from "#app/ui/page";
import { Paragraph } from "#app/ui/text";
import { contactError } from "./contact-errors";

export interface TypedHandOver {
  stopsOn: string;
  name: string;
  email: string;
}

interface HandOverFormProps {
  language: Language;
  typed: TypedHandOver;
  errors: ContactErrors | undefined;
}

/** Who takes over all places of somebody, and from when. */
export function HandOverForm({ language, typed, errors }: HandOverFormProps) {
  const { handOver } = dictionary(language).contacts;
  return (
    <form method="post" noValidate>
      <Stack gap="roomy">
        <TextField
          name="stops_on"
          type="date"
          short
          label={handOver.stopsOn}
          value={typed.stopsOn}
          error={contactError(language, errors, "stops_on")}
        />
        <FieldPair>
          <TextField
            name="name"
            label={handOver.name}
            required={false}
            value={typed.name}
            maxLength={contactLimits.name}
            error={contactError(language, errors, "name")}
          />
          <TextField
            name="email"
            type="email"
            label={handOver.email}
            required={false}
            value={typed.email}
            error={contactError(language, errors, "email")}
          />
        </FieldPair>
        <Paragraph>{handOver.noSuccessor}</Paragraph>
        <div>
          <Button name="intent" value="hand-over">
            {handOver.button}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

/** The words of a field, for the summary of errors. */
export function handOverLabel(language: Language, field: string): string {
  const { handOver } = dictionary(language).contacts;
  const labels: Record<string, string> = { stops_on: handOver.stopsOn, name: handOver.name, email: handOver.email };
  return labels[field] ?? field;
}
