import { mailProblem } from "#app/domain/event/organizer-rules";
import type { MailState } from "#app/domain/outbox/queries.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { Button } from "#app/ui/button";
import { Table } from "#app/ui/table";
import { Paragraph, Small, VisuallyHidden } from "#app/ui/text";

interface MailTroubleProps {
  language: Language;
  mails: MailState[];
}

/** Mails that did not arrive, why in plain words, and what can be done about it. */
export function MailTrouble({ language, mails }: MailTroubleProps) {
  const { mail: texts } = dictionary(language).organizer;
  const { columns } = texts;
  const templates: Record<string, string> = texts.templates;
  return (
    <Table
      caption={texts.trouble}
      hideCaption
      columns={[
        { label: columns.to },
        { label: columns.what },
        { label: columns.why, sentences: true },
        { label: columns.when },
        { label: columns.action, hidden: true },
      ]}
      rows={mails.map((mail) => ({
        key: mail.id,
        cells: [
          <>
            {mail.recipientName}
            <br />
            <Small>{mail.recipientEmail}</Small>
          </>,
          templates[mail.template] ?? texts.templates.other,
          <Why key="why" language={language} mail={mail} />,
          formats(language).dateTime(mail.failedAt ?? mail.createdAt),
          mail.status === "failed" ? <RetryMail key="retry" language={language} mail={mail} /> : null,
        ],
      }))}
      empty={<Paragraph>{texts.noTrouble}</Paragraph>}
    />
  );
}

function Why({ language, mail }: { language: Language; mail: MailState }) {
  const { mail: texts } = dictionary(language).organizer;
  return (
    <>
      {texts.problems[mailProblem(mail.reason)]}
      {mail.reason && (
        <>
          <br />
          <Small>{texts.serverSaid(mail.reason)}</Small>
        </>
      )}
      {mail.status === "queued" && (
        <>
          <br />
          <Small>{texts.tryingAgain(formats(language).dateTime(mail.nextAttemptAt))}</Small>
        </>
      )}
    </>
  );
}

/** Puts one failed mail back in the queue. */
export function RetryMail({ language, mail }: { language: Language; mail: MailState }) {
  const { mail: texts } = dictionary(language).organizer;
  return (
    <form method="post">
      <input type="hidden" name="mail" value={mail.id} />
      <Button variant="secondary">
        {texts.retry}
        <VisuallyHidden>: {texts.retryOf(mail.recipientName)}</VisuallyHidden>
      </Button>
    </form>
  );
}
