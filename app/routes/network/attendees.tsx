import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findEventHeading } from "#app/domain/event/queries.server";
import { listStandings } from "#app/domain/introduction/list-introductions.server";
import { listDirectory } from "#app/domain/visibility/directory.server";
import { mayReadAttendees } from "#app/domain/visibility/queries.server";
import type { RouteHandle } from "#app/http/policy";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import { Columns, Section, Stack } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { PersonRows } from "#app/ui/person";
import { SearchForm } from "#app/ui/search-form";
import { Heading, Kicker, Lead, Paragraph, TextLink } from "#app/ui/text";
import { dayWords } from "../events/event-words";
import { slugAnswer } from "../events/load-event";
import { privatePageMeta } from "../events/page-meta";
import { AttendeesRefused } from "./attendees-refused";
import { attendeesAddress, keptFacets, readAttendeeSearch } from "./attendee-search";
import { DirectoryEntry } from "./directory-entry";
import { ChosenFacets, DirectoryFacets } from "./directory-facets";
import { ToSuggestions } from "./to-suggestions";

export const handle: RouteHandle = { policy: "signed-in", current: "/bijeenkomsten" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language, viewer } = context;
  const now = elkaar.clock();
  const slug = params["slug"] ?? "";
  const event = await findEventHeading(elkaar.db, slug, now);
  if (!event || !viewer) throw await slugAnswer(context, slug, "/deelnemers");
  const asking = { viewerPersonId: viewer.personId, eventId: event.id };
  const mayRead = await mayReadAttendees(elkaar.db, asking);
  const frame = { event, language, isPast: event.endsAt <= now.toISOString() };
  if (!mayRead) return json({ ...frame, list: null, email: viewer.email }, 403);
  const search = readAttendeeSearch(searchOf(context));
  const { text, chosen, page } = search;
  const list = await listDirectory(elkaar.db, { ...asking, search: text, chosen, page, language }, now);
  const otherIds = list.people.map(({ personId }) => personId);
  const standings = await listStandings(elkaar.db, { personId: viewer.personId, otherIds }, now);
  return json({ ...frame, list, search, ownId: viewer.personId, standings: Object.fromEntries(standings) });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privatePageMeta(`${dictionary(data.language).network.title(data.event.title)} · Elkaar`) : [];

export default function Attendees() {
  const data = useLoaderData<typeof loader>();
  const { event, language } = data;
  if (data.list === null) return <AttendeesRefused event={event} language={language} email={data.email} />;
  const { network, common } = dictionary(language);
  const { list, search, ownId } = data;
  const { listed } = list;
  const to = (page: number) => attendeesAddress(language, event.slug, { ...search, page });
  return (
    <Section>
      <Stack>
        <Kicker>
          <TextLink href={pathIn(language, `/bijeenkomsten/${event.slug}`)}>{event.title}</TextLink>
          {` · ${dayWords(language, event.startsAt, event.withYear)}`}
        </Kicker>
        <Heading level={1}>{data.isPast ? network.headingPast : network.heading}</Heading>
        <Lead>{listed === 0 ? network.empty : network.lead(listed, event.taken)}</Lead>
        {listed === 0 && <Paragraph>{network.emptyHow}</Paragraph>}
        {!data.isPast && <ToSuggestions slug={event.slug} language={language} />}
        {data.isPast && listed > 0 && (
          <Paragraph>
            <TextLink href={pathIn(language, `/bijeenkomsten/${event.slug}/gesproken`)}>
              {dictionary(language).spoken.link}
            </TextLink>
          </Paragraph>
        )}
      </Stack>
      {listed > 0 && (
        <Columns>
          <Stack as="section" labelledBy="allen">
            <Heading level={2} id="allen">
              {network.all}
            </Heading>
            <SearchForm
              label={network.searchLabel}
              button={common.search}
              value={search.text}
              hidden={keptFacets(search)}
            />
            <div className="narrow-only">
              <Paragraph small>
                <TextLink href="#verfijnen">{network.narrow}</TextLink>
              </Paragraph>
            </div>
            <ChosenFacets slug={event.slug} {...{ search, language }} facets={list.facets} />
            {list.people.length > 0 ? (
              <>
                {list.total < listed && <Paragraph soft>{network.found(list.total)}</Paragraph>}
                <PersonRows>
                  {list.people.map((profile) => (
                    <DirectoryEntry
                      key={profile.personId}
                      {...{ profile, language }}
                      action={profile.personId === ownId ? network.you : <MeetLink {...profile} />}
                    />
                  ))}
                </PersonRows>
              </>
            ) : (
              <NobodyFound />
            )}
            <Pagination
              label={network.pages}
              previous={list.page > 1 ? { href: to(list.page - 1), label: common.previous } : undefined}
              next={list.page < list.pages ? { href: to(list.page + 1), label: common.next } : undefined}
              status={common.page(list.page, list.pages)}
            />
          </Stack>
          <DirectoryFacets slug={event.slug} {...{ search, language }} facets={list.facets} />
        </Columns>
      )}
    </Section>
  );
}

/** The one thing to do about somebody on the list, or how it stands. */
function MeetLink({ personId, name }: { personId: string; name: string }) {
  const data = useLoaderData<typeof loader>();
  if (data.list === null) return null;
  const words = dictionary(data.language).introducing.attendees;
  const standing = data.standings[personId];
  if (standing === "contact") return <TextLink href={pathIn(data.language, "/contacten")}>{words.contact}</TextLink>;
  if (standing === "waiting") return words.waiting;
  if (standing === "answer") return <TextLink href={pathIn(data.language, "/kennismaken")}>{words.answer}</TextLink>;
  const path = `/kennismaken/${personId}?bijeenkomst=${data.event.slug}`;
  return (
    <TextLink href={pathIn(data.language, path)} ariaLabel={words.askOf(name)}>
      {words.ask}
    </TextLink>
  );
}

function NobodyFound() {
  const data = useLoaderData<typeof loader>();
  if (data.list === null) return null;
  const { network } = dictionary(data.language);
  return (
    <Paragraph>
      {data.search.text === "" ? network.noneChosen : network.notFound(data.search.text)}{" "}
      <TextLink href={attendeesAddress(data.language, data.event.slug, {})}>{network.showAll}</TextLink>
    </Paragraph>
  );
}
