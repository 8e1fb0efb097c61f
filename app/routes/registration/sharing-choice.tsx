import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { PickGroup } from "#app/ui/pick";

interface SharingChoiceProps {
  language: Language;
  listed: boolean;
  /** What being on the list means, and when it begins. */
  attendeesHint: string;
}

/** Who may find you: nobody, unless somebody chooses otherwise. */
export function SharingChoice({ language, listed, attendeesHint }: SharingChoiceProps) {
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
        { value: "on", label: registration.attendees, description: attendeesHint },
      ]}
    />
  );
}
