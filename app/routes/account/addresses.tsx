import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addAddress } from "#app/domain/account/add-address.server";
import { findOwnAddresses } from "#app/domain/account/address-queries.server";
import { choosePrimary, removeAddress } from "#app/domain/account/change-addresses.server";
import { normalizeEmail } from "#app/domain/person/rules";
import type { RequestContext } from "#app/http/context";
import { getViewer } from "#app/http/get-viewer";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import type { FormValues } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { Button } from "#app/ui/button";
import { TextField } from "#app/ui/field";
import { Stack } from "#app/ui/page";
import { Heading, Paragraph } from "#app/ui/text";
import { AccountFrame } from "./account-frame";
import { AddressRows } from "./address-rows";

export const handle: RouteHandle = { policy: "signed-in", current: "/account" };

export async function loader({ context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const own = await findOwnAddresses(elkaar.db, getViewer(context).personId, elkaar.clock());
  return json({ language, own, done: searchOf(context).get("klaar") ?? "" });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const intent = firstValue(form, "intent");
  return intent === "primary" || intent === "remove" ? change(context, form, intent) : add(context, form);
}

async function change(context: RequestContext, form: FormValues, intent: "primary" | "remove") {
  const { elkaar, language } = context;
  const input = { personId: getViewer(context).personId, email: firstValue(form, "address"), language };
  const changed =
    intent === "primary"
      ? await choosePrimary(elkaar.db, input)
      : await removeAddress(elkaar.db, input, elkaar.clock());
  if (!changed.ok) return json({ typed: "", problem: null, refusal: changed.reason }, 409);
  return redirect(pathIn(language, `/account/adressen?klaar=${intent === "primary" ? "hoofd" : "weg"}`), 303);
}

async function add(context: RequestContext, form: FormValues) {
  const { elkaar, language } = context;
  const { personId, name } = getViewer(context);
  const typed = firstValue(form, "email");
  const email = normalizeEmail(typed);
  if (email === undefined) return json({ typed, problem: "email" as const, refusal: null }, 400);
  const asked = await addAddress(elkaar.db, { personId, name, email, language }, elkaar.clock());
  if (!asked.ok) return json({ typed, problem: asked.reason, refusal: null }, 429);
  return redirect(pathIn(language, "/account/adressen?klaar=gevraagd"), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${dictionary(data?.language ?? "nl").ownData.addresses.title} · Elkaar` },
  { name: "robots", content: "noindex" },
];

export default function Addresses() {
  const { language, own, done } = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>();
  const words = dictionary(language).ownData.addresses;
  const told: Record<string, string> = words.done;
  const error = came?.problem === "email" ? words.emailError : came?.problem === "too_many" ? words.tooMany : undefined;
  return (
    <AccountFrame
      language={language}
      title={words.title}
      lead={words.lead}
      done={came ? undefined : told[done]}
      errors={error ? [{ href: "#email", message: error }] : []}
    >
      {came?.refusal && (
        <Alert tone="error" role="alert" title={words.refusedTitle}>
          <Paragraph>{words.refusals[came.refusal]}</Paragraph>
        </Alert>
      )}
      <AddressRows own={own} language={language} />
      <Stack as="section" labelledBy="toevoegen">
        <Heading level={2} id="toevoegen">
          {words.add}
        </Heading>
        <form method="post" noValidate>
          <Stack gap="roomy">
            <TextField
              name="email"
              label={words.email}
              hint={words.addHint}
              value={came?.typed}
              error={error}
              type="email"
              inputMode="email"
              autoComplete="email"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={254}
            />
            <Button>{words.send}</Button>
          </Stack>
        </form>
      </Stack>
    </AccountFrame>
  );
}
