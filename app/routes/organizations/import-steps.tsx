import type { ImportResult } from "#app/domain/organization/write-import.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { Actions, Button, ButtonLink } from "#app/ui/button";
import { Disclosure } from "#app/ui/disclosure";
import { SelectField } from "#app/ui/field";
import { Stack } from "#app/ui/page";
import { Table } from "#app/ui/table";
import { BulletList, Heading, Paragraph, TextLink } from "#app/ui/text";
import type { ImportView } from "./import-view.server";
import { organizationsPath } from "./organization-path";
import { WrongRows } from "./wrong-rows";

interface ImportStepsProps {
  language: Language;
  view: ImportView;
}

/** What a list would do, row by row where somebody has to know, and the button that does it. */
export function ImportSteps({ language, view }: ImportStepsProps) {
  const texts = dictionary(language).organizations.import;
  const { counts, wrong } = view;
  const certain = counts.new + counts.completed;
  return (
    <Stack gap="wide">
      <CountTable
        language={language}
        counts={(["new", "completed", "known", "likely", "wrong"] as const).map((what) => ({
          label: texts.verdicts[what],
          count: counts[what],
        }))}
      />
      {wrong.length > 0 && <WrongRows language={language} rows={wrong} />}
      <form method="post">
        <input type="hidden" name="preview" value={view.hash} />
        <Stack gap="roomy">
          {view.likely.length > 0 && <LikelyRows language={language} view={view} />}
          <Rows language={language} view={view} />
          {certain + counts.likely === 0 && <Paragraph>{texts.nothing}</Paragraph>}
          <Actions>
            {certain + counts.likely > 0 && <Button>{certain > 0 ? texts.save(certain) : texts.saveChosen}</Button>}
            <TextLink href={organizationsPath(language, "/importeren")}>{texts.other}</TextLink>
          </Actions>
        </Stack>
      </form>
    </Stack>
  );
}

function LikelyRows({ language, view }: ImportStepsProps) {
  const texts = dictionary(language).organizations.import;
  const more = view.counts.likely - view.likely.length;
  return (
    <Stack as="section" labelledBy="zelfde">
      <Heading level={2} size={3} id="zelfde">
        {texts.likely}
      </Heading>
      <Paragraph>{texts.likelyLead}</Paragraph>
      {view.likely.map(({ number, name, known }) => (
        <SelectField
          key={number}
          name={`row.${number}`}
          label={texts.isIt(number, name, known)}
          required={false}
          options={(["skip", "same", "new"] as const).map((value) => ({ value, label: texts.choices[value] }))}
        />
      ))}
      {more > 0 && <Paragraph>{texts.likelyMore(more)}</Paragraph>}
    </Stack>
  );
}

/** What is new and what is filled in, a click away. */
function Rows({ language, view }: ImportStepsProps) {
  const texts = dictionary(language).organizations.import;
  const words: Record<string, string> = dictionary(language).organizations.act.fields;
  const { fresh, completed, counts } = view;
  const withMore = (items: string[], total: number) =>
    total > items.length ? [...items, texts.more(total - items.length)] : items;
  const filled = completed.map(({ name, filled: fields }) =>
    texts.filled(name, formats(language).list(fields.map((field) => words[field] ?? field))),
  );
  const names = fresh.map(({ name }) => name);
  return (
    <div>
      {fresh.length > 0 && (
        <Disclosure summary={texts.fresh}>
          <BulletList items={withMore(names, counts.new)} />
        </Disclosure>
      )}
      {completed.length > 0 && (
        <Disclosure summary={texts.fill}>
          <BulletList items={withMore(filled, counts.completed)} />
        </Disclosure>
      )}
    </div>
  );
}

/** What a list did. */
export function ImportDone({ language, result }: { language: Language; result: ImportResult }) {
  const texts = dictionary(language).organizations.import;
  return (
    <Stack gap="roomy">
      <CountTable
        language={language}
        counts={(["added", "completed", "unchanged", "left", "wrong"] as const).map((what) => ({
          label: texts.result[what],
          count: result[what],
        }))}
      />
      <Actions>
        <ButtonLink href={organizationsPath(language)}>{texts.toList}</ButtonLink>
        <TextLink href={organizationsPath(language, "/importeren")}>{texts.other}</TextLink>
      </Actions>
    </Stack>
  );
}

function CountTable({ language, counts }: { language: Language; counts: { label: string; count: number }[] }) {
  const texts = dictionary(language).organizations.import;
  return (
    <Table
      caption={texts.counts}
      hideCaption
      columns={[{ label: texts.what }, { label: texts.number, numeric: true }]}
      rows={counts.map(({ label, count }) => ({ key: label, cells: [label, formats(language).number(count)] }))}
    />
  );
}
