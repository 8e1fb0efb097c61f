import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { confirm } from "#app/domain/registration/confirm.server";
import { listOwnTables } from "#app/domain/table-plan/own-tables.server";
import type { RouteHandle } from "#app/http/policy";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { Alert } from "#app/ui/alert";
import { Columns, Section, Stack } from "#app/ui/page";
import { Heading, Lead } from "#app/ui/text";
import { privatePageMeta } from "../events/page-meta";
import { MovedNotice } from "../events/moved-notice";
import { ConfirmAddress } from "./confirm-address";
import { LinkGone } from "./link-gone";
import { findByLink, linkGone, mayHaveCode, personalPath } from "./load-registration";
import { OwnAnswers } from "./own-answers";
import { CannotCome, ToCode, WhoElse } from "./personal-links";
import { RefusalReason } from "./refusal-reason";
import { PersonalTicket } from "./personal-ticket";
import { headingOf, keptWords, leadOf } from "./personal-words";
import { SharedRows } from "./shared-rows";

export const handle: RouteHandle = { policy: "token" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const registration = await findByLink(context, params["token"]);
  if (!registration) return linkGone(context);
  const done = searchOf(context).get("gelukt");
  const isComing = registration.status === "placed" && registration.closed !== "event_cancelled";
  return json({
    registration,
    tables: isComing ? await listOwnTables(context.elkaar.db, registration.id) : [],
    done,
    hasCode: mayHaveCode(registration),
    path: personalPath(context.language, params["token"]),
    language: context.language,
  });
}

/** The address is confirmed by sending a form: a mail scanner that opens the link confirms nothing. */
export async function action({ params, context }: ActionFunctionArgs) {
  const registration = await findByLink(context, params["token"]);
  if (!registration) return linkGone(context);
  const { elkaar, language } = context;
  const outcome = await confirm(elkaar.db, { registrationId: registration.id }, elkaar.clock());
  return redirect(personalPath(language, params["token"], outcome.ok ? "?gelukt=bevestigd" : ""), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { personal } = dictionary(data.language).registration;
  const title = data.registration ? headingOf(data.registration, data.language) : personal.goneTitle;
  return privatePageMeta(`${title} · Elkaar`);
};

export default function Personal() {
  const data = useLoaderData<typeof loader>();
  const { language } = data;
  if (data.registration === null) return <LinkGone language={language} />;
  const { registration, tables, path, hasCode } = data;
  const isComing = registration.status !== "withdrawn" && registration.closed === null;
  return (
    <Section>
      <DoneNotice done={data.done} />
      <Stack>
        <Heading level={1}>{headingOf(registration, language)}</Heading>
        <Lead>{leadOf(registration, language)}</Lead>
      </Stack>
      {registration.status === "withdrawn" && registration.refusalReason !== null && (
        <RefusalReason reason={registration.refusalReason} event={registration.event} language={language} />
      )}
      {isComing && (
        <MovedNotice event={registration.event} language={language} keeps={keptWords(registration, language)} />
      )}
      <PersonalTicket registration={registration} tables={tables} path={path} language={language} />
      {isComing && registration.confirmedAt === null && (
        <ConfirmAddress registration={registration} path={path} language={language} />
      )}
      {isComing && (
        <>
          <Columns>
            <SharedRows registration={registration} path={path} language={language} />
            {registration.status === "placed" && <WhoElse slug={registration.event.slug} language={language} />}
          </Columns>
          {hasCode && <ToCode path={path} language={language} />}
          <OwnAnswers registration={registration} path={path} language={language} />
          <CannotCome path={path} language={language} isRequest={registration.status === "requested"} />
        </>
      )}
    </Section>
  );
}

function DoneNotice({ done }: { done: string | null }) {
  const { language } = useLoaderData<typeof loader>();
  const { personal, withdraw } = dictionary(language).registration;
  const words =
    done === "bevestigd"
      ? personal.confirmed
      : done === "gewijzigd"
        ? personal.changed
        : done === "afgemeld"
          ? withdraw.doneText
          : undefined;
  return words === undefined ? null : (
    <Alert tone="ok" role="status">
      {words}
    </Alert>
  );
}
