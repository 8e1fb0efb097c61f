import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { RouteHandle } from "#app/http/policy";
import { dictionary } from "#app/language/dictionary";
import { doOneStep, loadOneStep } from "./one-step-act.server";
import { OneStepPage } from "./one-step-page";
import { organizerMeta } from "./private-meta";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" }, current: "/beheer" };

export function loader(args: LoaderFunctionArgs) {
  return loadOneStep(args, "approve");
}

export function action(args: ActionFunctionArgs) {
  return doOneStep(args, "approve", "goedgekeurd");
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).approval.approve.heading(data.registration.name)) : [];

export default function ApproveRegistration() {
  const { language, event, registration, ...asked } = useLoaderData<typeof loader>();
  const { plan, refusal } = useActionData<typeof action>() ?? asked;
  const { approve } = dictionary(language).approval;
  return (
    <OneStepPage
      {...{ language, event, registration, plan, refusal }}
      here={approve.title}
      heading={approve.heading(registration.name)}
      lead={approve.lead}
    />
  );
}
