import type { OrganizationAct } from "#app/domain/organization/find-organization.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { Table } from "#app/ui/table";
import { Paragraph } from "#app/ui/text";

interface OrganizationLogProps {
  language: Language;
  acts: OrganizationAct[];
}

/** Who did what to an organization, in words. */
export function OrganizationLog({ language, acts }: OrganizationLogProps) {
  const { organizer, organizations } = dictionary(language);
  const { event } = organizer;
  const { dateWithoutDay, time } = formats(language);
  return (
    <Table
      caption={organizations.page.log}
      hideCaption
      columns={[{ label: event.at }, { label: event.who }, { label: event.what, sentences: true }]}
      rowHeader={false}
      rows={acts.map((act) => ({
        key: act.id,
        cells: [
          `${dateWithoutDay(act.at)}, ${time(act.at)}`,
          act.actor ?? organizations.act.someone,
          actWords(language, act),
        ],
      }))}
      empty={<Paragraph>{event.nothingDone}</Paragraph>}
    />
  );
}

function actWords(language: Language, { action, details }: OrganizationAct): string {
  const { act } = dictionary(language).organizations;
  const number = (name: string) => (typeof details[name] === "number" ? details[name] : 0);
  const fields = () => formats(language).list(fieldWords(language, details["fields"]));
  switch (action) {
    case "organization.created":
      return act.created;
    case "organization.changed":
      return act.changed(fields());
    case "organization.imported":
      return act.imported;
    case "organization.completed":
      return act.completed(fields());
    case "organization.merged":
      return act.merged(number("registrations"), number("hosted"));
    case "organization.merge-undone":
      return act.undone;
    case "organization.text-decided":
      return act.decided(number("registrations"));
    case "organization.text-undecided":
      return act.undecided(number("registrations"));
    case "host.added":
      return act.hostAdded;
    case "host.accepted":
      return act.hostAccepted;
    case "host.declined":
      return act.hostDeclined;
    case "host.removed":
      return act.hostRemoved;
    default:
      return act.other(action);
  }
}

function fieldWords(language: Language, fields: unknown): string[] {
  const words: Record<string, string> = dictionary(language).organizations.act.fields;
  return Array.isArray(fields) ? fields.map((field) => words[String(field)] ?? String(field)) : [];
}
