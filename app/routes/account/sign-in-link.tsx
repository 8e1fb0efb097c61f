import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deviceName } from "#app/domain/account/rules";
import { inspectSignInLink, useSignInLink } from "#app/domain/account/use-sign-in.server";
import { makeCookies } from "#app/http/cookies";
import type { RouteHandle } from "#app/http/policy";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import { Actions, Button, ButtonLink } from "#app/ui/button";
import { MessagePage } from "#app/ui/message-page";
import { Lead } from "#app/ui/text";
import { accountTitle } from "./account-title";
import { goSignedIn } from "./go-signed-in";

export const handle: RouteHandle = { policy: "token", current: "/inloggen" };

/** Looks and uses nothing up: mail programs open links before people do. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const browserToken = makeCookies(elkaar.config).browser(request.headers.get("cookie") ?? undefined);
  const token = params["token"] ?? "";
  const worth = await inspectSignInLink(elkaar.db, { token, browserToken }, elkaar.clock());
  return json({ language, reason: worth.ok ? null : worth.reason });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, viewer } = context;
  const browserToken = makeCookies(elkaar.config).browser(request.headers.get("cookie") ?? undefined);
  const device = deviceName(request.headers.get("user-agent") ?? "");
  const input = { token: params["token"] ?? "", browserToken, device, replaces: viewer };
  const used = await useSignInLink(elkaar.db, input, elkaar.clock());
  if (!used.ok) return json({ reason: used.reason }, 409);
  return redirect(used.returnTo, goSignedIn(elkaar, used));
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  accountTitle(data?.language, (words) => words.signIn.title);

export default function SignInLink() {
  const { language, ...seen } = useLoaderData<typeof loader>();
  const reason = useActionData<typeof action>()?.reason ?? seen.reason;
  const { account } = dictionary(language);
  if (reason) {
    return (
      <MessagePage title={account.refusals[reason].title}>
        <Lead>{account.refusals[reason].text}</Lead>
        <Actions>
          <ButtonLink href={pathIn(language, "/inloggen")}>{account.newMail}</ButtonLink>
        </Actions>
      </MessagePage>
    );
  }
  return (
    <MessagePage title={account.link.title}>
      <Lead>{account.link.lead}</Lead>
      <form method="post">
        <Button>{account.link.button}</Button>
      </form>
    </MessagePage>
  );
}
