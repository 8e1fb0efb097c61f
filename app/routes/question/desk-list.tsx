import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { regionsOf } from "#app/domain/organization/own-regions.server";
import { listForDesk } from "#app/domain/question/desk-queries.server";
import type { DeskLine } from "#app/domain/question/desk-queries.server";
import { deskFilters } from "#app/domain/question/rules";
import type { RouteHandle } from "#app/http/policy";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { StatusBadge } from "#app/ui/badge";
import { Actions } from "#app/ui/button";
import { FilterLinks } from "#app/ui/filter-links";
import { Stack } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { Table } from "#app/ui/table";
import { Paragraph, TextLink } from "#app/ui/text";
import { organizerOf } from "../organizer/organizer-of";
import { OrganizerPage } from "../organizer/organizer-page";
import { pageNumber } from "../organizer/page-number";
import { organizerMeta } from "../organizer/private-meta";
import { deskPath } from "./desk-path";

export const handle: RouteHandle = { policy: { organizer: "region", atLeast: "editor" }, current: "/beheer" };

export async function loader({ context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const regions = await regionsOf(elkaar.db, organizerOf(context).personId);
  const search = searchOf(context);
  const filter = deskFilters.find((one) => one === search.get("toon")) ?? "waiting";
  const page = pageNumber(search);
  const list = await listForDesk(elkaar.db, { regionIds: regions.map(({ id }) => id), filter, page });
  return json({ language, filter, page, list });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).questions.desk.title) : [];

export default function DeskList() {
  const { language, filter, page, list } = useLoaderData<typeof loader>();
  const { questions, common } = dictionary(language);
  const { desk } = questions;
  const to = (number: number) => deskPath(language, `?toon=${filter}&pagina=${number}`);
  return (
    <OrganizerPage language={language} here={desk.title} heading={desk.title} lead={desk.lead(list.counts.waiting)}>
      <Actions>
        <TextLink href={deskPath(language, "/antwoorden")}>{desk.answers}</TextLink>
        <TextLink href={deskPath(language, "/nummer")}>{desk.settings}</TextLink>
      </Actions>
      <Stack>
        <FilterLinks
          label={desk.filter}
          links={deskFilters.map((one) => ({
            href: deskPath(language, `?toon=${one}`),
            label: `${desk.filters[one]} (${list.counts[one]})`,
            current: one === filter,
          }))}
        />
        <Table
          caption={desk.caption}
          hideCaption
          columns={Object.values(desk.columns).map((label) => ({ label }))}
          rows={list.lines.map((line) => ({ key: line.id, cells: cellsOf(line, language) }))}
          empty={<Paragraph>{desk.none}</Paragraph>}
        />
        <Pagination
          label={desk.pages}
          previous={page > 1 ? { href: to(page - 1), label: common.previous } : undefined}
          next={list.hasNext ? { href: to(page + 1), label: common.next } : undefined}
        />
      </Stack>
    </OrganizerPage>
  );
}

function cellsOf(line: DeskLine, language: Language) {
  const { desk, states } = dictionary(language).questions;
  const waits = line.state === "open" || line.state === "passed_on";
  return [
    <TextLink key="question" href={deskPath(language, `/${line.id}`)}>
      {line.text}
    </TextLink>,
    line.school,
    line.receiver,
    formats(language).dateWithoutDay(line.askedAt),
    <StatusBadge
      key="state"
      tone={line.isLong ? "warn" : waits ? "info" : line.state === "asked_back" ? "neutral" : "ok"}
    >
      {line.isLong ? desk.long : states[line.state]}
    </StatusBadge>,
  ];
}
