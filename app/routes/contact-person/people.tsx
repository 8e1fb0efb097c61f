import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listKeptPeople } from "#app/domain/contact-person/list-people.server";
import type { KeptPerson } from "#app/domain/contact-person/list-people.server";
import { peopleKinds } from "#app/domain/contact-person/rules";
import type { RouteHandle } from "#app/http/policy";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { FilterLinks } from "#app/ui/filter-links";
import { Stack } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { SearchForm } from "#app/ui/search-form";
import { Table } from "#app/ui/table";
import { Paragraph, TextLink } from "#app/ui/text";
import { OrganizerPage } from "../organizer/organizer-page";
import { organizerMeta } from "../organizer/private-meta";
import { keepPath } from "./contact-path";
import { readContactSearch } from "./contact-search";
import { keepTrail } from "./keep-trail";
import { loadKeptRegion } from "./load-region";
import { dayAsInstant } from "./partner-rows";

export const handle: RouteHandle = { policy: { organizer: "region", atLeast: "editor" }, current: "/beheer" };

export async function loader({ context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { region } = await loadKeptRegion(context);
  const parameters = searchOf(context);
  const { text, page } = readContactSearch(parameters);
  const kind = peopleKinds.find((one) => one === parameters.get("soort")) ?? "all";
  const list = await listKeptPeople(elkaar.db, { regionId: region.id, text, kind, page }, elkaar.clock());
  return json({ language, region, text, kind, page, list });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).contactTable.people.title) : [];

export default function ContactPeople() {
  const { language, region, text, kind, page, list } = useLoaderData<typeof loader>();
  const { contactTable, contacts, common } = dictionary(language);
  const { people } = contactTable;
  const to = (soort: string, pagina = 1) =>
    keepPath(language, "/personen", { regio: region.slug, q: text, soort: soort === "all" ? "" : soort, pagina });
  const kept = [
    { name: "regio", value: region.slug },
    { name: "soort", value: kind === "all" ? "" : kind },
  ].filter(({ value }) => value !== "");
  return (
    <OrganizerPage language={language} trail={keepTrail(language, region)} here={people.title} heading={people.title}>
      <SearchForm label={people.search} button={common.search} value={text} hidden={kept} />
      <FilterLinks
        label={people.filter}
        links={peopleKinds.map((one) => ({ href: to(one), label: people.kinds[one], current: one === kind }))}
      />
      <Stack>
        {list.people.length === 0 ? (
          <Paragraph>{people.none}</Paragraph>
        ) : (
          <Table
            caption={people.title}
            hideCaption
            columns={[
              { label: people.name },
              { label: people.state },
              { label: people.held, numeric: true },
              { label: people.asked, numeric: true },
            ]}
            rows={list.people.map((one) => ({
              key: one.id,
              cells: [
                <TextLink key="name" href={keepPath(language, `/personen/${one.id}`, { regio: region.slug })}>
                  {one.name}
                </TextLink>,
                stateOf(language, one),
                one.held,
                one.asked,
              ],
            }))}
          />
        )}
        <Pagination
          label={people.pages}
          status={contacts.pageNumber(page)}
          previous={page > 1 ? { href: to(kind, page - 1), label: common.previous } : undefined}
          next={list.hasMore ? { href: to(kind, page + 1), label: common.next } : undefined}
        />
      </Stack>
    </OrganizerPage>
  );
}

function stateOf(language: Language, one: KeptPerson): string {
  const { people } = dictionary(language).contactTable;
  const { dateWithoutDay } = formats(language);
  const { confirmedAt, isUnconfirmed, bounces, stopsOn, held } = one;
  const words = [bounces ? people.bounces : null, stopsOn ? people.stops(dateWithoutDay(dayAsInstant(stopsOn))) : null];
  if (held === 0 || confirmedAt === null) words.push(people.waits);
  else
    words.push(
      isUnconfirmed ? people.unconfirmed(dateWithoutDay(confirmedAt)) : people.confirmed(dateWithoutDay(confirmedAt)),
    );
  return words.filter(Boolean).join(" · ");
}
