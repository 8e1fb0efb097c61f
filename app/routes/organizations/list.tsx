import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countOpenTexts } from "#app/domain/organization/list-inbox.server";
import { listMunicipalities, listOrganizations } from "#app/domain/organization/list-organizations.server";
import type { OrganizationLine } from "#app/domain/organization/list-organizations.server";
import type { RouteHandle } from "#app/http/policy";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Actions, ButtonLink } from "#app/ui/button";
import { Stack } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { Table } from "#app/ui/table";
import { Paragraph, TextLink } from "#app/ui/text";
import { organizerOf } from "../organizer/organizer-of";
import { OrganizerPage } from "../organizer/organizer-page";
import { organizerMeta } from "../organizer/private-meta";
import { OrganizationFilters } from "./organization-filters";
import { kindWord, organizationsPath } from "./organization-path";
import { organizationSearchAddress, readOrganizationSearch } from "./organization-search";

export const handle: RouteHandle = { policy: { organizer: "region", atLeast: "editor" }, current: "/beheer" };

export async function loader({ context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { personId } = organizerOf(context);
  const search = readOrganizationSearch(searchOf(context));
  const { text, kind, municipality, page } = search;
  const list = await listOrganizations(elkaar.db, {
    text,
    kind: kind || undefined,
    municipality: municipality || undefined,
    page,
  });
  const municipalities = await listMunicipalities(elkaar.db);
  const waiting = await countOpenTexts(elkaar.db, { personId });
  return json({ language, search, list, municipalities, waiting });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).organizations.title) : [];

export default function Organizations() {
  const { language, search, list, municipalities, waiting } = useLoaderData<typeof loader>();
  const { organizations, common } = dictionary(language);
  const texts = organizations.list;
  const isAll = search.text === "" && search.kind === "" && search.municipality === "";
  const to = (page: number) => organizationSearchAddress(language, search, page);
  return (
    <OrganizerPage
      language={language}
      here={organizations.title}
      heading={organizations.title}
      lead={isAll ? texts.lead(list.total) : undefined}
    >
      <Actions>
        <ButtonLink href={organizationsPath(language, "/postvak-in")} variant={waiting > 0 ? "primary" : "secondary"}>
          {texts.inbox(waiting)}
        </ButtonLink>
        <ButtonLink href={organizationsPath(language, "/nieuw")} variant="secondary">
          {texts.add}
        </ButtonLink>
        <TextLink href={organizationsPath(language, "/importeren")}>{organizations.import.heading}</TextLink>
      </Actions>
      <OrganizationFilters language={language} search={search} municipalities={municipalities} />
      <Stack>
        {!isAll && list.total > 0 && <Paragraph>{texts.found(list.total)}</Paragraph>}
        {list.total > 0 ? (
          <OrganizationTable language={language} lines={list.lines} />
        ) : isAll ? (
          <Paragraph>{texts.none}</Paragraph>
        ) : (
          <Paragraph>
            {texts.noneFound} <TextLink href={organizationsPath(language)}>{texts.showAll}</TextLink>
          </Paragraph>
        )}
        <Pagination
          label={texts.pages}
          status={common.page(list.page, list.pages)}
          previous={list.page > 1 ? { href: to(list.page - 1), label: common.previous } : undefined}
          next={list.page < list.pages ? { href: to(list.page + 1), label: common.next } : undefined}
        />
      </Stack>
    </OrganizerPage>
  );
}

function OrganizationTable({ language, lines }: { language: Language; lines: OrganizationLine[] }) {
  const { title, fields } = dictionary(language).organizations;
  return (
    <Table
      caption={title}
      hideCaption
      columns={[{ label: fields.name }, { label: fields.kind }, { label: fields.municipality }, { label: fields.brin }]}
      rows={lines.map(({ id, name, kind, municipality, brin }) => ({
        key: id,
        cells: [
          <TextLink key="name" href={organizationsPath(language, `/${id}`)}>
            {name}
          </TextLink>,
          kindWord(language, kind),
          municipality,
          brin,
        ],
      }))}
    />
  );
}
