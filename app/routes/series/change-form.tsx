import type { SeriesEvent } from "#app/domain/series/queries.server";
import { differingTexts } from "#app/domain/series/rules";
import type { LeftBecause, SeriesText } from "#app/domain/series/rules";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Actions, Button } from "#app/ui/button";
import { FormEnd, FormStep } from "#app/ui/form-step";
import { CheckPick, PickGroup } from "#app/ui/pick";
import { Paragraph } from "#app/ui/text";
import type { FieldErrors } from "../organizer/form-errors";
import { dateAndPlace, textWords } from "./series-path";
import { SeriesTextFields } from "./text-fields";

interface SeriesChangeFormProps {
  language: Language;
  series: SeriesText;
  events: (SeriesEvent & { cannot: LeftBecause | null })[];
  values: SeriesText;
  /** Ids of the events that are ticked. */
  chosen: readonly string[];
  overwrite: boolean;
  errors: FieldErrors;
}

/** The shared text, and which events take it. */
export function SeriesChangeForm({
  language,
  series,
  events,
  values,
  chosen,
  overwrite,
  errors,
}: SeriesChangeFormProps) {
  const { change, fields, page } = dictionary(language).series;
  const { textHint } = dictionary(language).organizer.change;
  const reasons: Partial<Record<LeftBecause, string>> = change.cannot;
  const textOf = (event: SeriesEvent) => {
    const own = differingTexts(event, series);
    return own.length === 0 ? page.follows : page.own(textWords(language, own));
  };
  return (
    <form method="post" noValidate>
      <FormStep title={change.text} hint={textHint}>
        <SeriesTextFields language={language} values={values} errors={errors} />
      </FormStep>
      <FormStep title={change.which}>
        {events.length === 0 ? (
          <Paragraph>{change.noEvents}</Paragraph>
        ) : (
          <>
            <PickGroup
              type="checkbox"
              name="events"
              legend={fields.events}
              hint={change.eventsHint}
              options={events.map((event) => ({
                value: event.id,
                label: dateAndPlace(language, event),
                description: textOf(event),
                ...(event.cannot && { disabled: reasons[event.cannot] }),
              }))}
              value={chosen.filter((id) => events.some((event) => event.id === id && event.cannot === null))}
            />
            <CheckPick
              name="overwrite"
              label={fields.overwrite}
              description={change.overwriteHint}
              checked={overwrite}
            />
          </>
        )}
      </FormStep>
      <FormEnd>
        <Actions>
          <Button name="intent" value="preview">
            {change.next}
          </Button>
        </Actions>
      </FormEnd>
    </form>
  );
}
