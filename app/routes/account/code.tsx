import { json } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getViewer } from "#app/http/get-viewer";
import type { RouteHandle } from "#app/http/policy";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import { privatePageMeta } from "../events/page-meta";
import { OwnCode } from "../network/own-code";
import { changeOwnCode, loadOwnCode } from "../network/own-code.server";

export const handle: RouteHandle = { policy: "signed-in", current: "/account" };

export async function loader({ context }: LoaderFunctionArgs) {
  return json(await loadOwnCode(context, getViewer(context).personId));
}

export function action({ request, context }: ActionFunctionArgs) {
  const { personId } = getViewer(context);
  return changeOwnCode(context, { request, personId, path: pathIn(context.language, "/account/code") });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privatePageMeta(`${dictionary(data.language).personCodes.title} · Elkaar`) : [];

export default function AccountCode() {
  const data = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>();
  return <OwnCode {...data} tooMany={came?.tooMany === true} back={pathIn(data.language, "/account")} />;
}
