import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { RouteHandle } from "#app/http/policy";
import { dictionary } from "#app/language/dictionary";
import { privatePageMeta } from "../events/page-meta";
import { OwnCode } from "../network/own-code";
import { changeOwnCode, loadOwnCode } from "../network/own-code.server";
import { LinkGone } from "./link-gone";
import { findByLink, linkGone, mayHaveCode, personalPath } from "./load-registration";

export const handle: RouteHandle = { policy: "token" };

/** Who is coming and whose address it is; anybody else is shown the personal page, which says what to do first. */
async function findComing(context: AppLoadContext, token: string | undefined) {
  const registration = await findByLink(context, token);
  if (registration && !mayHaveCode(registration)) throw redirect(personalPath(context.language, token), 303);
  return registration;
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const registration = await findComing(context, params["token"]);
  if (!registration) return linkGone(context);
  const back = personalPath(context.language, params["token"]);
  return json({ registration: {}, back, ...(await loadOwnCode(context, registration.personId)) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const registration = await findComing(context, params["token"]);
  if (!registration) return linkGone(context);
  const path = personalPath(context.language, params["token"], "/code");
  return changeOwnCode(context, { request, personId: registration.personId, path });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { personCodes, registration } = dictionary(data.language);
  const title = data.registration ? personCodes.title : registration.personal.goneTitle;
  return privatePageMeta(`${title} · Elkaar`);
};

export default function RegistrationCode() {
  const data = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>();
  if (data.registration === null) return <LinkGone language={data.language} />;
  const { registration: _, ...shown } = data;
  return <OwnCode {...shown} tooMany={came !== undefined && "tooMany" in came} />;
}
