import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sayNotNow, sayYes, withdrawYes } from "#app/domain/introduction/answer.server";
import type { AnswerOutcome } from "#app/domain/introduction/answer.server";
import type { PersonalIntroduction } from "#app/domain/introduction/find-introduction.server";
import type { AnswerRefusal } from "#app/domain/introduction/rules";
import { parseChannels } from "#app/domain/introduction/schema.server";
import type { GivingErrors } from "#app/domain/introduction/schema.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { Alert } from "#app/ui/alert";
import { ErrorSummary } from "#app/ui/error-summary";
import { Section } from "#app/ui/page";
import { Paragraph } from "#app/ui/text";
import { privatePageMeta } from "../events/page-meta";
import { LinkGone } from "../registration/link-gone";
import { givingSummary, textError, typedChannels } from "./give-fields";
import type { TypedChannels } from "./give-fields";
import { AnswerForms, WhatComesNext } from "./introduction-answers";
import { IntroductionStanding, titleOf } from "./introduction-standing";
import { channelsToOffer, findByLink, introductionPath, linkGone } from "./load-introduction";
import { keepPeace } from "./keep-peace.server";
import { PeaceSections } from "./peace-sections";

export const handle: RouteHandle = { policy: "token" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const introduction = await findByLink(context, params["token"]);
  if (!introduction) return linkGone(context);
  const { personId: _, otherId: __, regionId: ___, eventId: ____, sideId: _____, ...shown } = introduction;
  const offered = await channelsToOffer(context, introduction.personId);
  const isNamed = shown.other.name !== "";
  const { someone, someoneInside } = dictionary(context.language).personCodes.scan;
  // The title of what was taken back has the name in the middle of a sentence; the others begin with it.
  const name = shown.state === "withdrawn" ? someoneInside : someone;
  return json({
    introduction: isNamed ? shown : { ...shown, other: { ...shown.other, name } },
    isNamed,
    offered,
    language: context.language,
    isBlocking: searchOf(context).has("blokkeren"),
    done: doneOf(searchOf(context).get("klaar")),
  });
}

type Done = "nietnu" | "ja" | "terug" | "geblokkeerd" | "gemeld";

function doneOf(text: string | null): Done | null {
  const known: readonly Done[] = ["nietnu", "ja", "terug", "geblokkeerd", "gemeld"];
  return known.find((one) => one === text) ?? null;
}

interface Answer {
  channels: TypedChannels | null;
  complaint: string;
  errors: GivingErrors;
  refusal: AnswerRefusal | null;
}

/** Nothing is answered by opening the link: a mail scanner that does so uses nothing up. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const introduction = await findByLink(context, params["token"]);
  if (!introduction) return linkGone(context);
  const form = await readForm(request);
  const intent = firstValue(form, "intent");
  const came: Answer = {
    channels: intent === "yes" ? typedChannels(form) : null,
    complaint: firstValue(form, "complaint"),
    errors: {},
    refusal: null,
  };
  const toDone = (done: Done) => redirect(introductionPath(context.language, params["token"], done), 303);
  // A list of whom somebody blocked has names: nobody gets one of a code.
  const isNamed = introduction.other.name !== "";
  if (isNamed && (intent === "block" || intent === "report")) {
    const kept = await keepPeace(context, { form, intent, ...introduction });
    if (!kept.ok) return json<Answer>({ ...came, ...kept.answer }, kept.status);
    return toDone(intent === "block" ? "geblokkeerd" : "gemeld");
  }
  const channels = parseChannels(form);
  if (intent === "yes" && !channels.ok) return json<Answer>({ ...came, errors: channels.errors }, 400);
  const { elkaar } = context;
  const outcome = await answer(intent, { introduction, channels: channels.ok ? channels.value : [] });
  if (!outcome.ok) return json<Answer>({ ...came, refusal: outcome.reason }, outcome.reason === "too_many" ? 429 : 409);
  return toDone(intent === "yes" ? "ja" : intent === "withdraw" ? "terug" : "nietnu");

  function answer(
    said: string,
    given: { introduction: PersonalIntroduction; channels: Parameters<typeof sayYes>[1]["channels"] },
  ): Promise<AnswerOutcome> {
    const side = { sideId: given.introduction.sideId };
    const now = elkaar.clock();
    if (said === "yes") return sayYes(elkaar.db, { ...side, channels: given.channels }, now);
    if (said === "withdraw") return withdrawYes(elkaar.db, side, now);
    return sayNotNow(elkaar.db, side, now);
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { personal } = dictionary(data.language).introducing;
  const title = data.introduction ? titleOf(data.language, data.introduction) : personal.goneTitle;
  return privatePageMeta(`${title} · Elkaar`);
};

export default function Introduction() {
  const data = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>();
  const { language } = data;
  if (data.introduction === null) return <LinkGone of="introducing" language={language} />;
  const { introduction, isNamed, isBlocking, offered, done } = data;
  const { common, introducing } = dictionary(language);
  const answer = came && "errors" in came ? came : null;
  const errors: GivingErrors = answer?.errors ?? {};
  const summary = givingSummary(language, errors);
  return (
    <Section narrow>
      {done && !answer && (
        <Alert tone="ok" role="status">
          <Paragraph>{introducing.answer.done[done]}</Paragraph>
        </Alert>
      )}
      <ErrorSummary title={common.errorSummaryTitle(summary.length)} errors={summary} />
      {answer?.refusal && (
        <Alert tone="error" role="alert" title={introducing.ask.refusedTitle} id="fouten">
          <Paragraph>{introducing.answer.refusals[answer.refusal]}</Paragraph>
        </Alert>
      )}
      <IntroductionStanding introduction={introduction} language={language} />
      <AnswerForms
        introduction={introduction}
        language={language}
        offered={offered}
        typed={answer?.channels ?? null}
        errors={errors}
      />
      <WhatComesNext introduction={introduction} language={language} />
      {isNamed && (
        <PeaceSections
          language={language}
          name={introduction.other.name}
          openBlock={isBlocking}
          complaint={answer?.complaint}
          error={textError(language, errors)}
        />
      )}
    </Section>
  );
}
