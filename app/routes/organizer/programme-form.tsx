import { programmeKinds, programmeLimits } from "#app/domain/event/programme-rules";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Actions, Button } from "#app/ui/button";
import { Disclosure } from "#app/ui/disclosure";
import { FieldPair, SelectField, TextAreaField, TextField } from "#app/ui/field";
import { Stack } from "#app/ui/page";
import { CheckPick } from "#app/ui/pick";
import { Paragraph } from "#app/ui/text";
import { errorWords } from "./form-errors";
import type { FieldErrors } from "./form-errors";
import type { FieldsView, PartView } from "./programme-view.server";
import { WorkshopFields } from "./workshop-fields";

interface ProgrammeFormProps {
  language: Language;
  parts: PartView[];
  errors: FieldErrors;
}

/** Every part folded in; what is new or wrong stands open. */
export function ProgrammeForm({ language, parts, errors }: ProgrammeFormProps) {
  const { change } = dictionary(language).organizer;
  return (
    <form method="post" noValidate>
      <Stack gap="roomy">
        <div>
          {parts.map((part, index) => (
            <Disclosure
              key={part.prefix}
              summary={summaryOf(part, index, language)}
              open={Object.keys(errors).some((name) => name.startsWith(`${part.prefix}.`))}
            >
              <PartFields language={language} part={part} errors={errors} />
            </Disclosure>
          ))}
        </div>
        <Actions>
          <Button name="intent" value="preview">
            {change.next}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}

function summaryOf({ isNew, values }: PartView, index: number, language: Language): string {
  const { programme } = dictionary(language).organizer;
  if (isNew) return programme.newPart;
  const start = language === "nl" ? values["start"]?.replace(":", ".") : values["start"];
  return programme.part(index + 1, [start, values["title"]].filter(Boolean).join(" "));
}

/** How a field of a part or workshop is named, filled and judged. */
export function fieldOf(language: Language, { prefix, values }: FieldsView, errors: FieldErrors) {
  const labels: Record<string, string> = dictionary(language).organizer.programme.fields;
  return (name: string) => ({
    name: `${prefix}.${name}`,
    label: labels[name] ?? name,
    value: values[name] ?? "",
    error: errorWords(language, errors, `${prefix}.${name}`),
  });
}

function PartFields({ language, part, errors }: { language: Language; part: PartView; errors: FieldErrors }) {
  const { programme } = dictionary(language).organizer;
  const { optional } = dictionary(language).common;
  const field = fieldOf(language, part, errors);
  return (
    <Stack gap="roomy">
      {part.isNew && <Paragraph soft>{programme.newPartHint}</Paragraph>}
      <input type="hidden" name={`${part.prefix}.id`} value={part.values["id"] ?? ""} />
      <TextField {...field("title")} maxLength={programmeLimits.title} required={!part.isNew} />
      <FieldPair>
        <TextField {...field("start")} type="time" required={!part.isNew} />
        <TextField {...field("end")} type="time" required={!part.isNew} />
      </FieldPair>
      <FieldPair>
        <SelectField
          {...field("kind")}
          value={part.values["kind"] || "plenary"}
          options={programmeKinds.map((kind) => ({ value: kind, label: programme.kinds[kind] }))}
        />
        <TextField {...field("order")} hint={programme.orderHint} inputMode="numeric" short />
      </FieldPair>
      <FieldPair>
        <TextField {...field("speakers")} optional={optional} maxLength={programmeLimits.speakers} />
        <TextField {...field("room")} optional={optional} maxLength={programmeLimits.room} />
      </FieldPair>
      <TextAreaField {...field("description")} optional={optional} maxLength={programmeLimits.description} />
      {part.workshops.length > 0 && <WorkshopFields language={language} workshops={part.workshops} errors={errors} />}
      {!part.isNew && (
        <CheckPick
          name={`${part.prefix}.remove`}
          label={programme.removePart}
          checked={part.values["remove"] === "on"}
        />
      )}
    </Stack>
  );
}
