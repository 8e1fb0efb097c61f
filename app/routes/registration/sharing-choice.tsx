import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { PickGroup } from "#app/ui/pick";

/** Who may find you: nobody, unless somebody chooses otherwise. */
export function SharingChoice({ language, listed }: { language: Language; listed: boolean }) {
  const { registration } = dictionary(language);
  return (
    <PickGroup
      type="radio"
      name="listed"
      step
      legend={registration.whoMayFindYou}
      value={listed ? "on" : ""}
      options={[
        { value: "", label: registration.nobody, description: registration.nobodyHint },
        { value: "on", label: registration.attendees, description: registration.attendeesHint },
      ]}
    />
  );
}
