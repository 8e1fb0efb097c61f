import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { PersonalRegistration } from "#app/domain/registration/queries.server";
import { withdraw } from "#app/domain/registration/withdraw.server";
import type { RouteHandle } from "#app/http/policy";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Actions, Button } from "#app/ui/button";
import { MessagePage } from "#app/ui/message-page";
import { Lead, Paragraph, TextLink } from "#app/ui/text";
import { dayWords } from "../events/event-words";
import { privatePageMeta } from "../events/page-meta";
import { LinkGone } from "./link-gone";
import { findByLink, linkGone, mayChange, personalPath } from "./load-registration";

export const handle: RouteHandle = { policy: "token" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const registration = await findByLink(context, params["token"]);
  if (!registration) return linkGone(context);
  const path = personalPath(context.language, params["token"]);
  if (!mayChange(registration)) throw redirect(path);
  return json({ registration, path, language: context.language });
}

/** Withdraws; asked twice, it answers the same. */
export async function action({ params, context }: ActionFunctionArgs) {
  const registration = await findByLink(context, params["token"]);
  if (!registration) return linkGone(context);
  const { elkaar, language } = context;
  const path = personalPath(language, params["token"]);
  if (registration.closed !== null) return redirect(path, 303);
  await withdraw(elkaar.db, { registrationId: registration.id, by: "attendee" }, elkaar.clock());
  return redirect(`${path}?gelukt=afgemeld`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privatePageMeta(`${dictionary(data.language).registration.withdraw.title} · Elkaar`) : [];

export default function Withdraw() {
  const data = useLoaderData<typeof loader>();
  const { language } = data;
  if (data.registration === null) return <LinkGone language={language} />;
  const { registration, path } = data;
  const { event } = registration;
  const date = dayWords(language, event.startsAt, event.withYear);
  const texts = wordsOf(registration.status, language);
  return (
    <MessagePage title={texts.title}>
      <Lead>{texts.question(event.title, date)}</Lead>
      <Paragraph>{texts.text}</Paragraph>
      <form method="post">
        <Actions>
          <Button>{texts.submit}</Button>
          <TextLink href={path}>{texts.keep}</TextLink>
        </Actions>
      </form>
    </MessagePage>
  );
}

/** What ends: a place, waiting for one, or asking for one. */
function wordsOf(status: PersonalRegistration["status"], language: Language) {
  const { registration, approval } = dictionary(language);
  if (status === "requested") return approval.withdraw;
  const { withdraw } = registration;
  if (status !== "waitlisted") return withdraw;
  const { waitlistQuestion: question, waitlistText: text, keepWaiting: keep } = withdraw;
  return { ...withdraw, question, text, keep };
}
