import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newBrowserToken, requestSignIn } from "#app/domain/account/request-sign-in.server";
import { safeReturnPath, signInRules } from "#app/domain/account/rules";
import { windowOf } from "#app/domain/limit/rules";
import { normalizeEmail } from "#app/domain/person/rules";
import { makeCookies } from "#app/http/cookies";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { Button } from "#app/ui/button";
import { ErrorSummary } from "#app/ui/error-summary";
import { TextField } from "#app/ui/field";
import { Section, Stack } from "#app/ui/page";
import { Panel } from "#app/ui/panel";
import { Heading, Lead, Paragraph, TextLink } from "#app/ui/text";
import { accountTitle } from "./account-title";

export const handle: RouteHandle = { policy: "public", current: "/inloggen" };

export function loader({ context }: LoaderFunctionArgs) {
  const { language, viewer } = context;
  const asked = searchOf(context).get("terug") ?? "";
  const returnTo = safeReturnPath(asked, pathIn(language, "/account"));
  if (viewer) throw redirect(returnTo);
  return json({ language, returnTo });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { elkaar, language, clientAddress } = context;
  const form = await readForm(request);
  const typed = firstValue(form, "email").slice(0, 300);
  const email = normalizeEmail(typed);
  if (!email) return json({ error: "email" as const, typed, minutes: 0 }, 400);
  const cookies = makeCookies(elkaar.config);
  const browserToken = cookies.browser(request.headers.get("cookie") ?? undefined) ?? newBrowserToken();
  const returnTo = safeReturnPath(firstValue(form, "terug"), pathIn(language, "/account"));
  const now = elkaar.clock();
  const input = { email, browserToken, language, returnTo, clientAddress, secret: elkaar.config.secret };
  const asked = await requestSignIn(elkaar.db, input, now);
  if (!asked.ok) {
    const seconds = Math.ceil((Date.parse(windowOf(signInRules.mailsPerAddress, now).endsAt) - now.getTime()) / 1000);
    const headers = { "Retry-After": String(seconds) };
    return json({ error: "too_many" as const, typed, minutes: Math.ceil(seconds / 60) }, { status: 429, headers });
  }
  const headers = { "Set-Cookie": cookies.setBrowser(browserToken, signInRules.requestLasts) };
  return redirect(pathIn(language, "/inloggen/code"), { status: 303, headers });
}

export const headers: HeadersFunction = ({ actionHeaders }) => {
  const retryAfter = actionHeaders.get("Retry-After");
  return new Headers(retryAfter === null ? undefined : { "Retry-After": retryAfter });
};

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  accountTitle(data?.language, (words) => words.signIn.title);

export default function SignIn() {
  const { language, returnTo } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { account, common } = dictionary(language);
  const words = account.signIn;
  const wrong = refused?.typed.trim() === "" ? words.emailMissing : words.emailError;
  const error = refused?.error === "email" ? wrong : undefined;
  return (
    <Section narrow gap="roomy">
      {error && <ErrorSummary title={common.errorSummaryTitle(1)} errors={[{ href: "#email", message: error }]} />}
      {refused?.error === "too_many" && (
        <Alert tone="warning" title={words.tooManyTitle} role="alert">
          <Paragraph>{words.tooMany(refused.minutes)}</Paragraph>
        </Alert>
      )}
      <Stack>
        <Heading level={1}>{words.title}</Heading>
        <Lead>{words.lead}</Lead>
      </Stack>
      <form method="post" action={pathIn(language, "/inloggen")}>
        <Stack>
          <input type="hidden" name="terug" value={returnTo} />
          <TextField
            name="email"
            type="email"
            label={words.email}
            hint={words.emailHint}
            error={error}
            value={refused?.typed}
            autoComplete="email"
            inputMode="email"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={254}
          />
          <Button>{words.button}</Button>
        </Stack>
      </form>
      <Panel>
        <Heading level={2} size={4}>
          {words.noAccountTitle}
        </Heading>
        <Paragraph>{words.noAccount}</Paragraph>
        <Paragraph>
          <TextLink href={pathIn(language, "/bijeenkomsten")}>{words.toEvents}</TextLink>
        </Paragraph>
      </Panel>
    </Section>
  );
}
