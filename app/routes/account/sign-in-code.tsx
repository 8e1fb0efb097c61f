import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deviceName } from "#app/domain/account/rules";
import { useSignInCode } from "#app/domain/account/use-sign-in.server";
import { makeCookies } from "#app/http/cookies";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { Button } from "#app/ui/button";
import { TextField } from "#app/ui/field";
import { Section, Stack } from "#app/ui/page";
import { Heading, Lead, Paragraph, TextLink } from "#app/ui/text";
import { accountTitle } from "./account-title";
import { goSignedIn } from "./go-signed-in";

export const handle: RouteHandle = { policy: "public", current: "/inloggen" };

export function loader({ context }: LoaderFunctionArgs) {
  return json({ language: context.language });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { elkaar, viewer } = context;
  const form = await readForm(request);
  const browserToken = makeCookies(elkaar.config).browser(request.headers.get("cookie") ?? undefined);
  const device = deviceName(request.headers.get("user-agent") ?? "");
  const code = firstValue(form, "code").replace(/\D/g, "").slice(0, 12);
  const used = await useSignInCode(elkaar.db, { code, browserToken, device, replaces: viewer }, elkaar.clock());
  if (!used.ok) return json({ reason: used.reason }, used.reason === "code_wrong" ? 400 : 409);
  return redirect(used.returnTo, goSignedIn(elkaar, used));
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  accountTitle(data?.language, (words) => words.code.title);

export default function SignInCode() {
  const { language } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { account } = dictionary(language);
  const reason = refused?.reason;
  const wrong =
    reason === "code_wrong" ? `${account.refusals.code_wrong.title}. ${account.refusals.code_wrong.text}` : undefined;
  return (
    <Section narrow gap="roomy">
      {reason && !wrong && (
        <Alert tone="error" title={account.refusals[reason].title} role="alert">
          <Paragraph>{account.refusals[reason].text}</Paragraph>
        </Alert>
      )}
      <Stack>
        <Heading level={1}>{account.code.title}</Heading>
        <Lead>{account.code.lead}</Lead>
      </Stack>
      <form method="post" action={pathIn(language, "/inloggen/code")}>
        <Stack>
          <TextField
            name="code"
            label={account.code.code}
            error={wrong}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
            short
          />
          <Button>{account.code.button}</Button>
        </Stack>
      </form>
      <Paragraph>
        {account.code.notArrived} <TextLink href={pathIn(language, "/inloggen")}>{account.code.again}</TextLink>
      </Paragraph>
    </Section>
  );
}
