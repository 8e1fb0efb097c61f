import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listOwnChannels } from "#app/domain/introduction/own-channels.server";
import type { AskRefusal } from "#app/domain/introduction/rules";
import { parseAskByCode } from "#app/domain/introduction/schema.server";
import type { GivingErrors } from "#app/domain/introduction/schema.server";
import { askByCode, findScanned, mayLook } from "#app/domain/person-code/scan.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import { privatePageMeta } from "../events/page-meta";
import { typedChannels } from "./give-fields";
import type { TypedChannels } from "./give-fields";
import { CodeGone, ScanForm, SignInFirst, YourOwn, scanTitle } from "./scan-page";

export const handle: RouteHandle = { policy: "public" };

/** What the code says to who asks; null where it leads nowhere. Looking too often is refused, whether the code is there or not. */
async function look(context: AppLoadContext, code: string | undefined) {
  const { elkaar, viewer, clientAddress } = context;
  const now = elkaar.clock();
  const viewerId = viewer?.personId ?? null;
  if (!(await mayLook(elkaar.db, { viewerId, clientAddress }, now))) throw new Response(null, { status: 429 });
  return (await findScanned(elkaar.db, { code: code ?? "", viewerId }, now)) ?? null;
}

const noStore = { "Cache-Control": "no-store" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language, viewer } = context;
  const scanned = await look(context, params["code"]);
  const path = pathIn(language, `/k/${params["code"] ?? ""}`);
  const own = viewer && scanned ? await listOwnChannels(elkaar.db, viewer.personId) : [];
  const shown = { language, path, scanned, own, isSignedIn: viewer !== null };
  return json(shown, { status: scanned === null ? 404 : 200, headers: noStore });
}

interface Answer {
  line: string;
  channels: TypedChannels;
  errors: GivingErrors;
  refusal: AskRefusal | null;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language, viewer } = context;
  const code = params["code"] ?? "";
  const form = await readForm(request);
  const path = pathIn(language, `/k/${code}`);
  if (!viewer) return redirect(pathIn(language, `/inloggen?terug=${encodeURIComponent(path)}`), 303);
  if ((await look(context, code)) === null) return redirect(path, 303);
  const came: Answer = { line: firstValue(form, "line"), channels: typedChannels(form), errors: {}, refusal: null };
  const parsed = parseAskByCode(form);
  if (!parsed.ok) return json<Answer>({ ...came, errors: parsed.errors }, 400);
  const outcome = await askByCode(elkaar.db, { askerId: viewer.personId, code, ...parsed.value }, elkaar.clock());
  if (!outcome.ok) return json<Answer>({ ...came, refusal: outcome.reason }, 409);
  const done = outcome.outcome === "introduced" ? "voorgesteld" : "gevraagd";
  return redirect(pathIn(language, `/kennismaken?klaar=${done}`), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privatePageMeta(`${scanTitle(data.language, data.scanned)} · Elkaar`) : [];

export default function Scan() {
  const { language, path, scanned, own, isSignedIn } = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>();
  const { scan } = dictionary(language).personCodes;
  if (scanned === null) return <CodeGone language={language} />;
  if (!isSignedIn) return <SignInFirst language={language} path={path} />;
  if (scanned.isOwn) return <YourOwn language={language} />;
  return (
    <ScanForm language={language} name={scanned.firstName ?? scan.person} scanned={scanned} own={own} came={came} />
  );
}
