import type { PlanItem } from "#app/domain/table-plan/queries.server";
import { hall, planLimits } from "#app/domain/table-plan/rules";
import type { TypedPlan } from "#app/domain/table-plan/schema.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Button } from "#app/ui/button";
import { FieldPair, SelectField, TextField } from "#app/ui/field";
import { Stack } from "#app/ui/page";
import { itemWords } from "./table-words";
import type { PlanField } from "./table-words";

interface TableFormProps {
  language: Language;
  typed: TypedPlan;
  /** The sentence about each field that something is wrong with. */
  errors: Partial<Record<PlanField, string>>;
  /** What may be chosen; without it the plan stays for what it was. */
  items?: readonly PlanItem[];
  /** The page is about a plan, which comes first. */
  again?: boolean;
}

/** For what, how many tables, how often people change. */
export function TableForm({ language, typed, errors, items, again }: TableFormProps) {
  const { tables: texts, common } = dictionary(language);
  const words = texts.form;
  return (
    <form method="post" noValidate>
      <input type="hidden" name="intent" value="make" />
      <Stack gap="roomy">
        {items ? (
          <SelectField
            name="item"
            label={words.item}
            hint={words.replaces}
            value={typed.item}
            error={errors.item}
            options={[
              ...items.map((item) => ({ value: item.id, label: itemWords(language, item) })),
              { value: hall, label: texts.hall },
            ]}
          />
        ) : (
          <input type="hidden" name="item" value={typed.item} />
        )}
        <FieldPair>
          <NumberField name="tables" label={words.tables} value={typed.tables} error={errors.tables} />
          <NumberField name="places" label={words.places} value={typed.places} error={errors.places} />
        </FieldPair>
        <TextField
          name="sizes"
          label={words.sizes}
          hint={words.sizesHint}
          optional={common.optional}
          value={typed.sizes}
          error={errors.sizes}
          inputMode="text"
          autoComplete="off"
          maxLength={500}
        />
        <SelectField
          name="rounds"
          label={words.rounds}
          hint={words.roundsHint}
          value={typed.rounds}
          error={errors.rounds}
          options={Array.from({ length: planLimits.rounds }, (_, round) => ({
            value: String(round + 1),
            label: String(round + 1),
          }))}
        />
        <div>
          <Button variant={again ? "secondary" : "primary"}>{words.submit}</Button>
        </div>
      </Stack>
    </form>
  );
}

function NumberField(field: { name: string; label: string; value: string; error: string | undefined }) {
  return <TextField {...field} short inputMode="numeric" autoComplete="off" maxLength={10} />;
}
