import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { confirmImport, findImport } from "#app/domain/organization/import.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import type { FormValues } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import { Refused } from "../organizer/form-errors";
import { organizerOf } from "../organizer/organizer-of";
import { OrganizerPage } from "../organizer/organizer-page";
import { organizerMeta } from "../organizer/private-meta";
import { ImportDone, ImportSteps } from "./import-steps";
import { importViewOf } from "./import-view.server";
import { organizationsPath, organizationTrail } from "./organization-path";

export const handle: RouteHandle = { policy: { organizer: "region", atLeast: "editor" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { personId } = organizerOf(context);
  const found = await findImport(elkaar.db, { importId: params["importId"] ?? "", personId });
  if (!found) throw new Response(null, { status: 404 });
  const view = found.done ? null : importViewOf(found.preview);
  return json({ language, view, result: found.done ? found.result : null });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const importId = params["importId"] ?? "";
  const { personId } = organizerOf(context);
  const confirmed = { importId, personId, choices: choicesOf(form), previewHash: firstValue(form, "preview") };
  const outcome = await confirmImport(elkaar.db, confirmed, elkaar.clock());
  if (outcome.ok) return redirect(organizationsPath(language, `/importeren/${importId}`), 303);
  if (outcome.reason === "import_unknown") throw new Response(null, { status: 404 });
  return json({ refusal: outcome.reason }, { status: 409 });
}

/** By the number of a row; what is neither is left out. */
function choicesOf(form: FormValues): Map<number, "same" | "new"> {
  const choices = new Map<number, "same" | "new">();
  for (const name of Object.keys(form)) {
    const number = /^row\.(\d{1,5})$/.exec(name)?.[1];
    const choice = firstValue(form, name);
    if (number !== undefined && (choice === "same" || choice === "new")) choices.set(Number(number), choice);
  }
  return choices;
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).organizations.import.heading) : [];

export default function ImportPreviewPage() {
  const { language, view, result } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { import: texts, refusals } = dictionary(language).organizations;
  const trail = [
    ...organizationTrail(language),
    { href: organizationsPath(language, "/importeren"), label: texts.title },
  ];
  return (
    <OrganizerPage
      language={language}
      trail={trail}
      here={view ? texts.previewHeading : texts.doneHeading}
      heading={view ? texts.previewHeading : texts.doneHeading}
      lead={view ? texts.previewLead(view.fileName, view.rows) : undefined}
      narrow
    >
      <Refused language={language} sentence={answer ? refusals[answer.refusal] : null} />
      {view && <ImportSteps language={language} view={view} />}
      {result && <ImportDone language={language} result={result} />}
    </OrganizerPage>
  );
}
