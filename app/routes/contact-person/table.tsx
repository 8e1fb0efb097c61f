import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listContactMunicipalities, searchContacts } from "#app/domain/contact-person/queries.server";
import { keepsUp, listPartners } from "#app/domain/contact-person/region.server";
import { getViewer } from "#app/http/get-viewer";
import type { RouteHandle } from "#app/http/policy";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import { Actions } from "#app/ui/button";
import { Section, Stack } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { MessagePage } from "#app/ui/message-page";
import { SearchForm } from "#app/ui/search-form";
import { Heading, Paragraph, Small, TextLink } from "#app/ui/text";
import { privatePageMeta } from "../events/page-meta";
import { contactsPath, keepPath } from "./contact-path";
import { readContactSearch } from "./contact-search";
import { loadReadableRegion } from "./load-region";
import { NarrowForm } from "./narrow-form";
import { PartnerRows } from "./partner-rows";
import { RegionFilter } from "./region-filter";

export const handle: RouteHandle = { policy: "signed-in", current: "/contactpersonen" };

export async function loader({ context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const chosen = await loadReadableRegion(context);
  if (!chosen) return json({ language, chosen: null }, 403);
  const search = readContactSearch(searchOf(context));
  const { id: regionId } = chosen.region;
  const { personId } = getViewer(context);
  const { text, partner: partnerId, municipality, page } = search;
  const [partners, municipalities, list, keeps] = await Promise.all([
    listPartners(elkaar.db, regionId),
    listContactMunicipalities(elkaar.db, regionId),
    searchContacts(
      elkaar.db,
      { regionId, viewerPersonId: personId, text, partnerId, municipality, page },
      elkaar.clock(),
    ),
    keepsUp(elkaar.db, { regionId, personId }),
  ]);
  return json({ language, chosen, search, partners, municipalities, list, keeps });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privatePageMeta(`${dictionary(data.language).contacts.title} · Elkaar`) : [];

export default function ContactTable() {
  const data = useLoaderData<typeof loader>();
  const { language } = data;
  const { contacts } = dictionary(language);
  if (data.chosen === null)
    return (
      <MessagePage title={contacts.refused.title}>
        <Paragraph>{contacts.refused.text}</Paragraph>
        <Paragraph>
          <TextLink href={pathIn(language, "/bijeenkomsten")}>{contacts.refused.link}</TextLink>
        </Paragraph>
      </MessagePage>
    );
  const { search, partners, municipalities, keeps } = data;
  const { region, regions } = data.chosen;
  const kept = [
    { name: "regio", value: regions.length > 1 ? region.slug : "" },
    { name: "partner", value: search.partner },
    { name: "gemeente", value: search.municipality },
  ].filter(({ value }) => value !== "");
  return (
    <Section narrow>
      <Stack>
        <Heading level={1}>{contacts.heading(region.name)}</Heading>
        <SearchForm
          action={contactsPath(language)}
          label={contacts.search}
          button={dictionary(language).common.search}
          value={search.text}
          hidden={kept}
        />
        {search.text === "" && <Paragraph soft>{contacts.lead}</Paragraph>}
        <RegionFilter
          language={language}
          region={region}
          regions={regions}
          to={(regio) => contactsPath(language, "", { regio })}
        />
        <NarrowForm
          language={language}
          search={search}
          region={regions.length > 1 ? region.slug : ""}
          partners={partners}
          municipalities={municipalities}
        />
      </Stack>
      {partners.length === 0 ? <Paragraph>{contacts.noTable}</Paragraph> : <Schools />}
      <Actions>
        <TextLink href={contactsPath(language, "/open", { regio: region.slug })}>{contacts.toGaps}</TextLink>
        {keeps && <TextLink href={keepPath(language, "", { regio: region.slug })}>{contacts.toKeep}</TextLink>}
      </Actions>
    </Section>
  );
}

function Schools() {
  const data = useLoaderData<typeof loader>();
  if (data.chosen === null) return null;
  const { language, list, search } = data;
  const { common, contacts } = dictionary(language);
  const { slug } = data.chosen.region;
  const isAll = search.text === "" && search.municipality === "";
  const to = (pagina: number) =>
    contactsPath(language, "", {
      regio: slug,
      q: search.text,
      partner: search.partner,
      gemeente: search.municipality,
      pagina,
    });
  if (list.schools.length === 0)
    return (
      <Paragraph>
        {isAll ? contacts.noSchools : contacts.nothingFound(search.text || search.municipality)}{" "}
        {!isAll && <TextLink href={contactsPath(language, "", { regio: slug })}>{contacts.showAll}</TextLink>}
      </Paragraph>
    );
  return (
    <Stack gap="wide">
      {list.schools.map((school) => (
        <Stack key={school.id} as="article" gap="snug" labelledBy={`school-${school.id}`}>
          <Heading level={2} size={3} id={`school-${school.id}`}>
            <TextLink href={contactsPath(language, `/${school.id}`, { regio: slug })}>{school.name}</TextLink>
          </Heading>
          <p>
            <Small>{school.city ?? school.municipality}</Small>
          </p>
          <PartnerRows language={language} rows={school.rows} />
        </Stack>
      ))}
      <Pagination
        label={contacts.pages}
        status={contacts.pageNumber(list.page)}
        previous={list.page > 1 ? { href: to(list.page - 1), label: common.previous } : undefined}
        next={list.hasMore ? { href: to(list.page + 1), label: common.next } : undefined}
      />
    </Stack>
  );
}
