import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listRegistrations, summarizeNeeds } from "#app/domain/event/list-registrations.server";
import { findOrganizerEvent } from "#app/domain/event/organizer-queries.server";
import type { RouteHandle } from "#app/http/policy";
import { roleReaches } from "#app/http/policy";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { Stack } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { Paragraph, TextLink } from "#app/ui/text";
import { NeedsPanel } from "./needs-panel";
import { OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";
import { RegistrationFilters } from "./registration-filters";
import { readRegistrationSearch, searchAddress } from "./registration-search";
import type { RegistrationSearch } from "./registration-search";
import { RegistrationTable } from "./registration-table";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "desk" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language, organizerRole } = context;
  const event = await findOrganizerEvent(elkaar.db, params["slug"] ?? "");
  if (!event) throw new Response(null, { status: 404 });
  const search = readRegistrationSearch(searchOf(context));
  const mayChange = organizerRole !== undefined && roleReaches(organizerRole, "editor");
  const { text, status, workshop, sort, page } = search;
  const list = await listRegistrations(elkaar.db, {
    eventId: event.id,
    status: status || undefined,
    workshopId: workshop || undefined,
    text,
    sort,
    page,
    withPhone: mayChange,
  });
  const needs = mayChange ? await summarizeNeeds(elkaar.db, event.id) : null;
  return json({ language, event, search, mayChange, list, needs, now: elkaar.clock().toISOString() });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(`${dictionary(data.language).organizer.registrations.title}: ${data.event.title}`) : [];

export default function Registrations() {
  const { language, event, search, mayChange, list, needs, now } = useLoaderData<typeof loader>();
  const { organizer, common } = dictionary(language);
  const texts = organizer.registrations;
  const to = (changes: Partial<RegistrationSearch>) => searchAddress(language, event.slug, search, changes);
  return (
    <OrganizerPage
      language={language}
      event={event}
      here={texts.title}
      heading={texts.title}
      lead={organizer.numbers(event.taken, event.capacity, event.waitlisted)}
    >
      <RegistrationFilters language={language} event={event} search={search} />
      <Stack>
        {list.total > 0 ? (
          <>
            <Paragraph>{texts.found(list.total)}</Paragraph>
            <RegistrationTable language={language} lines={list.lines} withPhone={mayChange} />
          </>
        ) : (
          <NobodyFound />
        )}
        <Pagination
          label={texts.pages}
          status={common.page(list.page, list.pages)}
          previous={list.page > 1 ? { href: to({ page: list.page - 1 }), label: common.previous } : undefined}
          next={list.page < list.pages ? { href: to({ page: list.page + 1 }), label: common.next } : undefined}
        />
        {!mayChange && (
          <Paragraph small soft>
            {texts.phoneNote}
          </Paragraph>
        )}
      </Stack>
      {needs && <NeedsPanel language={language} needs={needs} endsAt={event.endsAt} now={now} />}
    </OrganizerPage>
  );
}

function NobodyFound() {
  const { language, event, search } = useLoaderData<typeof loader>();
  const texts = dictionary(language).organizer.registrations;
  if (search.text === "" && search.status === "" && search.workshop === "") return <Paragraph>{texts.none}</Paragraph>;
  const all = { text: "", status: "", workshop: "" } as const;
  return (
    <Paragraph>
      {search.text === "" ? texts.noneHere : texts.noneFound(search.text)}{" "}
      <TextLink href={searchAddress(language, event.slug, search, all)}>{texts.showAll}</TextLink>
    </Paragraph>
  );
}
