import { mailProblem } from "#app/domain/event/organizer-rules";
import type { MailState } from "#app/domain/outbox/queries.server";
import type { OrganizerRegistration } from "#app/domain/registration/organizer-queries.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { Table } from "#app/ui/table";
import { Paragraph, Small } from "#app/ui/text";
import { RetryMail } from "./mail-trouble";
import { Phone } from "./registration-table";

interface RegistrationMailsProps {
  language: Language;
  mails: MailState[];
}

/** Every mail about one registration, and how it stands. Its text nobody reads. */
export function RegistrationMails({ language, mails }: RegistrationMailsProps) {
  const { registrations, organizer } = dictionary(language);
  const { person } = registrations;
  const templates: Record<string, string> = organizer.mail.templates;
  return (
    <Table
      caption={person.mails}
      hideCaption
      columns={[
        { label: person.mailColumns.what },
        { label: person.mailColumns.state, sentences: true },
        { label: person.mailColumns.action, hidden: true },
      ]}
      rows={mails.map((mail) => ({
        key: mail.id,
        cells: [
          templates[mail.template] ?? organizer.mail.templates.other,
          <MailLine key="state" language={language} mail={mail} />,
          mail.status === "failed" ? <RetryMail key="retry" language={language} mail={mail} /> : null,
        ],
      }))}
      empty={<Paragraph>{person.noMails}</Paragraph>}
    />
  );
}

function MailLine({ language, mail }: { language: Language; mail: MailState }) {
  const { registrations, organizer } = dictionary(language);
  const { mailStates } = registrations.person;
  const { dateTime } = formats(language);
  if (mail.status === "sent") return <>{mailStates.sent(dateTime(mail.sentAt ?? mail.createdAt))}</>;
  const isTriedInVain = mail.status === "queued" && mail.reason !== null;
  return (
    <>
      {mail.status === "failed" ? mailStates.failed(dateTime(mail.failedAt ?? mail.createdAt)) : mailStates.queued}
      {mail.reason !== null && (
        <>
          <br />
          <Small>{organizer.mail.problems[mailProblem(mail.reason)]}</Small>
        </>
      )}
      {isTriedInVain && (
        <>
          <br />
          <Small>{organizer.mail.tryingAgain(dateTime(mail.nextAttemptAt))}</Small>
        </>
      )}
    </>
  );
}

/** The last mail that left did not arrive: how to reach this person otherwise. */
export function CallInstead({
  language,
  registration,
  mails,
}: RegistrationMailsProps & { registration: OrganizerRegistration }) {
  const { registrations, mailings } = dictionary(language);
  const { person } = registrations;
  const { name, phone, organization, refusal } = registration;
  if (refusal === null && mails.findLast(({ status }) => status !== "queued")?.status !== "failed") return null;
  return (
    <Alert tone="warning" title={person.callTitle}>
      {refusal !== null && <Paragraph>{mailings.refusedAddress[refusal]}</Paragraph>}
      <Paragraph>
        {phone ? (
          <>
            {person.call(name)} <Phone number={phone} />
          </>
        ) : (
          person.callNoPhone(name, organization)
        )}
      </Paragraph>
    </Alert>
  );
}
