import type { ChoiceErrors } from "#app/domain/visibility/choice-schema.server";
import { choiceAudiences, visibleFields } from "#app/domain/visibility/rules";
import type { VisibleField } from "#app/domain/visibility/rules";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { ChoiceTable } from "#app/ui/choice-table";

interface VisibilityTableProps {
  language: Language;
  /** What the profile says now, in words; empty where it says nothing. */
  says: Record<VisibleField, string>;
  /** Names of the checkboxes that are ticked. */
  ticked: readonly string[];
  errors: ChoiceErrors;
}

/** Every field with a checkbox for each audience. */
export function VisibilityTable({ language, says, ticked, errors }: VisibilityTableProps) {
  const words = dictionary(language).profile.visibility;
  const nameOf = (field: string, audience: string) => `${audience}.${field}`;
  return (
    <ChoiceTable
      caption={words.table}
      rowLabel={words.field}
      columns={choiceAudiences.map((audience) => ({
        key: audience,
        label: words.audiences[audience],
        error: errors[audience] && words.errors.without_name(words.audiences[audience]),
      }))}
      rows={visibleFields.map((field) => ({
        key: field,
        label: words.fields[field],
        value: says[field] || words.empty,
        checked: choiceAudiences.map((audience) => ticked.includes(nameOf(field, audience))),
      }))}
      nameOf={nameOf}
    />
  );
}
