import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { confirmContactImport, findContactImport } from "#app/domain/contact-person/import.server";
import { listKeptRegions } from "#app/domain/contact-person/region.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import { OrganizerPage } from "../organizer/organizer-page";
import { organizerOf } from "../organizer/organizer-of";
import { organizerMeta } from "../organizer/private-meta";
import { ContactRefused } from "./contact-errors";
import { keepPath } from "./contact-path";
import { ContactImportDone, ContactImportSteps } from "./import-steps";
import { contactImportView } from "./import-view.server";
import { keepTrail } from "./keep-trail";

export const handle: RouteHandle = { policy: { organizer: "region", atLeast: "editor" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { personId } = organizerOf(context);
  const found = await findContactImport(elkaar.db, { importId: params["importId"] ?? "", personId });
  const regions = found ? await listKeptRegions(elkaar.db, personId) : [];
  const region = regions.find(({ id }) => id === found?.regionId);
  if (!found || !region) throw new Response(null, { status: 404 });
  const view = found.done ? null : contactImportView(found.preview);
  const done = found.done ? { ...found.result, stillToMail: found.stillToMail } : null;
  return json({ language, region, view, done });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const importId = params["importId"] ?? "";
  const { personId } = organizerOf(context);
  const confirmed = { importId, personId, previewHash: firstValue(form, "preview") };
  const found = await findContactImport(elkaar.db, { importId, personId });
  const regions = await listKeptRegions(elkaar.db, personId);
  if (!found || !regions.some(({ id }) => id === found.regionId)) throw new Response(null, { status: 404 });
  const outcome = await confirmContactImport(elkaar.db, confirmed, elkaar.clock());
  if (outcome.ok) return redirect(keepPath(language, `/importeren/${importId}`), 303);
  return json({ refusal: outcome.reason }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).contactTable.import.heading) : [];

export default function ContactImportPage() {
  const { language, region, view, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { import: texts, refusals } = dictionary(language).contactTable;
  const heading = view ? texts.previewHeading : texts.doneHeading;
  const trail = [
    ...keepTrail(language, region),
    { href: keepPath(language, "/importeren", { regio: region.slug }), label: texts.title },
  ];
  return (
    <OrganizerPage
      language={language}
      trail={trail}
      here={heading}
      heading={heading}
      lead={view ? texts.previewLead(view.fileName, view.rows) : undefined}
      narrow
    >
      <ContactRefused language={language} sentence={answer ? refusals[answer.refusal] : undefined} />
      {view && <ContactImportSteps language={language} region={region.slug} view={view} />}
      {done && <ContactImportDone language={language} region={region.slug} result={done} />}
    </OrganizerPage>
  );
}
