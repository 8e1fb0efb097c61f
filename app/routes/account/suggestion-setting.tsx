import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { SwitchPanel } from "#app/ui/switch-panel";

/** Whether one is suggested to others, and the button for the other. */
export function SuggestionSetting({ isOn, language }: { isOn: boolean; language: Language }) {
  const { setting } = dictionary(language).suggestions;
  const button = isOn ? { value: "off", label: setting.turnOff } : { value: "on", label: setting.turnOn };
  return (
    <SwitchPanel
      id="voorstellen"
      title={setting.title}
      state={isOn ? setting.on : setting.off}
      button={{ name: "suggestions", ...button }}
    />
  );
}
