import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listContactGaps, listOpenSchools } from "#app/domain/contact-person/gaps.server";
import type { PartnerGap } from "#app/domain/contact-person/gaps.server";
import type { RouteHandle } from "#app/http/policy";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { BarChart } from "#app/ui/bar-chart";
import { Columns, Section, Stack } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { Table } from "#app/ui/table";
import { BulletList, Heading, Kicker, Lead, Paragraph, TextLink } from "#app/ui/text";
import { privatePageMeta } from "../events/page-meta";
import { contactsPath } from "./contact-path";
import { readContactSearch } from "./contact-search";
import { loadReadableRegion } from "./load-region";
import { RegionFilter } from "./region-filter";

export const handle: RouteHandle = { policy: "signed-in", current: "/contactpersonen" };

export async function loader({ context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const chosen = await loadReadableRegion(context);
  if (!chosen) throw new Response(null, { status: 404 });
  const now = elkaar.clock();
  const search = readContactSearch(searchOf(context));
  const regionId = chosen.region.id;
  const gaps = await listContactGaps(elkaar.db, regionId, now);
  const gap = gaps.find(({ partner }) => partner.id === search.partner);
  const { municipality, page } = search;
  const open =
    gap && (await listOpenSchools(elkaar.db, { regionId, partnerId: gap.partner.id, municipality, page }, now));
  return json({ language, ...chosen, search, gaps, one: gap && open ? { gap, open } : null });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privatePageMeta(`${dictionary(data.language).contacts.gaps.title} · Elkaar`) : [];

export default function ContactGaps() {
  const { language, region, regions, gaps, one } = useLoaderData<typeof loader>();
  const { contacts } = dictionary(language);
  if (one) return <OpenSchools />;
  return (
    <Section>
      <Stack>
        <Kicker>
          <TextLink href={contactsPath(language, "", { regio: region.slug })}>{contacts.heading(region.name)}</TextLink>
        </Kicker>
        <Heading level={1}>{contacts.gaps.heading(region.name)}</Heading>
        <Lead>{contacts.gaps.lead}</Lead>
        <RegionFilter
          language={language}
          region={region}
          regions={regions}
          to={(regio) => contactsPath(language, "/open", { regio })}
        />
      </Stack>
      {gaps.length === 0 && <Paragraph>{contacts.noTable}</Paragraph>}
      {gaps.map((gap) => (
        <Gap key={gap.partner.id} language={language} region={region.slug} gap={gap} />
      ))}
    </Section>
  );
}

function Gap({ language, region, gap }: { language: Language; region: string; gap: PartnerGap }) {
  const { contacts } = dictionary(language);
  const { gaps } = contacts;
  const { partner, schools, open, municipalities } = gap;
  const to = (gemeente?: string) => contactsPath(language, "/open", { regio: region, partner: partner.id, gemeente });
  const missing = municipalities.filter((one) => one.open > 0);
  return (
    <Stack as="section" labelledBy={`partner-${partner.id}`}>
      <Heading level={2} size={3} id={`partner-${partner.id}`}>
        {schools === 0 ? partner.label : gaps.line(open, schools, partner.label)}
      </Heading>
      {missing.length > 0 && (
        <Columns even>
          <Table
            caption={gaps.chart(partner.label)}
            hideCaption
            columns={[
              { label: "#" },
              { label: contacts.municipality },
              { label: gaps.schools, numeric: true },
              { label: gaps.open, numeric: true },
            ]}
            rowHeader={false}
            rows={missing.map((one, index) => ({
              key: one.municipality,
              cells: [
                index + 1,
                <TextLink key="name" href={to(one.municipality)}>
                  {one.municipality}
                </TextLink>,
                one.schools,
                one.open,
              ],
            }))}
          />
          <BarChart
            title={gaps.chart(partner.label)}
            bars={missing.map((one, index) => ({ key: String(index + 1), value: one.open }))}
          />
        </Columns>
      )}
      {open > 0 && (
        <Paragraph>
          <TextLink href={to()}>{gaps.which(partner.label)}</TextLink>
        </Paragraph>
      )}
    </Stack>
  );
}

function OpenSchools() {
  const { language, region, search, one } = useLoaderData<typeof loader>();
  if (!one) return null;
  const { common, contacts } = dictionary(language);
  const { gaps } = contacts;
  const { partner } = one.gap;
  const back = contactsPath(language, "/open", { regio: region.slug });
  const to = (pagina: number) =>
    contactsPath(language, "/open", {
      regio: region.slug,
      partner: partner.id,
      gemeente: search.municipality,
      pagina,
    });
  return (
    <Section narrow>
      <Stack>
        <Kicker>
          <TextLink href={back}>{gaps.back}</TextLink>
        </Kicker>
        <Heading level={1}>
          {search.municipality === ""
            ? gaps.whichHeading(partner.label)
            : gaps.whichIn(partner.label, search.municipality)}
        </Heading>
      </Stack>
      {one.open.schools.length === 0 ? (
        <Paragraph>{gaps.none}</Paragraph>
      ) : (
        <BulletList
          items={one.open.schools.map(({ id, name, municipality }) => (
            <span key={id}>
              <TextLink href={contactsPath(language, `/${id}`, { regio: region.slug })}>{name}</TextLink>,{" "}
              {municipality}
            </span>
          ))}
        />
      )}
      <Pagination
        label={contacts.pages}
        status={contacts.pageNumber(search.page)}
        previous={search.page > 1 ? { href: to(search.page - 1), label: common.previous } : undefined}
        next={one.open.hasMore ? { href: to(search.page + 1), label: common.next } : undefined}
      />
    </Section>
  );
}
