import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { organizerRoleInSomeRegion } from "#app/domain/account/roles.server";
import { countOpenReports } from "#app/domain/contact-person/report.server";
import { listOwnEvents } from "#app/domain/event/list-own-events.server";
import { countOpenPersonReports } from "#app/domain/contact/report.server";
import { dayGreeting, daysUntil, whatWaits } from "#app/domain/event/organizer-rules";
import { countOpenTexts } from "#app/domain/organization/list-inbox.server";
import { countForDesk } from "#app/domain/question/desk-queries.server";
import type { RouteHandle } from "#app/http/policy";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { ButtonLink } from "#app/ui/button";
import { Columns, Section, Stack } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { Heading, Lead, Paragraph } from "#app/ui/text";
import { ComingEvents, PastEvents } from "./dashboard-events";
import { WaitingPanel } from "./dashboard-waiting";
import { organizerOf } from "./organizer-of";
import { pageNumber } from "./page-number";
import { organizerMeta } from "./private-meta";
import { RegionLinks } from "./region-links";

export const handle: RouteHandle = { policy: { organizer: "any", atLeast: "desk" }, current: "/beheer" };

export async function loader({ context }: LoaderFunctionArgs) {
  const { personId, name } = organizerOf(context);
  const now = context.elkaar.clock();
  const pastPage = pageNumber(searchOf(context));
  const events = await listOwnEvents(context.elkaar.db, { personId, pastPage }, now);
  const next = events.coming.find(({ cancelledAt, publishedAt }) => cancelledAt === null && publishedAt !== null);
  const role = await organizerRoleInSomeRegion(context.elkaar.db, personId);
  const isRegional = role === "owner" || role === "editor";
  const openTexts = isRegional ? await countOpenTexts(context.elkaar.db, { personId }) : 0;
  const personReports = isRegional ? await countOpenPersonReports(context.elkaar.db, personId) : 0;
  const contactReports = isRegional ? await countOpenReports(context.elkaar.db, { personId }) : 0;
  const asked = isRegional ? await countForDesk(context.elkaar.db, personId) : { questions: 0, answers: 0 };
  return json({
    ...events,
    language: context.language,
    name: name.split(" ")[0] ?? name,
    greeting: dayGreeting(now),
    next: next ? { title: next.title, days: daysUntil(next.startsAt, now) } : null,
    waiting: whatWaits(
      [...events.coming, ...events.past],
      { organizationTexts: openTexts, personReports, contactReports, ...asked },
      now,
    ),
    pastPage,
    mayCreate: isRegional,
    removed: searchOf(context).get("klaar") === "verwijderd",
    links: isRegional ? { waiting: openTexts, isOwner: role === "owner" } : null,
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).organizer.area) : [];

export default function Dashboard() {
  const { language, name, greeting, next, waiting, coming, past, pastPage, hasMorePast, mayCreate, removed, links } =
    useLoaderData<typeof loader>();
  const { organizer, common, drafts } = dictionary(language);
  const texts = organizer.dashboard;
  const page = (number: number) => `${pathIn(language, "/beheer")}?pagina=${number}`;
  return (
    <Section>
      {removed && (
        <Alert tone="ok" role="status">
          <Paragraph>{drafts.done.removed}</Paragraph>
        </Alert>
      )}
      <Stack>
        <Heading level={1}>{texts.greeting[greeting](name)}</Heading>
        <Lead>
          {next ? texts.daysUntil(next.days, next.title) : texts.nothingComing} {texts.waitsLead(waiting.length)}
        </Lead>
      </Stack>
      <WaitingPanel language={language} waiting={waiting} />
      {links && <RegionLinks language={language} {...links} />}
      <Columns>
        <Stack as="section" labelledBy="komt">
          <Heading level={2} id="komt">
            {texts.coming}
          </Heading>
          {coming.length > 0 ? (
            <ComingEvents language={language} events={coming} />
          ) : (
            <Paragraph>{texts.noComing}</Paragraph>
          )}
          {mayCreate && (
            <div>
              <ButtonLink
                href={pathIn(language, "/beheer/bijeenkomsten/nieuw")}
                variant={waiting.length > 0 ? "secondary" : "primary"}
              >
                {drafts.dashboard.create}
              </ButtonLink>
            </div>
          )}
        </Stack>
        <Stack as="section" labelledBy="geweest">
          <Heading level={2} id="geweest">
            {texts.past}
          </Heading>
          {past.length > 0 ? (
            <PastEvents language={language} events={past} mayCopy={mayCreate} />
          ) : (
            <Paragraph>{texts.noPast}</Paragraph>
          )}
          <Pagination
            label={texts.pastPages}
            previous={pastPage > 1 ? { href: page(pastPage - 1), label: common.previous } : undefined}
            next={hasMorePast ? { href: page(pastPage + 1), label: common.next } : undefined}
          />
        </Stack>
      </Columns>
    </Section>
  );
}
