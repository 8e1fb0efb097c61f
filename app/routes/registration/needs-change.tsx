import { dictionary } from "#app/language/dictionary";
import { PickGroup } from "#app/ui/pick";
import { NeedsFields } from "./needs-fields";
import type { FormProps } from "./person-fields";

/** Keep, replace or erase what was noted, without showing it. */
export function NeedsChange({ noted, ...fields }: FormProps & { noted: boolean }) {
  const { language, typed } = fields;
  const { details } = dictionary(language).registration;
  if (!noted) return <NeedsFields {...fields} />;
  return (
    <>
      <PickGroup
        type="radio"
        name="needs_change"
        legend={details.needsChoice}
        hint={details.needsKeepNoted}
        value={typed["needs_change"] ?? "keep"}
        options={[
          { value: "keep", label: details.keep },
          { value: "replace", label: details.replace, description: details.replaceHint },
          { value: "forget", label: details.forget, description: details.forgetHint },
        ]}
      />
      <NeedsFields {...fields} />
    </>
  );
}
