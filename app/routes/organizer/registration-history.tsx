import type { RegistrationAct } from "#app/domain/registration/organizer-queries.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { Table } from "#app/ui/table";

interface RegistrationHistoryProps {
  language: Language;
  acts: RegistrationAct[];
}

/** What happened to one registration, in words. */
export function RegistrationHistory({ language, acts }: RegistrationHistoryProps) {
  const { registrations, organizer } = dictionary(language);
  const { dateWithoutDay, time } = formats(language);
  return (
    <Table
      caption={registrations.person.history}
      hideCaption
      columns={[
        { label: organizer.event.at },
        { label: organizer.event.who },
        { label: organizer.event.what, sentences: true },
      ]}
      rowHeader={false}
      rows={acts.map((act) => ({
        key: act.id,
        cells: [`${dateWithoutDay(act.at)}, ${time(act.at)}`, actorWords(language, act), actWords(language, act)],
      }))}
    />
  );
}

function actorWords(language: Language, { actor, action }: RegistrationAct): string {
  const { history } = dictionary(language).registrations;
  return actor ?? (action === "registration.promoted" ? history.system : history.self);
}

function actWords(language: Language, { action, actor, details }: RegistrationAct): string {
  const { history } = dictionary(language).registrations;
  const { history: asked } = dictionary(language).approval;
  switch (action) {
    case "registration.registered":
      return history.registered;
    case "registration.confirmed":
      return history.confirmed;
    case "registration.added":
      return history.added;
    case "registration.withdrawn":
      if (actor !== null) return history.withdrawnFor;
      return details["wasRequest"] === true ? asked.withdrawn : history.withdrawn;
    case "registration.approved":
      return details["outcome"] === "approved" ? asked.approved : asked.approvedToWaitlist;
    case "registration.refused":
      return asked.refused;
    case "registration.promoted":
      return history.promoted;
    case "registration.workshops-changed":
      return history.moved;
    case "registration.details-changed":
      return history.detailsChanged(formats(language).list(fieldWords(language, details["fields"])));
    case "registration.link-sent":
      return history.linkSent;
    case "mail.retried":
      return history.retried;
    default:
      return history.other(action);
  }
}

function fieldWords(language: Language, fields: unknown): string[] {
  const words: Record<string, string> = dictionary(language).registrations.history.fields;
  return Array.isArray(fields) ? fields.map((field) => words[String(field)] ?? String(field)) : [];
}
