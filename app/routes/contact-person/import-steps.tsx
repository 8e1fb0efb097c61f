import type { ContactImportResult } from "#app/domain/contact-person/import.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { Actions, Button, ButtonLink } from "#app/ui/button";
import { Stack } from "#app/ui/page";
import { Table } from "#app/ui/table";
import { Heading, Paragraph, TextLink } from "#app/ui/text";
import { keepPath } from "./contact-path";
import type { ContactImportView } from "./import-view.server";

interface ImportStepsProps {
  language: Language;
  region: string;
  view: ContactImportView;
}

/** What a list would do, each wrong row with its number, and the button that does it. */
export function ContactImportSteps({ language, region, view }: ImportStepsProps) {
  const texts = dictionary(language).contactTable.import;
  const { counts, people, wrong, hash } = view;
  return (
    <Stack gap="wide">
      <CountTable
        language={language}
        counts={[
          [texts.new, counts.new],
          [texts.people, people],
          [texts.known, counts.known],
          [texts.wrong, counts.wrong],
        ]}
      />
      <form method="post">
        <input type="hidden" name="preview" value={hash} />
        {counts.new === 0 && <Paragraph>{texts.nothing}</Paragraph>}
        <Actions>
          {counts.new > 0 && <Button>{texts.save(counts.new, people)}</Button>}
          <TextLink href={keepPath(language, "/importeren", { regio: region })}>{texts.other}</TextLink>
        </Actions>
      </form>
      {wrong.length > 0 && <WrongRows language={language} wrong={wrong} />}
    </Stack>
  );
}

function WrongRows({ language, wrong }: { language: Language; wrong: ContactImportView["wrong"] }) {
  const texts = dictionary(language).contactTable.import;
  return (
    <Stack as="section" labelledBy="fout">
      <Heading level={2} size={3} id="fout">
        {texts.wrongTitle}
      </Heading>
      <Table
        caption={texts.wrongTitle}
        hideCaption
        columns={[{ label: texts.row, numeric: true }, { label: texts.whom }, { label: texts.wrongTitle }]}
        rows={wrong.map(({ number, name, problems, otherRow }) => ({
          key: String(number),
          cells: [
            number,
            name,
            otherRow === null
              ? problems.map((problem) => texts.problemsOfRow[problem]).join(" ")
              : texts.twiceOf(otherRow),
          ],
        }))}
      />
    </Stack>
  );
}

interface ImportDoneProps {
  language: Language;
  region: string;
  result: ContactImportResult & { stillToMail: number };
}

/** What a list did, and how far its mails are. */
export function ContactImportDone({ language, region, result }: ImportDoneProps) {
  const texts = dictionary(language).contactTable.import;
  const { added, people, known, wrong, stillToMail } = result;
  return (
    <Stack gap="roomy">
      <CountTable
        language={language}
        counts={[
          [texts.new, added],
          [texts.people, people],
          [texts.known, known],
          [texts.wrong, wrong],
        ]}
      />
      <Paragraph>
        {texts.stillToMail(stillToMail)} {stillToMail > 0 && <TextLink href="">{texts.refresh}</TextLink>}
      </Paragraph>
      <Actions>
        <ButtonLink href={keepPath(language, "/personen", { regio: region })}>{texts.toPeople}</ButtonLink>
        <TextLink href={keepPath(language, "/importeren", { regio: region })}>{texts.other}</TextLink>
      </Actions>
    </Stack>
  );
}

function CountTable({ language, counts }: { language: Language; counts: (readonly [string, number])[] }) {
  const texts = dictionary(language).contactTable.import;
  return (
    <Table
      caption={texts.counts}
      hideCaption
      columns={[{ label: texts.what }, { label: texts.number, numeric: true }]}
      rows={counts.map(([label, count]) => ({ key: label, cells: [label, formats(language).number(count)] }))}
    />
  );
}
