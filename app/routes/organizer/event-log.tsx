import { namedFields } from "#app/domain/event/log-rules";
import type { AuditAct } from "#app/domain/event/organizer-queries.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { Paragraph } from "#app/ui/text";
import { Table } from "#app/ui/table";

interface EventLogProps {
  language: Language;
  acts: AuditAct[];
}

/** Who did what, in words. */
export function EventLog({ language, acts }: EventLogProps) {
  const { event, act: words } = dictionary(language).organizer;
  return (
    <Table
      caption={event.log}
      hideCaption
      columns={[{ label: event.at }, { label: event.who }, { label: event.what, sentences: true }]}
      rowHeader={false}
      rows={acts.map((act) => ({
        key: act.id,
        cells: [momentOf(language, act.at), act.actor ?? words.somebody, actWords(language, act)],
      }))}
      empty={<Paragraph>{event.nothingDone}</Paragraph>}
    />
  );
}

/** "22 november 2026, 10.27": as the log says when. */
export function momentOf(language: Language, at: string): string {
  const { dateWithoutDay, time } = formats(language);
  return `${dateWithoutDay(at)}, ${time(at)}`;
}

function actWords(language: Language, { action, actor, details }: AuditAct): string {
  const { act } = dictionary(language).organizer;
  const { act: invited } = dictionary(language).invitations;
  const { act: requested } = dictionary(language).approval;
  const { act: asked } = dictionary(language).customQuestions;
  const title = typeof details["title"] === "string" ? details["title"] : "";
  const { act: mailed } = dictionary(language).mailings;
  const number = (name: string) => (typeof details[name] === "number" ? details[name] : 0);
  /** Also the other organizers and the invited, as the button of the preview counted them. */
  const everybody = () => number("told") + number("organizers") + number("invitees");
  const { act: planned } = dictionary(language).tables;
  switch (action) {
    case "tables.made":
      return planned.made(number("people"));
    case "tables.added":
      return planned.added(number("people"));
    case "tables.shown":
      return planned.shown;
    case "tables.hidden":
      return planned.hidden;
    case "tables.removed":
      return planned.removed;
    case "tables.exported":
      return planned.exported(number("people"));
    case "event.changed":
      return changeWords(language, details, everybody());
    case "introduction.proposed":
      return act.introduced;
    case "suggestions.asked":
      return act.suggestionsAsked;
    case "report.handled":
      return act.reportHandled;
    case "host.added":
      return act.hostAdded;
    case "host.accepted":
      return act.hostAccepted;
    case "host.declined":
      return act.hostDeclined;
    case "host.removed":
      return act.hostRemoved;
    case "host.editor-named":
      return act.editorNamed;
    case "host.editor-removed":
      return act.editorRemoved;
    case "desk.named":
      return act.deskNamed;
    case "desk.removed":
      return act.deskRemoved;
    case "event.capacity-changed":
      return act.capacityChanged(number("capacity"));
    case "workshop.capacity-changed":
      return act.workshopCapacityChanged(number("capacity"));
    case "event.programme-changed":
      return act.programmeChanged(number("told"));
    case "event.cancelled":
      return act.cancelled(everybody());
    case "event.created":
      return act.created;
    case "event.copied":
      return act.copied;
    case "event.published":
      return act.published(number("told"));
    case "event.unpublished":
      return act.unpublished;
    case "series.event-added":
      return dictionary(language).series.act.addedHere;
    case "series.event-removed":
      return dictionary(language).series.act.removedHere;
    case "mail.retried":
      return act.retried;
    case "mailing.made":
      return mailed.made;
    case "mailing.changed":
      return mailed.changed;
    case "mailing.deleted":
      return mailed.deleted;
    case "mailing.scheduled":
      return mailed.scheduled(formats(language).dateTime(String(details["plannedFor"])));
    case "mailing.unscheduled":
      return mailed.unscheduled;
    case "mailing.sent":
      return mailed.sent(number("told"));
    case "mailing.not-sent":
      return mailed.notSent;
    case "mailing.stopped":
      return mailed.stopped(number("stopped"));
    case "invitation.sent":
      return invited.sent(number("told"));
    case "invitation.reminded":
      return invited.reminded(number("told"));
    case "invitation.withdrawn":
      return invited.withdrawn;
    case "invitation.declined":
      return invited.declined;
    case "invitation.stopped":
      return invited.stopped;
    case "event.invitation-only":
      return details["on"] === true ? invited.onlyOn : invited.onlyOff;
    case "event.approval":
      return details["on"] === true ? requested.on : requested.off;
    case "registration.approved":
      return requested.approved;
    case "registration.refused":
      return requested.refused;
    case "custom-question.added":
      return asked.added(title);
    case "custom-question.changed":
      return asked.changed(title);
    case "custom-question.moved":
      return asked.moved(title);
    case "custom-question.removed":
      return asked.removed(title, number("answers"));
    case "registration.withdrawn":
      if (actor !== null) return act.withdrawnFor;
      return details["wasRequest"] === true ? requested.withdrawn : act.withdrawn;
    case "registration.promoted":
      return act.registrationPromoted;
    case "registration.added":
      return act.added;
    case "registration.link-sent":
      return act.linkSent;
    case "registrations.exported":
      return act.exported(number("people"));
    case "needs.access-listed":
      return act.accessListed(number("people"));
    case "registration.confirmed":
      return act.confirmed;
    case "registration.details-changed":
    case "registration.workshops-changed":
      return actor === null ? act.registrationChanged : act.registrationChangedFor;
    default:
      return act.other(action);
  }
}

function changeWords(language: Language, details: AuditAct["details"], told: number): string {
  const { act } = dictionary(language).organizer;
  const fields = formats(language).list(fieldWords(language, details));
  return details["undoes"] === undefined ? act.changed(fields, told) : act.undone(fields, told);
}

function fieldWords(language: Language, details: AuditAct["details"]): string[] {
  const words: Record<string, string> = dictionary(language).organizer.act.fields;
  return namedFields(details).map((field) => words[field] ?? field);
}
