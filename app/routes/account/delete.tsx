import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deleteAccount } from "#app/domain/account/delete-account.server";
import { planDeletion } from "#app/domain/account/deletion-queries.server";
import { makeCookies } from "#app/http/cookies";
import { getViewer } from "#app/http/get-viewer";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import { pathIn } from "#app/language/language";
import { AccountFrame } from "./account-frame";
import { DeletionFacts } from "./deletion-facts";
import { DeletionSure } from "./deletion-sure";

export const handle: RouteHandle = { policy: "signed-in", current: "/account" };

export async function loader({ context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { events, ownerless } = await planDeletion(elkaar.db, getViewer(context).personId, elkaar.clock());
  const { date } = formats(language);
  const inOrder = events.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  return json({ language, ownerless, events: inOrder.map(({ title, startsAt }) => `${title}, ${date(startsAt)}`) });
}

/** In two steps: the first only asks again. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const { personId } = getViewer(context);
  const form = await readForm(request);
  if (firstValue(form, "intent") !== "delete") return json({ step: "sure" as const, error: false });
  if (firstValue(form, "sure") === "") return json({ step: "sure" as const, error: true }, 400);
  const deleted = await deleteAccount(elkaar.db, { personId, language }, elkaar.clock());
  if (!deleted.ok) return json({ step: "refused" as const, error: false }, 409);
  const headers = { "Set-Cookie": makeCookies(elkaar.config).clearSession() };
  return redirect(pathIn(language, "/account/verwijderd"), { status: 303, headers });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${dictionary(data?.language ?? "nl").ownData.remove.title} · Elkaar` },
  { name: "robots", content: "noindex" },
];

export default function DeleteAccount() {
  const { language, ownerless, events } = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>();
  const words = dictionary(language).ownData.remove;
  const isSure = came?.step === "sure" && ownerless.length === 0;
  return (
    <AccountFrame
      language={language}
      title={isSure ? words.sureTitle : words.title}
      lead={isSure ? words.sureLead : words.lead}
      errors={isSure && came.error ? [{ href: "#sure", message: words.sureError }] : []}
    >
      {isSure ? (
        <DeletionSure language={language} error={came.error ? words.sureError : undefined} />
      ) : (
        <DeletionFacts language={language} ownerless={ownerless} events={events} />
      )}
    </AccountFrame>
  );
}
