import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countOrganizations, listRegistrations } from "#app/domain/event/list-registrations.server";
import { findOrganizerEvent } from "#app/domain/event/organizer-queries.server";
import type { RouteHandle } from "#app/http/policy";
import { roleReaches } from "#app/http/policy";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { Actions, ButtonLink } from "#app/ui/button";
import { Stack } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { Paragraph, TextLink } from "#app/ui/text";
import { eventPath, OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";
import { RegistrationFilters } from "./registration-filters";
import { everybody, filterOf, isNarrowed, readRegistrationSearch, searchAddress } from "./registration-search";
import type { RegistrationSearch } from "./registration-search";
import { RegistrationTable } from "./registration-table";
import { TakeAlong } from "./take-along";
import { WorkshopCounts } from "./workshop-counts";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "desk" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language, organizerRole } = context;
  const event = await findOrganizerEvent(elkaar.db, params["slug"] ?? "");
  if (!event) throw new Response(null, { status: 404 });
  const search = readRegistrationSearch(searchOf(context));
  const mayChange = organizerRole !== undefined && roleReaches(organizerRole, "editor");
  const filter = { ...filterOf(search, event.id), page: search.page, withPhone: mayChange };
  const list = await listRegistrations(elkaar.db, filter);
  const organizations = await countOrganizations(elkaar.db, event.id);
  return json({ language, event, search, mayChange, list, organizations });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(`${dictionary(data.language).registrations.title}: ${data.event.title}`) : [];

export default function Registrations() {
  const { language, event, search, mayChange, list, organizations } = useLoaderData<typeof loader>();
  const { organizer, registrations: texts, common, approval } = dictionary(language);
  const to = (changes: Partial<RegistrationSearch>) => searchAddress(language, event.slug, search, changes);
  return (
    <OrganizerPage
      language={language}
      event={event}
      here={texts.title}
      heading={texts.title}
      lead={[
        organizer.numbers(event.taken, event.capacity, event.waitlisted),
        ...(event.requested > 0 ? [approval.waits(event.requested)] : []),
      ].join(". ")}
    >
      <Stack>
        <Actions>
          {mayChange && event.cancelledAt === null && (
            <ButtonLink href={eventPath(language, event.slug, "/aanmeldingen/nieuw")}>{texts.add}</ButtonLink>
          )}
          <ButtonLink href="#meenemen" variant="subtle">
            {texts.take}
          </ButtonLink>
        </Actions>
        <RegistrationFilters language={language} event={event} organizations={organizations} search={search} />
        <WorkshopCounts language={language} event={event} search={search} />
      </Stack>
      <Stack>
        {list.total > 0 ? (
          <>
            <Paragraph>{texts.found(list.total)}</Paragraph>
            <RegistrationTable
              language={language}
              slug={event.slug}
              search={search}
              lines={list.lines}
              mayChange={mayChange}
            />
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
      <TakeAlong language={language} event={event} search={search} total={list.total} mayChange={mayChange} />
    </OrganizerPage>
  );
}

function NobodyFound() {
  const { language, event, search } = useLoaderData<typeof loader>();
  const texts = dictionary(language).registrations;
  if (!isNarrowed(search)) return <Paragraph>{texts.none}</Paragraph>;
  return (
    <Paragraph>
      {search.text === "" ? texts.noneHere : texts.noneFound(search.text)}{" "}
      <TextLink href={searchAddress(language, event.slug, search, everybody)}>{texts.showAll}</TextLink>
    </Paragraph>
  );
}
