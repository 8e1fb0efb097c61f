import { programmeLimits } from "#app/domain/event/programme-rules";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { FieldPair, TextAreaField, TextField } from "#app/ui/field";
import { Stack } from "#app/ui/page";
import { Panel } from "#app/ui/panel";
import { CheckPick } from "#app/ui/pick";
import { Heading, Paragraph } from "#app/ui/text";
import type { FieldErrors } from "./form-errors";
import { fieldOf } from "./programme-form";
import type { FieldsView } from "./programme-view.server";

interface WorkshopFieldsProps {
  language: Language;
  workshops: FieldsView[];
  errors: FieldErrors;
}

/** The workshops of one round, side by side in the afternoon and below each other here. */
export function WorkshopFields({ language, workshops, errors }: WorkshopFieldsProps) {
  const { programme } = dictionary(language).organizer;
  return (
    <Stack>
      <Heading level={2} size={4}>
        {programme.workshops}
      </Heading>
      {workshops.map((workshop) => (
        <OneWorkshop key={workshop.prefix} language={language} workshop={workshop} errors={errors} />
      ))}
    </Stack>
  );
}

function OneWorkshop({
  language,
  workshop,
  errors,
}: {
  language: Language;
  workshop: FieldsView;
  errors: FieldErrors;
}) {
  const { programme } = dictionary(language).organizer;
  const { optional } = dictionary(language).common;
  const field = fieldOf(language, workshop, errors);
  return (
    <Panel tone={workshop.isNew ? "mist" : "line"}>
      <Heading level={3} size={4}>
        {workshop.isNew ? programme.newWorkshop : workshop.values["title"]}
      </Heading>
      {workshop.isNew && <Paragraph soft>{programme.newWorkshopHint}</Paragraph>}
      <input type="hidden" name={`${workshop.prefix}.id`} value={workshop.values["id"] ?? ""} />
      <TextField {...field("title")} maxLength={programmeLimits.title} required={!workshop.isNew} />
      <FieldPair>
        <TextField {...field("leader")} optional={optional} maxLength={programmeLimits.speakers} />
        <TextField {...field("room")} optional={optional} maxLength={programmeLimits.room} />
      </FieldPair>
      <FieldPair>
        <TextField {...field("capacity")} inputMode="numeric" short required={!workshop.isNew} />
        <TextField {...field("order")} hint={programme.orderHint} inputMode="numeric" short />
      </FieldPair>
      <TextAreaField {...field("description")} optional={optional} maxLength={programmeLimits.description} />
      {!workshop.isNew && (
        <CheckPick
          name={`${workshop.prefix}.remove`}
          label={programme.removeWorkshop}
          checked={workshop.values["remove"] === "on"}
        />
      )}
    </Panel>
  );
}
