import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { invite } from "#app/domain/invitation/invite.server";
import { findInvitingEvent } from "#app/domain/invitation/inviting-event.server";
import { previewInvite } from "#app/domain/invitation/preview-invite.server";
import { parseInviting, textOfList } from "#app/domain/invitation/schema.server";
import { closedReason } from "#app/domain/registration/rules";
import type { RouteHandle } from "#app/http/policy";
import { usualUploadBytes } from "#app/http/read-body";
import { readFileForm } from "#app/http/read-file-form";
import type { FileForm } from "#app/http/read-file-form";
import { firstValue } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import { ErrorSummary } from "#app/ui/error-summary";
import { Paragraph } from "#app/ui/text";
import { Refused } from "./form-errors";
import { InviteForm } from "./invite-form";
import { InvitePreviewStep } from "./invite-preview";
import { invitePreviewView } from "./invite-view.server";
import type { InviteAnswer } from "./invite-view.server";
import { organizerOf } from "./organizer-of";
import { eventPath, OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";

export const handle: RouteHandle = {
  policy: { organizer: "event", atLeast: "editor" },
  current: "/beheer",
  upload: { mostBytes: usualUploadBytes },
};

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const event = await loadEvent(context, params["slug"]);
  const { slug, title } = event;
  return json({ language, event: { slug, title }, closed: closedReason(event, elkaar.clock()) ?? null });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const sent = await readFileForm(request, "file");
  const event = await loadEvent(context, params["slug"]);
  const { values, fileError } = valuesOf(sent);
  const intent = firstValue(sent.fields, "intent");
  const back: InviteAnswer = { values, errors: {}, refusal: null, preview: null };
  if (intent === "edit") return json(back);
  if (fileError) return json<InviteAnswer>({ ...back, errors: { file: fileError } }, 400);
  const parsed = parseInviting({ list: [values.list], line: [values.line], language: [values.language] });
  if (!parsed.ok) return json<InviteAnswer>({ ...back, errors: parsed.errors }, 400);

  const now = elkaar.clock();
  const { wrong, ...input } = { ...parsed.value, eventId: event.id };
  const actorPersonId = organizerOf(context).personId;
  const confirmed = { ...input, previewHash: firstValue(sent.fields, "preview"), actorPersonId };
  const outcome = await (intent === "save" ? invite(elkaar.db, confirmed, now) : previewInvite(elkaar.db, input, now));
  if ("plan" in outcome) {
    const preview = invitePreviewView({ plan: outcome.plan, wrong, input, links: elkaar.links }, now);
    const refusal = outcome.ok ? null : outcome.reason;
    return json<InviteAnswer>({ ...back, preview, refusal }, refusal ? 409 : 200);
  }
  if (!outcome.ok) return json<InviteAnswer>({ ...back, refusal: outcome.reason }, 409);
  const done = outcome.invited > 0 ? "uitgenodigd" : "niemand";
  return redirect(`${eventPath(language, event.slug, "/uitnodigingen")}?klaar=${done}`, 303);
}

/** What was typed; a file that was chosen takes the place of the list. */
function valuesOf({ fields, bytes }: FileForm) {
  const language = firstValue(fields, "language");
  const values = { list: firstValue(fields, "list"), line: firstValue(fields, "line"), language };
  const read = bytes && textOfList(bytes);
  if (!read) return { values, fileError: undefined };
  return "error" in read
    ? { values, fileError: read.error }
    : { values: { ...values, list: read.text }, fileError: undefined };
}

async function loadEvent({ elkaar }: AppLoadContext, slug: string | undefined) {
  const event = await findInvitingEvent(elkaar.db, { slug: slug ?? "" });
  if (!event) throw new Response(null, { status: 404 });
  return event;
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).invitations.form.heading(data.event.title)) : [];

export default function Invite() {
  const { language, event, closed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { organizer, common, invitations } = dictionary(language);
  const { form, refusals } = invitations;
  const errors = answer?.errors ?? {};
  const mistakes = Object.entries(errors).map(([field, key]) => ({ href: `#${field}`, message: form.errors[key] }));
  const preview = answer?.preview;
  return (
    <OrganizerPage
      language={language}
      event={event}
      here={form.title}
      heading={preview ? organizer.preview.title : form.heading(event.title)}
      lead={preview || closed !== null ? undefined : form.lead}
      narrow
    >
      <ErrorSummary title={common.errorSummaryTitle(mistakes.length)} errors={mistakes} />
      <Refused language={language} sentence={answer?.refusal ? refusals[answer.refusal] : null} />
      {closed !== null && <Paragraph>{form.closed[closed]}</Paragraph>}
      {closed === null && preview && <InvitePreviewStep language={language} values={answer.values} preview={preview} />}
      {closed === null && !preview && (
        <InviteForm language={language} values={answer?.values ?? null} errors={errors} />
      )}
    </OrganizerPage>
  );
}
