import { json } from "@remix-run/node";
import type { AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayMakeEvents } from "#app/domain/account/roles.server";
import { findOrganizerEvent, listActs } from "#app/domain/event/organizer-queries.server";
import { findEventToChange } from "#app/domain/event/find-event-to-change.server";
import { findUndo } from "#app/domain/event/find-undo.server";
import { previewPublish } from "#app/domain/event/preview-publish.server";
import { readMetCounts } from "#app/domain/met-question/count.server";
import { shownMetCount } from "#app/domain/met-question/rules";
import { findSeriesOf } from "#app/domain/series/queries.server";
import type { RouteHandle } from "#app/http/policy";
import { roleReaches } from "#app/http/policy";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import { Alert } from "#app/ui/alert";
import { Columns, Stack } from "#app/ui/page";
import { Heading, Paragraph, TextLink } from "#app/ui/text";
import { DraftPanel } from "./draft-panel";
import { EventActions } from "./event-actions";
import { EventCounts, EventWorkshops } from "./event-counts";
import { EventFacts } from "./event-facts";
import { EventLog, momentOf } from "./event-log";
import { organizerOf } from "./organizer-of";
import { MetCounts } from "./met-counts";
import { eventPath, OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "desk" }, current: "/beheer" };

const shownActs = 20;
const doneWords = { gewijzigd: "changed", programma: "programme", afgelast: "cancelled" } as const;
const draftWords = { gemaakt: "made", openbaar: "published", concept: "unpublished" } as const;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language, organizerRole } = context;
  const event = await findOrganizerEvent(elkaar.db, params["slug"] ?? "");
  if (!event) throw new Response(null, { status: 404 });
  const acts = await listActs(elkaar.db, { eventId: event.id, limit: shownActs });
  const done = searchOf(context).get("klaar");
  const mayChange = organizerRole !== undefined && roleReaches(organizerRole, "editor");
  return json({
    language,
    event,
    acts,
    met: mayChange && event.publishedAt !== null ? await shownCounts(context, event.id) : null,
    isOver: event.endsAt <= elkaar.clock().toISOString(),
    series: (await findSeriesOf(elkaar.db, { eventId: event.id })) ?? null,
    mayChange,
    mayCopy: mayChange && (await mayMakeEvents(elkaar.db, organizerOf(context).personId)),
    changedAt: mayChange ? await findChangeToUndo(context, event.id) : null,
    draft: event.publishedAt === null ? await draftOf(context, event.id) : null,
    done: Object.entries(doneWords).find(([word]) => word === done)?.[1] ?? null,
    draftDone: Object.entries(draftWords).find(([word]) => word === done)?.[1] ?? null,
  });
}

async function shownCounts({ elkaar }: AppLoadContext, eventId: string) {
  const counts = await readMetCounts(elkaar.db, { eventId });
  return { event: shownMetCount(counts.event), region: shownMetCount(counts.region) };
}

/** When the change was made that can be taken back. */
async function findChangeToUndo(context: AppLoadContext, eventId: string): Promise<string | null> {
  const { db, clock } = context.elkaar;
  const event = await findEventToChange(db, { eventId });
  const undo = event && (await findUndo(db, { event, ...actor(context) }, clock()));
  return undo?.ok ? undo.at : null;
}

function actor(context: AppLoadContext) {
  return { actorPersonId: organizerOf(context).personId };
}

async function draftOf(context: AppLoadContext, eventId: string) {
  const { elkaar } = context;
  const preview = await previewPublish(elkaar.db, { eventId, ...actor(context) }, elkaar.clock());
  if (!preview.ok) return null;
  const { missing, organizers, hash } = preview.plan;
  return { missing, told: organizers.length, hash };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? organizerMeta(data.event.title) : []);

export default function OrganizerEventRoute() {
  const { language, event, acts, isOver, mayChange, mayCopy, changedAt, draft, series, met, ...told } =
    useLoaderData<typeof loader>();
  const { organizer, drafts, hosting } = dictionary(language);
  const texts = organizer.event;
  const done = told.done ? texts.done[told.done] : told.draftDone ? drafts.done[told.draftDone] : null;
  return (
    <OrganizerPage language={language} here={event.title} heading={event.title}>
      {done && (
        <Alert tone="ok" role="status">
          <Paragraph>{done}</Paragraph>
        </Alert>
      )}
      {draft && <DraftPanel language={language} slug={event.slug} draft={draft} mayChange={mayChange} />}
      {event.cancelledAt !== null && (
        <Alert tone="warning" title={texts.cancelledTitle}>
          <Paragraph>
            {texts.cancelledText(formats(language).date(event.cancelledAt), event.cancelReason ?? "")}
          </Paragraph>
        </Alert>
      )}
      <Columns>
        <EventFacts language={language} event={event} />
        <EventActions
          language={language}
          event={event}
          series={series}
          mayChange={mayChange}
          mayCopy={mayCopy}
          isOver={isOver}
        />
      </Columns>
      <Columns>
        {event.publishedAt !== null && <EventCounts language={language} event={event} />}
        <EventWorkshops language={language} event={event} />
      </Columns>
      {met && <MetCounts language={language} {...met} />}
      <Stack>
        <Heading level={2}>{texts.log}</Heading>
        {changedAt !== null && (
          <p>
            <TextLink href={eventPath(language, event.slug, "/ongedaan")}>
              {hosting.undo.action(momentOf(language, changedAt))}
            </TextLink>
          </p>
        )}
        <EventLog language={language} acts={acts} />
      </Stack>
    </OrganizerPage>
  );
}
