import type { AddableEvent } from "#app/domain/series/own-queries.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { Actions, Button } from "#app/ui/button";
import { SelectField } from "#app/ui/field";
import { Stack } from "#app/ui/page";
import { Panel } from "#app/ui/panel";
import { Heading, Paragraph } from "#app/ui/text";

/** Puts an event that is there already in the series. */
export function AddEventPanel({ language, events }: { language: Language; events: AddableEvent[] }) {
  const { page } = dictionary(language).series;
  const { dateWithoutDay } = formats(language);
  return (
    <Panel as="section" labelledBy="toevoegen">
      <Heading level={2} size={3} id="toevoegen">
        {page.add}
      </Heading>
      {events.length === 0 ? (
        <Paragraph>{page.addNone}</Paragraph>
      ) : (
        <form method="post">
          <Stack>
            <SelectField
              name="event"
              label={page.addField}
              hint={page.addHint}
              placeholder={page.addPlaceholder}
              options={events.map(({ id, title, startsAt, venueCity }) => ({
                value: id,
                label: [title, dateWithoutDay(startsAt), venueCity].filter(Boolean).join(", "),
              }))}
            />
            <Actions>
              <Button name="intent" value="put" variant="secondary">
                {page.submitAdd}
              </Button>
            </Actions>
          </Stack>
        </form>
      )}
    </Panel>
  );
}
