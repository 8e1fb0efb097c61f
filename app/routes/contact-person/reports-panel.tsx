import type { OpenReport } from "#app/domain/contact-person/report.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { Button } from "#app/ui/button";
import { Panel } from "#app/ui/panel";
import { Heading, Small, TextLink } from "#app/ui/text";
import { TodoList } from "#app/ui/todo-list";
import { contactsPath } from "./contact-path";

interface ReportsPanelProps {
  language: Language;
  region: string;
  reports: readonly OpenReport[];
}

/** What somebody wrote is wrong, the oldest first. */
export function ReportsPanel({ language, region, reports }: ReportsPanelProps) {
  const { reports: texts } = dictionary(language).contactTable;
  const { dateWithoutYear } = formats(language);
  return (
    <Panel tone="sun" as="section" labelledBy="meldingen">
      <Heading level={2} size={3} id="meldingen">
        {texts.title}
      </Heading>
      <TodoList
        items={reports.map(({ id, organizationId, school, text, by, reportedAt }) => ({
          key: id,
          title: <TextLink href={contactsPath(language, `/${organizationId}`, { regio: region })}>{school}</TextLink>,
          detail: (
            <>
              {text} <Small>{texts.by(by ?? texts.somebody, dateWithoutYear(reportedAt))}</Small>
            </>
          ),
          action: (
            <form method="post">
              <input type="hidden" name="id" value={id} />
              <Button variant="secondary" name="intent" value="solve">
                {texts.solve}
              </Button>
            </form>
          ),
        }))}
      />
    </Panel>
  );
}
