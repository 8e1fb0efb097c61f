import type { RowProblem } from "#app/domain/organization/import-rules";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Stack } from "#app/ui/page";
import { Table } from "#app/ui/table";
import { Heading } from "#app/ui/text";
import type { ImportView } from "./import-view.server";

/** Every row that is left out, by its number in the list, and why. */
export function WrongRows({ language, rows }: { language: Language; rows: ImportView["wrong"] }) {
  const { fields, import: texts } = dictionary(language).organizations;
  return (
    <Stack as="section" labelledBy="fout">
      <Heading level={2} size={3} id="fout">
        {texts.wrong}
      </Heading>
      <Table
        caption={texts.wrong}
        hideCaption
        columns={[{ label: texts.row, numeric: true }, { label: fields.name }, { label: texts.wrong }]}
        rows={rows.map(({ number, name, problems }) => ({
          key: String(number),
          cells: [number, name, problems.map((problem) => problemWords(language, problem)).join(" ")],
        }))}
      />
    </Stack>
  );
}

function problemWords(language: Language, { field, reason, otherRow }: RowProblem): string {
  const { fields, import: texts } = dictionary(language).organizations;
  const reasons: Record<string, string> = texts.reasons;
  const label = field === "row" ? texts.wrongRow : fields[field];
  return texts.problem(label, reasons[reason] ?? texts.reasons.other, otherRow);
}
