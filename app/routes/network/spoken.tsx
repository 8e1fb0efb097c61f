import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askSpokenTo } from "#app/domain/introduction/ask-spoken.server";
import { listOwnChannels } from "#app/domain/introduction/own-channels.server";
import type { AskRefusal } from "#app/domain/introduction/rules";
import { parseAsk } from "#app/domain/introduction/schema.server";
import type { GivingErrors } from "#app/domain/introduction/schema.server";
import { getViewer } from "#app/http/get-viewer";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import { privatePageMeta } from "../events/page-meta";
import { AttendeesRefused } from "./attendees-refused";
import { typedChannels } from "./give-fields";
import type { TypedChannels } from "./give-fields";
import { loadPeople, loadSetting } from "./load-spoken.server";
import { NotYet, SpokenForm } from "./spoken-form";

export const handle: RouteHandle = { policy: "signed-in", current: "/bijeenkomsten" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { personId, email } = getViewer(context);
  const { event, mayRead, hasBegun } = await loadSetting(context, params["slug"] ?? "");
  const frame = { language, event, email, mayRead };
  if (!mayRead || !hasBegun) return json({ ...frame, list: null, own: [] }, mayRead ? 200 : 403);
  return json({
    ...frame,
    list: await loadPeople(context, event),
    own: await listOwnChannels(elkaar.db, personId),
  });
}

interface Answer {
  ticked: string[];
  line: string;
  channels: TypedChannels;
  errors: GivingErrors;
  nobodyTicked: boolean;
  asked: string[];
  refused: { name: string; reason: AskRefusal }[];
}

const mostAtOnce = 50;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const { personId: askerId } = getViewer(context);
  const { event, mayRead, hasBegun } = await loadSetting(context, params["slug"] ?? "");
  if (!mayRead || !hasBegun) throw new Response(null, { status: 403 });
  const form = await readForm(request);
  const ticked = (form["spoken"] ?? []).slice(0, mostAtOnce);
  const typed = { ticked, line: firstValue(form, "line"), channels: typedChannels(form) };
  const came: Answer = { ...typed, errors: {}, nobodyTicked: ticked.length === 0, asked: [], refused: [] };
  const parsed = parseAsk(form);
  if (!parsed.ok) return json<Answer>({ ...came, errors: parsed.errors }, 400);
  if (came.nobodyTicked) return json<Answer>(came, 400);
  const { people } = await loadPeople(context, event);
  const names = new Map(people.map(({ personId, name }) => [personId, name]));
  const asking = { askerId, eventId: event.id, personIds: ticked, ...parsed.value };
  const { asked, refused } = await askSpokenTo(elkaar.db, asking, elkaar.clock());
  if (refused.length === 0) return redirect(pathIn(language, "/kennismaken?klaar=gevraagd"), 303);
  const nameOf = (personId: string) => names.get(personId) ?? dictionary(language).spoken.somebody;
  return json<Answer>(
    {
      ...came,
      ticked: refused.map(({ personId }) => personId),
      asked: asked.map(nameOf),
      refused: refused.map(({ personId, reason }) => ({ name: nameOf(personId), reason })),
    },
    409,
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privatePageMeta(`${dictionary(data.language).spoken.title} · Elkaar`) : [];

export default function Spoken() {
  const { language, event, email, mayRead, list, own } = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>();
  if (!mayRead) return <AttendeesRefused event={event} language={language} email={email} />;
  if (list === null) return <NotYet event={event} language={language} />;
  return <SpokenForm {...{ language, event, list, own, came }} />;
}
