import type { InvitationLine } from "#app/domain/invitation/list-invitations.server";
import type { InvitationState } from "#app/domain/invitation/rules";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { StatusBadge } from "#app/ui/badge";
import type { BadgeTone } from "#app/ui/badge";
import { LinkButton } from "#app/ui/button";
import { Table } from "#app/ui/table";
import { Small, TextLink, VisuallyHidden } from "#app/ui/text";
import { eventPath } from "./organizer-page";

interface InvitationTableProps {
  language: Language;
  slug: string;
  lines: InvitationLine[];
}

const tones: Record<InvitationState, BadgeTone> = {
  unanswered: "neutral",
  placed: "ok",
  requested: "warn",
  waitlisted: "warn",
  declined: "info",
  mail_failed: "error",
  withdrawn: "neutral",
  stopped: "neutral",
};

/** Who was invited, what they answered and when they were mailed last. */
export function InvitationTable({ language, slug, lines }: InvitationTableProps) {
  const { title, overview } = dictionary(language).invitations;
  const { columns } = overview;
  return (
    <Table
      caption={title}
      hideCaption
      columns={[
        { label: columns.name },
        { label: columns.answer },
        { label: columns.who },
        { label: columns.mail },
        { label: columns.action, hidden: true },
      ]}
      rows={lines.map((line) => ({
        key: line.id,
        cells: [
          <Who key="who" main={line.name} below={line.email} />,
          <Answer key="answer" line={line} language={language} slug={slug} />,
          <Who key="work" main={line.role} below={line.organization} />,
          <LastMail key="mail" line={line} language={language} />,
          mayWithdraw(line.state) ? <Withdraw key="withdraw" line={line} language={language} /> : null,
        ],
      }))}
    />
  );
}

function mayWithdraw(state: InvitationState): boolean {
  return state === "unanswered" || state === "declined" || state === "mail_failed";
}

function Who({ main, below }: { main: string; below: string }) {
  return (
    <>
      {main}
      {main !== "" && below !== "" && <br />}
      <Small>{below}</Small>
    </>
  );
}

function Answer({ line, language, slug }: { line: InvitationLine; language: Language; slug: string }) {
  const { overview } = dictionary(language).invitations;
  return (
    <>
      <StatusBadge tone={tones[line.state]}>{overview.states[line.state]}</StatusBadge>
      {line.reason !== null && (
        <>
          <br />
          <Small>{overview.reason(line.reason)}</Small>
        </>
      )}
      {line.state === "mail_failed" && (
        <>
          <br />
          <Small>
            <TextLink href={eventPath(language, slug, "/mail")}>{overview.failedMail}</TextLink>
          </Small>
        </>
      )}
    </>
  );
}

function LastMail({ line, language }: { line: InvitationLine; language: Language }) {
  const { overview } = dictionary(language).invitations;
  return (
    <>
      {formats(language).dateWithoutDay(line.mailedAt).replaceAll(" ", "\u00a0")}
      {line.reminders > 0 && (
        <>
          <br />
          <Small>{overview.reminders(line.reminders)}</Small>
        </>
      )}
    </>
  );
}

function Withdraw({ line, language }: { line: InvitationLine; language: Language }) {
  const { overview } = dictionary(language).invitations;
  return (
    <form method="post">
      <input type="hidden" name="invitation" value={line.id} />
      <LinkButton name="intent" value="withdraw">
        {overview.withdraw}
        <VisuallyHidden>: {overview.withdrawOf(line.name)}</VisuallyHidden>
      </LinkButton>
    </form>
  );
}
