import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Button } from "#app/ui/button";
import { Panel } from "#app/ui/panel";
import { Heading, Paragraph } from "#app/ui/text";

/** Whether one is suggested to others, and the button for the other. */
export function SuggestionSetting({ isOn, language }: { isOn: boolean; language: Language }) {
  const { setting } = dictionary(language).suggestions;
  return (
    <Panel as="section" labelledBy="voorstellen">
      <Heading level={2} size={3} id="voorstellen">
        {setting.title}
      </Heading>
      <Paragraph>{isOn ? setting.on : setting.off}</Paragraph>
      <form method="post">
        <Button variant="secondary" name="suggestions" value={isOn ? "off" : "on"}>
          {isOn ? setting.turnOff : setting.turnOn}
        </Button>
      </form>
    </Panel>
  );
}
