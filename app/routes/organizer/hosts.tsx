import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { organizerRoleFor } from "#app/domain/account/roles.server";
import { findEventToChange } from "#app/domain/event/find-event-to-change.server";
import { findHostsPage } from "#app/domain/event/host-queries.server";
import { typedDesk, typedEditor } from "#app/domain/event/host-schema.server";
import { suggestOrganizations } from "#app/domain/organization/queries.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { Stack } from "#app/ui/page";
import { BulletList, Heading, Paragraph } from "#app/ui/text";
import { AddHostForm } from "./add-host-form";
import { FormErrors, Refused } from "./form-errors";
import { HostPanel } from "./host-panel";
import { DeskPanel, deskForm } from "./desk-panel";
import { doHostsAct } from "./hosts-act.server";
import { organizerOf } from "./organizer-of";
import { eventPath, OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";

export const handle: RouteHandle = {
  policy: { organizer: "event", atLeast: "editor", alsoAskedHosts: true },
  current: "/beheer",
};

const doneWords = {
  toegevoegd: "added",
  gevraagd: "asked",
  redacteur: "named",
  balie: "deskNamed",
  weg: "removed",
  ingetrokken: "roleRemoved",
  ja: "accepted",
  nee: "declined",
} as const;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const event = await loadEvent(context, params["slug"]);
  const { personId } = organizerOf(context);
  const done = searchOf(context).get("klaar");
  return json({
    language,
    event: { slug: event.slug, title: event.details.title },
    isCancelled: event.cancelledAt !== null,
    ...(await findHostsPage(elkaar.db, { eventId: event.id, personId })),
    organizations: await suggestOrganizations(elkaar.db),
    done: Object.entries(doneWords).find(([word]) => word === done)?.[1] ?? null,
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const event = await loadEvent(context, params["slug"]);
  const { personId: actorPersonId } = organizerOf(context);
  const act = await doHostsAct(elkaar.db, { form, eventId: event.id, actorPersonId }, elkaar.clock());
  if (act.outcome === "done") {
    const role = await organizerRoleFor(elkaar.db, actorPersonId, { eventId: event.id, alsoAsked: true });
    if (!role) return redirect(pathIn(language, "/account"), 303);
    return redirect(`${eventPath(language, event.slug, "/gastheren")}?klaar=${act.word}`, 303);
  }
  const typed = { ...typedEditor(form), ...typedDesk(form), organization: firstValue(form, "organization") };
  const back = { typed, at: firstValue(form, "host") };
  if (act.outcome === "errors") return json({ ...back, errors: act.errors, refusal: null }, { status: 400 });
  return json({ ...back, errors: {}, refusal: act.reason }, { status: 409 });
}

async function loadEvent({ elkaar }: AppLoadContext, slug: string | undefined) {
  const event = await findEventToChange(elkaar.db, { slug: slug ?? "" });
  if (!event) throw new Response(null, { status: 404 });
  return event;
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).hosting.heading(data.event.title)) : [];

export default function EventHosts() {
  const { language, event, isCancelled, hosts, organizers, desk, organizations, mayAdd, done } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { hosting } = dictionary(language);
  const labels: Record<string, string> = hosting.fields;
  const labelOf = (field: string) => labels[field.replace(/-.*/, "")] ?? field;
  return (
    <OrganizerPage
      language={language}
      event={event}
      here={hosting.title}
      heading={hosting.heading(event.title)}
      lead={hosting.lead}
      narrow
    >
      {done && !answer && (
        <Alert tone="ok" role="status">
          <Paragraph>{hosting.done[done]}</Paragraph>
        </Alert>
      )}
      <FormErrors language={language} errors={answer?.errors ?? {}} labelOf={labelOf} />
      <Refused language={language} sentence={answer?.refusal ? hosting.refusals[answer.refusal] : null} />
      {hosts.length === 0 && <Paragraph>{hosting.none}</Paragraph>}
      {hosts.map((host) => (
        <HostPanel
          key={host.organizationId}
          language={language}
          host={host}
          errors={answer?.errors ?? {}}
          typed={answer?.at === host.organizationId ? answer.typed : null}
        />
      ))}
      {!isCancelled && mayAdd && (
        <AddHostForm
          language={language}
          organizations={organizations}
          errors={answer?.errors ?? {}}
          typed={answer?.at === "" ? answer.typed : null}
        />
      )}
      <DeskPanel
        language={language}
        desk={desk}
        mayChange={mayAdd}
        errors={answer?.errors ?? {}}
        typed={answer?.at === deskForm ? answer.typed : null}
      />
      <Stack as="section" labelledBy="zelf">
        <Heading level={2} size={3} id="zelf">
          {hosting.organizers}
        </Heading>
        <Paragraph small soft>
          {hosting.organizersHint}
        </Paragraph>
        <BulletList
          items={organizers.map(({ name, role, byRegion }) => {
            const words = hosting.roles[role];
            return `${name}, ${byRegion ? hosting.inRegion(words) : words}`;
          })}
        />
      </Stack>
    </OrganizerPage>
  );
}
