import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { calendarFeedToken } from "#app/domain/account/calendar-feed-link";
import { findCalendarFeed } from "#app/domain/account/calendar-feed.server";
import { listChosenRegions } from "#app/domain/account/chosen-regions.server";
import { listMyRegistrations } from "#app/domain/account/queries.server";
import { listSessions, revokeSession } from "#app/domain/account/sessions.server";
import { listOwnContacts } from "#app/domain/contact-person/find-contact.server";
import { contactPersonToken } from "#app/domain/contact-person/link";
import { listRegions } from "#app/domain/region/queries.server";
import { registrationToken } from "#app/domain/registration/link";
import { getViewer } from "#app/http/get-viewer";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import { Button, LinkButton, Actions } from "#app/ui/button";
import { Section, Stack } from "#app/ui/page";
import { Heading, Lead } from "#app/ui/text";
import { accountTitle } from "./account-title";
import { MyCalendar } from "./my-calendar";
import { MyPeople } from "./my-people";
import { MyProfile } from "./my-profile";
import { MyContacts } from "./my-contacts";
import { MyRegions } from "./my-regions";
import { MyRegistrations } from "./my-registrations";
import { MyPasskeys } from "./my-passkeys";
import { MySessions } from "./my-sessions";

export const handle: RouteHandle = { policy: "signed-in", current: "/account" };

export async function loader({ context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const viewer = getViewer(context);
  const now = elkaar.clock();
  const [registrations, sessions, regions, chosen, feed, contacts] = await Promise.all([
    listMyRegistrations(elkaar.db, viewer.personId, now),
    listSessions(elkaar.db, viewer.personId, now),
    listRegions(elkaar.db),
    listChosenRegions(elkaar.db, viewer.personId),
    findCalendarFeed(elkaar.db, viewer.personId),
    listOwnContacts(elkaar.db, viewer.personId),
  ]);
  return json({
    language,
    name: viewer.name,
    email: viewer.email,
    passkey: viewer.organizes ? { used: viewer.passkeyAt !== null } : null,
    regions: regions.map(({ slug, name }) => ({ slug, name })),
    chosen,
    feedAddress: feed
      ? elkaar.config.baseUrl + pathIn(language, `/agenda/${calendarFeedToken(elkaar.config.secret, feed)}.ics`)
      : null,
    registrations: registrations.map(({ id, linkVersion, ...registration }) => ({
      ...registration,
      path: pathIn(language, `/aanmelding/${registrationToken(elkaar.config.secret, { id, linkVersion })}`),
    })),
    contacts: contacts.map(({ region, ...link }) => ({
      region,
      path: pathIn(language, `/contactpersoon/${contactPersonToken(elkaar.config.secret, link)}`),
    })),
    sessions: sessions.map((session) => ({ ...session, isThis: session.id === viewer.sessionId })),
  });
}

/** Ends one of one's own sessions. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const { personId } = getViewer(context);
  const sessionId = firstValue(await readForm(request), "session");
  await revokeSession(elkaar.db, { personId, sessionId }, elkaar.clock());
  return redirect(`${pathIn(language, "/account")}#sessies`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  accountTitle(data?.language, (words) => words.page.title);

export default function Account() {
  const { language, name, email, passkey, registrations, sessions, ...mine } = useLoaderData<typeof loader>();
  const words = dictionary(language).account.page;
  return (
    <>
      <Section narrow>
        <Stack>
          <Heading level={1}>{words.greeting(name)}</Heading>
          <Lead>{words.signedInAs(email)}</Lead>
          <form method="post" action={pathIn(language, "/uitloggen")}>
            <Button variant="secondary">{words.signOut}</Button>
          </form>
        </Stack>
        <MyRegistrations registrations={registrations} language={language} />
        <MyProfile language={language} />
        <MyPeople language={language} />
        <MyContacts contacts={mine.contacts} language={language} />
        {passkey && <MyPasskeys used={passkey.used} language={language} />}
        <MyCalendar address={mine.feedAddress} language={language} />
        <MyRegions regions={mine.regions} chosen={mine.chosen} language={language} />
      </Section>
      <Section narrow tone id="sessies" labelledBy="sessies-kop">
        <MySessions sessions={sessions} language={language} />
        <Actions>
          <form method="post" action={pathIn(language, "/uitloggen")}>
            <LinkButton name="everywhere" value="1">
              {words.signOutEverywhere}
            </LinkButton>
          </form>
        </Actions>
      </Section>
    </>
  );
}
