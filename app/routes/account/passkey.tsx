import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deviceName, safeReturnPath } from "#app/domain/account/rules";
import { registrationOptions, useOptions } from "#app/domain/second-factor/options.server";
import { findSecondFactor, listSecondFactorActs } from "#app/domain/second-factor/queries.server";
import { relyingPartyOf, stepOf } from "#app/domain/second-factor/rules";
import { getViewer } from "#app/http/get-viewer";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { Section, Stack } from "#app/ui/page";
import { Heading, Lead, Paragraph } from "#app/ui/text";
import { actOnPasskey } from "./passkey-acts.server";
import { PasskeyManage } from "./passkey-manage";
import scriptUrl from "./passkey-script.js?url";
import { PasskeyStep } from "./passkey-step";
import { ShownCodes } from "./recovery-codes";

/** Where an organizer makes, uses and keeps passkeys; the one page with a script, since a device answers only that. */
export const handle: RouteHandle = {
  policy: { organizer: "any", atLeast: "desk", passkey: "asked-here" },
  current: "/account",
  script: scriptUrl,
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { elkaar, language, organizerRole } = context;
  const viewer = getViewer(context);
  const now = elkaar.clock();
  const party = relyingPartyOf(elkaar.config.baseUrl);
  const factor = await findSecondFactor(elkaar.db, viewer);
  const step = stepOf(factor, now);
  const search = searchOf(context);
  return json({
    language,
    step,
    isDemo: elkaar.config.mode === "demo",
    isOwner: organizerRole === "owner",
    returnTo: safeReturnPath(search.get("terug") ?? "", pathIn(language, "/beheer")),
    done: search.get("klaar") ?? "",
    device: deviceName(request.headers.get("user-agent") ?? ""),
    passkeys: factor.lines,
    codesLeft: factor.codesLeft,
    makeOptions: step === "prove" ? null : await registrationOptions(elkaar.db, viewer, party, now),
    useOptions: step === "prove" && factor.passkeys > 0 ? await useOptions(elkaar.db, viewer, party, now) : null,
    acts: step === "manage" ? await listSecondFactorActs(elkaar.db, viewer.personId) : [],
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { language } = context;
  const form = await readForm(request);
  const returnTo = safeReturnPath(firstValue(form, "terug"), pathIn(language, "/beheer"));
  const device = deviceName(request.headers.get("user-agent") ?? "");
  const outcome = await actOnPasskey(context, getViewer(context), { form, device });
  if ("reason" in outcome) {
    const { status, ...refused } = outcome;
    return json({ ...refused, codes: null, returnTo }, status);
  }
  if ("codes" in outcome)
    return json({ reason: null, intent: outcome.intent, name: "", codes: outcome.codes, returnTo });
  const here = `${pathIn(language, "/account/sleutel")}?terug=${encodeURIComponent(returnTo)}`;
  return redirect(outcome.go === "back" ? returnTo : outcome.go === "here" ? here : `${here}&klaar=${outcome.go}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const words = dictionary(data?.language ?? "nl").secondFactor;
  return [{ title: `${words.titles[data?.step ?? "manage"]} · Elkaar` }, { name: "robots", content: "noindex" }];
};

export default function Passkey() {
  const { returnTo, ...seen } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { language, step, done } = seen;
  const words = dictionary(language).secondFactor;
  const ends: Record<string, string> = words.done;
  const back = answer?.returnTo ?? returnTo;
  if (answer?.codes)
    return <ShownCodes language={language} codes={answer.codes} again={answer.intent === "codes"} returnTo={back} />;
  const ended = answer ? undefined : ends[done];
  return (
    <>
      <Section narrow gap="roomy">
        {answer?.reason && (
          <Alert tone="error" title={words.refusedTitle} role="alert" id="geweigerd">
            <Paragraph>{words.refusals[answer.reason]}</Paragraph>
          </Alert>
        )}
        {ended && (
          <Alert tone="ok" role="status">
            <Paragraph>{ended}</Paragraph>
          </Alert>
        )}
        <Stack>
          <Heading level={1}>{words.titles[step]}</Heading>
          <Lead>{words.leads[step]}</Lead>
        </Stack>
        {step !== "manage" && <PasskeyStep {...seen} step={step} returnTo={back} answer={answer} />}
      </Section>
      {step === "manage" && <PasskeyManage {...seen} returnTo={back} answer={answer} />}
    </>
  );
}
