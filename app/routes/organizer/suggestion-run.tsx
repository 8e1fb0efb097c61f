import type { SuggestionRun } from "#app/domain/introduction/find-suggestion-run.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { Stack } from "#app/ui/page";
import { Panel } from "#app/ui/panel";
import { Table } from "#app/ui/table";
import { Heading, Paragraph, TextLink } from "#app/ui/text";

interface SuggestionRunViewProps {
  run: SuggestionRun;
  language: Language;
}

/** How far the suggestions are, or what came of them, in counts. */
export function SuggestionRunView({ run, language }: SuggestionRunViewProps) {
  const texts = dictionary(language).suggestions.organizer;
  if (run.state === "none") return null;
  if (run.state === "done") return <Result run={run} language={language} />;
  if (run.state === "failed")
    return (
      <Alert tone="error" title={texts.failedTitle}>
        <Paragraph>{texts.failed}</Paragraph>
      </Alert>
    );
  return (
    <Panel tone="sun" as="section" labelledBy="bezig">
      <Heading level={2} size={3} id="bezig">
        {texts.running}
      </Heading>
      <Paragraph>{progressOf(run, language)}</Paragraph>
      <Paragraph>
        <TextLink href="">{texts.refresh}</TextLink>
      </Paragraph>
    </Panel>
  );
}

function progressOf(run: Extract<SuggestionRun, { state: "waiting" | "running" }>, language: Language): string {
  const texts = dictionary(language).suggestions.organizer;
  if (run.state === "waiting") return texts.waiting;
  return run.step === "comparing" ? texts.comparing(run.done, run.total ?? run.done) : texts.choosing(run.done);
}

interface ResultProps {
  run: Extract<SuggestionRun, { state: "done" }>;
  language: Language;
}

function Result({ run, language }: ResultProps) {
  const texts = dictionary(language).suggestions.organizer;
  const { suggestions, withSome, nobodyFits, allFull, stillToMail } = run;
  const counts = [
    [texts.suggestions, suggestions],
    [texts.withSome, withSome],
    [texts.nobodyFits, nobodyFits],
    [texts.allFull, allFull],
  ] as const;
  return (
    <Stack as="section" labelledBy="uitkomst">
      <Heading level={2} id="uitkomst">
        {texts.resultTitle}
      </Heading>
      <CountTable language={language} heads={[texts.resultWhat, texts.number]} counts={counts} />
      {run.byMail && (
        <Paragraph>
          {texts.stillToMail(stillToMail)} {stillToMail > 0 && <TextLink href="">{texts.refresh}</TextLink>}
        </Paragraph>
      )}
      {nobodyFits > 0 && <Paragraph>{texts.improve}</Paragraph>}
    </Stack>
  );
}

interface CountTableProps {
  language: Language;
  heads: readonly [string, string];
  counts: readonly (readonly [string, number])[];
}

export function CountTable({ language, heads: [what, number], counts }: CountTableProps) {
  return (
    <Table
      caption={what}
      hideCaption
      columns={[{ label: what }, { label: number, numeric: true }]}
      rows={counts.map(([label, count]) => ({ key: label, cells: [label, formats(language).number(count)] }))}
    />
  );
}
