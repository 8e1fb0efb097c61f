import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import {
  organizerRoleAnywhere,
  organizerRoleForSeries,
  organizerRoleForSlug,
  organizerRoleInSomeRegion,
} from "#app/domain/account/roles.server";
import { findPresentSlug } from "#app/domain/event/queries.server";
import { pathIn } from "#app/language/language";
import type { OrganizerPolicy, Policy } from "./policy";
import { readHandle, roleReaches } from "./policy";
import type { OrganizerRole } from "#app/domain/account/roles.server";

type Args = LoaderFunctionArgs | ActionFunctionArgs;

/**
 * The build with every loader and action behind its route's policy, whatever way it is asked: as a document, with
 * `?_data=`, or as a resource. A page without a loader gets one, so that it is guarded too.
 */
export function guardRoutes(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route] as const;
    const policy = id === "root" ? "public" : readHandle(route.module.handle)?.policy;
    if (!policy) throw new Error(`${id} states no policy in its handle`);
    const { loader, action } = route.module;
    const module = {
      ...route.module,
      loader: async (args: LoaderFunctionArgs) => {
        await enforce(policy, args);
        return loader ? loader(args) : null;
      },
      ...(action && {
        action: async (args: ActionFunctionArgs) => {
          await enforce(policy, args);
          return action(args);
        },
      }),
    };
    return [id, { ...route, module }] as const;
  });
  return { ...build, routes: Object.fromEntries(routes) };
}

async function enforce(policy: Policy, args: Args): Promise<void> {
  const { context } = args;
  if (policy === "public" || policy === "token" || policy === "machine") return;
  if (policy === "demo") {
    if (context.elkaar.config.mode !== "demo") throw new Response(null, { status: 404 });
    return;
  }
  if (!context.viewer) throw askToSignIn(args);
  if (policy === "signed-in") return;
  const role = await roleOf(policy, context, context.viewer.personId, args.params["slug"]);
  if ((role || context.viewer.organizes) && lacksPasskey(policy, context)) throw askForPasskey(args);
  if (!role) throw await otherAddress(args, policy);
  if (!roleReaches(role, policy.atLeast)) throw new Response(null, { status: 403 });
  context.organizerRole = role;
}

/**
 * Who edits for a host that was asked goes to the question first. Where the event has had another address: the same page
 * of it, for its organizers. Else there is nothing here.
 */
async function otherAddress({ request, context, params }: Args, policy: OrganizerPolicy): Promise<Response> {
  const { elkaar, viewer, language } = context;
  const slug = params["slug"];
  const nothing = new Response(null, { status: 404 });
  if (request.method !== "GET" || policy.organizer !== "event" || !slug || !viewer) return nothing;
  const isAsked = await organizerRoleForSlug(elkaar.db, viewer.personId, slug, { alsoAsked: true });
  if (isAsked) return redirect(pathIn(language, `/beheer/bijeenkomsten/${slug}/gastheren`));
  const present = await findPresentSlug(elkaar.db, slug);
  if (!present || !(await organizerRoleForSlug(elkaar.db, viewer.personId, present))) return nothing;
  const { pathname, search } = new URL(request.url);
  return redirect(pathname.replace(`/${encodeURIComponent(slug)}`, `/${present}`) + search);
}

/** The one place that asks for the second factor: a mail that was read opens no data of attendees. */
function lacksPasskey({ passkey }: OrganizerPolicy, { elkaar, viewer }: AppLoadContext): boolean {
  return !viewer?.passkeyAt && passkey !== "asked-here" && elkaar.config.mode !== "demo";
}

function askToSignIn(args: Args): Response {
  return goThere(args, "/inloggen");
}

function askForPasskey(args: Args): Response {
  return goThere(args, "/account/sleutel");
}

/** To another page first, which knows the way back. What was posted is not done. */
function goThere({ request, context }: Args, path: string): Response {
  const url = new URL(request.url);
  if (request.method !== "GET") return new Response(null, { status: 403 });
  const back = encodeURIComponent(url.pathname + url.search);
  return redirect(`${pathIn(context.language, path)}?terug=${back}`);
}

function roleOf(
  { organizer: kind, alsoAskedHosts }: OrganizerPolicy,
  { elkaar, viewer }: AppLoadContext,
  personId: string,
  slug: string | undefined,
): Promise<OrganizerRole | undefined> {
  if (!viewer) return Promise.resolve(undefined);
  if (kind === "region") return organizerRoleInSomeRegion(elkaar.db, personId);
  if (kind === "any") return organizerRoleAnywhere(elkaar.db, personId);
  if (kind === "series") return organizerRoleForSeries(elkaar.db, personId, slug ?? "");
  return organizerRoleForSlug(elkaar.db, personId, slug ?? "", { alsoAsked: alsoAskedHosts === true });
}
