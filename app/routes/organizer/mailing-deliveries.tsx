import { Fragment } from "react";
import type { Delivery, DeliveryPage, MailingView } from "#app/domain/mailing/queries.server";
import { deliveryStates } from "#app/domain/mailing/rules";
import type { DeliveryState } from "#app/domain/mailing/rules";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { StatusBadge } from "#app/ui/badge";
import type { BadgeTone } from "#app/ui/badge";
import { FilterLinks } from "#app/ui/filter-links";
import { Stack } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { Table } from "#app/ui/table";
import { Heading, Paragraph, Small, TextLink } from "#app/ui/text";
import { eventPath } from "./organizer-page";
import { Phone } from "./registration-table";

interface MailingDeliveriesProps {
  language: Language;
  slug: string;
  mailing: MailingView;
  deliveries: DeliveryPage;
  filter: DeliveryState | null;
}

const tones: Record<DeliveryState, BadgeTone> = {
  waiting: "neutral",
  sent: "ok",
  refused: "error",
  bounced: "error",
  unsubscribed: "info",
  gone: "neutral",
  stopped: "neutral",
};

/** How the mail to each person fared, to be narrowed to one result. */
export function MailingDeliveries({ language, slug, mailing, deliveries, filter }: MailingDeliveriesProps) {
  const { mailings, common } = dictionary(language);
  const { one } = mailings;
  const { lines, found, page, pages } = deliveries;
  const address = (state: DeliveryState | null, number: number) => {
    const query = new URLSearchParams({
      ...(state && { uitslag: state }),
      ...(number > 1 && { pagina: String(number) }),
    }).toString();
    return eventPath(language, slug, `/mail/${mailing.id}${query === "" ? "" : `?${query}`}`);
  };
  const shown = deliveryStates.filter((state) => mailing.counts[state] > 0);
  return (
    <Stack as="section" labelledBy="uitslag">
      <Heading level={2} id="uitslag">
        {one.results}
      </Heading>
      {shown.length === 0 ? (
        <Paragraph>{mailing.recipientCount > 0 ? one.erased(mailing.recipientCount) : one.nobodyInGroup}</Paragraph>
      ) : (
        <>
          <FilterLinks
            label={one.filter}
            links={[
              { href: address(null, 1), label: one.everybody, current: filter === null },
              ...shown.map((state) => ({
                href: address(state, 1),
                label: `${one.deliveries[state]} (${mailing.counts[state]})`,
                current: filter === state,
              })),
            ]}
          />
          {found === 0 && (
            <Paragraph>
              {one.nobodyFound} <TextLink href={address(null, 1)}>{one.showAll}</TextLink>
            </Paragraph>
          )}
          <Paragraph small soft>
            {one.resultsLead}
          </Paragraph>
          {found > 0 && <DeliveryTable language={language} slug={slug} lines={lines} />}
          <Pagination
            label={one.pages}
            status={common.page(page, pages)}
            previous={page > 1 ? { href: address(filter, page - 1), label: common.previous } : undefined}
            next={page < pages ? { href: address(filter, page + 1), label: common.next } : undefined}
          />
        </>
      )}
    </Stack>
  );
}

function DeliveryTable({ language, slug, lines }: { language: Language; slug: string; lines: Delivery[] }) {
  const { one } = dictionary(language).mailings;
  return (
    <Table
      caption={one.results}
      hideCaption
      columns={[
        { label: one.columns.name },
        { label: one.columns.result },
        { label: one.columns.detail, sentences: true },
      ]}
      rows={lines.map((line) => ({
        key: line.id,
        cells: [
          <Recipient key="name" language={language} slug={slug} line={line} />,
          <StatusBadge key="state" tone={tones[line.state]}>
            {one.deliveries[line.state]}
          </StatusBadge>,
          <Fragment key="detail">
            {line.email}
            <br />
            <Detail language={language} line={line} />
          </Fragment>,
        ],
      }))}
    />
  );
}

function Recipient({ language, slug, line }: { language: Language; slug: string; line: Delivery }) {
  const { registrationId, name } = line;
  if (registrationId === null) return <>{name}</>;
  return <TextLink href={eventPath(language, slug, `/aanmeldingen/${registrationId}`)}>{name}</TextLink>;
}

/** In words; whom no mail reaches can be called. */
function Detail({ language, line }: { language: Language; line: Delivery }) {
  const { one } = dictionary(language).mailings;
  const { state, sentAt, reason, phone } = line;
  if (state === "sent") return <Small>{one.deliveryTexts.sent(formats(language).dateTime(sentAt ?? ""))}</Small>;
  const failed = state === "refused" || state === "bounced";
  return (
    <>
      {one.deliveryTexts[state]}
      {failed && (
        <>
          <br />
          {phone ? (
            <>
              {one.call} <Phone number={phone} />
            </>
          ) : (
            one.noPhone
          )}
        </>
      )}
      {reason !== null && (
        <>
          <br />
          <Small>{one.serverSaid(reason)}</Small>
        </>
      )}
    </>
  );
}
