import type { OrganizerWorkshop } from "#app/domain/event/organizer-queries.server";
import type { MailingView } from "#app/domain/mailing/queries.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { StatusBadge } from "#app/ui/badge";
import { Table } from "#app/ui/table";
import { Paragraph, Small, TextLink } from "#app/ui/text";
import { groupWords, mailingTones } from "./mailing-words";
import { eventPath } from "./organizer-page";

interface MailingsTableProps {
  language: Language;
  slug: string;
  mailings: MailingView[];
  workshops: OrganizerWorkshop[];
}

/** What organizers wrote about an event, and how far each mail is. */
export function MailingsTable({ language, slug, mailings, workshops }: MailingsTableProps) {
  const { list } = dictionary(language).mailings;
  return (
    <Table
      caption={list.own}
      hideCaption
      columns={[
        { label: list.columns.subject },
        { label: list.columns.state },
        { label: list.columns.group },
        { label: list.columns.when },
      ]}
      rows={mailings.map((mailing) => ({
        key: mailing.id,
        cells: [
          <TextLink key="subject" href={eventPath(language, slug, `/mail/${mailing.id}`)}>
            {mailing.subject}
          </TextLink>,
          <Standing key="state" language={language} mailing={mailing} />,
          groupWords(language, mailing, workshops),
          mailing.moment === null ? "" : formats(language).dateTime(mailing.moment),
        ],
      }))}
      empty={<Paragraph>{list.none}</Paragraph>}
    />
  );
}

function Standing({ language, mailing }: { language: Language; mailing: MailingView }) {
  const { states, progress } = dictionary(language).mailings;
  const { state, recipientCount, counts, startedAt } = mailing;
  return (
    <>
      <StatusBadge tone={mailingTones[state]}>{states[state]}</StatusBadge>
      {startedAt !== null && (
        <>
          <br />
          <Small>{progress(state === "sending" ? recipientCount - counts.waiting : counts.sent, recipientCount)}</Small>
        </>
      )}
    </>
  );
}
