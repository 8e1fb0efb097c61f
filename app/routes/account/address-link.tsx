import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseAddressToken } from "#app/domain/account/address-link";
import { inspectAddressLink, useAddressLink } from "#app/domain/account/use-address.server";
import { getViewer } from "#app/http/get-viewer";
import type { RouteHandle } from "#app/http/policy";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import { Actions, Button, ButtonLink } from "#app/ui/button";
import { MessagePage } from "#app/ui/message-page";
import { Lead } from "#app/ui/text";

export const handle: RouteHandle = { policy: "signed-in", current: "/account" };

/** Looks and uses nothing up: mail programs open links before people do. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { personId } = getViewer(context);
  const claimId = parseAddressToken(elkaar.config.secret, params["token"] ?? "") ?? "";
  const worth = await inspectAddressLink(elkaar.db, { claimId, personId }, elkaar.clock());
  return json({ language, email: worth.ok ? worth.email : "", reason: worth.ok ? null : worth.reason });
}

export async function action({ params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const { personId } = getViewer(context);
  const claimId = parseAddressToken(elkaar.config.secret, params["token"] ?? "") ?? "";
  const used = await useAddressLink(elkaar.db, { claimId, personId, language }, elkaar.clock());
  if (!used.ok) return json({ reason: used.reason }, 409);
  return redirect(pathIn(language, "/account/adressen?klaar=toegevoegd"), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${dictionary(data?.language ?? "nl").ownData.addresses.title} · Elkaar` },
  { name: "robots", content: "noindex" },
];

export default function AddressLink() {
  const { language, email, ...seen } = useLoaderData<typeof loader>();
  const reason = useActionData<typeof action>()?.reason ?? seen.reason;
  const words = dictionary(language).ownData.addresses;
  if (reason)
    return (
      <MessagePage title={words.refusedTitle}>
        <Lead>{words.linkRefusals[reason]}</Lead>
        <Actions>
          <ButtonLink href={pathIn(language, "/account/adressen")}>{words.toAddresses}</ButtonLink>
        </Actions>
      </MessagePage>
    );
  return (
    <MessagePage title={words.confirm.title}>
      <Lead>{words.confirm.lead(email)}</Lead>
      <form method="post">
        <Button>{words.confirm.button}</Button>
      </form>
    </MessagePage>
  );
}
