import { Fragment } from "react";
import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listMyRegistrations } from "#app/domain/account/queries.server";
import { listBlocked, unblockPerson } from "#app/domain/contact/block.server";
import { introductionToken } from "#app/domain/introduction/link";
import { listIntroductions } from "#app/domain/introduction/list-introductions.server";
import type { ListedIntroduction } from "#app/domain/introduction/list-introductions.server";
import { withdrawOwn } from "#app/domain/introduction/answer.server";
import { getViewer } from "#app/http/get-viewer";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { ButtonLink, LinkButton } from "#app/ui/button";
import { Section, Stack } from "#app/ui/page";
import { Panel } from "#app/ui/panel";
import { PersonRow, PersonRows } from "#app/ui/person";
import { BulletList, Heading, Lead, Paragraph, TextLink } from "#app/ui/text";
import { privatePageMeta } from "../events/page-meta";
import { ToSuggestions } from "./to-suggestions";

export const handle: RouteHandle = { policy: "signed-in", current: "/account" };

export async function loader({ context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { personId } = getViewer(context);
  const now = elkaar.clock();
  const [listed, registrations, blocked] = [
    await listIntroductions(elkaar.db, personId, now),
    await listMyRegistrations(elkaar.db, personId, now),
    await listBlocked(elkaar.db, personId),
  ];
  const { someone } = dictionary(language).personCodes.scan;
  const shown = ({ sideId, linkVersion, otherId: _, ...one }: ListedIntroduction) => ({
    ...one,
    otherName: one.otherName || someone,
    sideId,
    path: pathIn(language, `/kennismaking/${introductionToken(elkaar.config.secret, { id: sideId, linkVersion })}`),
  });
  return json({
    language,
    toAnswer: listed.toAnswer.map(shown),
    waiting: listed.waiting.map(shown),
    past: listed.past.map(shown),
    events: registrations
      .filter(({ status, event }) => status === "placed" && event.cancelledAt === null)
      .map(({ event: { slug, title, startsAt }, over }) => ({ slug, title, startsAt, over })),
    blocked,
    done: doneOf(searchOf(context).get("klaar")),
  });
}

type Done = "gevraagd" | "voorgesteld" | "teruggenomen" | "geblokkeerd" | "opgeheven";

function doneOf(text: string | null): Done | null {
  const known: readonly Done[] = ["gevraagd", "voorgesteld", "teruggenomen", "geblokkeerd", "opgeheven"];
  return known.find((one) => one === text) ?? null;
}

/** Takes one's own question back, or lifts one's own block. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const { personId } = getViewer(context);
  const form = await readForm(request);
  const blockedId = firstValue(form, "unblock");
  if (blockedId !== "") {
    await unblockPerson(elkaar.db, { personId, blockedId });
    return redirect(pathIn(language, "/kennismaken?klaar=opgeheven"), 303);
  }
  const outcome = await withdrawOwn(elkaar.db, { personId, sideId: firstValue(form, "withdraw") }, elkaar.clock());
  if (!outcome.ok) return json({ refusal: outcome.reason }, outcome.reason === "too_many" ? 429 : 409);
  return redirect(pathIn(language, "/kennismaken?klaar=teruggenomen"), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privatePageMeta(`${dictionary(data.language).introducing.list.title} · Elkaar`) : [];

export default function Introductions() {
  const data = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>();
  const { language } = data;
  const { list, answer } = dictionary(language).introducing;
  return (
    <Section narrow>
      <Stack>
        <Heading level={1}>{list.title}</Heading>
        <Lead>{list.lead}</Lead>
        <Paragraph>
          <TextLink href={pathIn(language, "/contacten")}>{list.contacts}</TextLink>
        </Paragraph>
      </Stack>
      {data.done && !came && (
        <Alert tone="ok" role="status">
          <Paragraph>{list.done[data.done]}</Paragraph>
        </Alert>
      )}
      {came && (
        <Alert tone="error" role="alert">
          <Paragraph>{answer.refusals[came.refusal]}</Paragraph>
        </Alert>
      )}
      <ToAnswer />
      <Waiting />
      <WhomToAsk />
      {data.past.length > 0 && (
        <Stack as="section" labelledBy="eerder">
          <Heading level={2} id="eerder">
            {list.past}
          </Heading>
          <PersonRows>
            {data.past.map((one) => (
              <PersonRow key={one.sideId} name={one.otherName} note={<PastState one={one} language={language} />} />
            ))}
          </PersonRows>
        </Stack>
      )}
      <Blocked />
    </Section>
  );
}

function ToAnswer() {
  const { language, toAnswer } = useLoaderData<typeof loader>();
  const { list } = dictionary(language).introducing;
  return (
    <Panel tone={toAnswer.length > 0 ? "sun" : "mist"} as="section" labelledBy="antwoord">
      <Heading level={2} size={3} id="antwoord">
        {list.toAnswer}
      </Heading>
      {toAnswer.length === 0 && <Paragraph>{list.nothingToAnswer}</Paragraph>}
      {toAnswer.map((one, index) => (
        <Stack key={one.sideId} gap="snug">
          <Paragraph>
            <b>{one.otherName}</b>
            {one.line === "" ? null : `: ${one.line}`}
          </Paragraph>
          <div>
            <ButtonLink href={one.path} variant={index === 0 ? "primary" : "secondary"}>
              {toAnswer.length > 1 ? list.answer(one.otherName) : list.answerShort}
            </ButtonLink>
          </div>
        </Stack>
      ))}
    </Panel>
  );
}

function Waiting() {
  const { language, waiting } = useLoaderData<typeof loader>();
  const { list } = dictionary(language).introducing;
  const { dateWithoutYear } = formats(language);
  if (waiting.length === 0) return null;
  return (
    <Stack as="section" labelledBy="wacht">
      <Heading level={2} id="wacht">
        {list.waiting}
      </Heading>
      <PersonRows>
        {waiting.map((one) => (
          <PersonRow
            key={one.sideId}
            name={one.otherName}
            note={
              <>
                {list.noAnswerYet(dateWithoutYear(one.expiresAt))}
                <form method="post">
                  <LinkButton name="withdraw" value={one.sideId} label={list.withdrawOf(one.otherName)}>
                    {list.withdraw}
                  </LinkButton>
                </form>
              </>
            }
          />
        ))}
      </PersonRows>
    </Stack>
  );
}

function PastState({ one, language }: { one: { state: string; path: string }; language: Language }) {
  const { list } = dictionary(language).introducing;
  if (one.state === "not_now") return <TextLink href={one.path}>{list.states.not_now}</TextLink>;
  return one.state === "withdrawn" ? list.states.withdrawn : list.states.expired;
}

function WhomToAsk() {
  const { language, events } = useLoaderData<typeof loader>();
  const { list } = dictionary(language).introducing;
  return (
    <Stack as="section" labelledBy="wie">
      <Heading level={2} id="wie">
        {list.who}
      </Heading>
      <Paragraph>{events.length > 0 ? list.whoText : list.noEvents}</Paragraph>
      {events.length > 0 ? (
        <BulletList
          items={events.map(({ slug, title, startsAt, over }) => (
            <Fragment key={slug}>
              <TextLink href={pathIn(language, `/bijeenkomsten/${slug}/deelnemers`)}>
                {title}, {formats(language).dateWithoutDay(startsAt)}
              </TextLink>
              {!over && <ToSuggestions slug={slug} event={title} language={language} />}
            </Fragment>
          ))}
        />
      ) : (
        <TextLink href={pathIn(language, "/bijeenkomsten")}>{list.toEvents}</TextLink>
      )}
    </Stack>
  );
}

function Blocked() {
  const { language, blocked } = useLoaderData<typeof loader>();
  const { list } = dictionary(language).introducing;
  if (blocked.length === 0) return null;
  return (
    <Stack as="section" labelledBy="geblokkeerd">
      <Heading level={2} id="geblokkeerd">
        {list.blocked}
      </Heading>
      <Paragraph>{list.blockedText}</Paragraph>
      <PersonRows>
        {blocked.map(({ personId, name }) => (
          <PersonRow
            key={personId}
            name={name}
            note={
              <form method="post">
                <LinkButton name="unblock" value={personId} label={list.unblockOf(name)}>
                  {list.unblock}
                </LinkButton>
              </form>
            }
          />
        ))}
      </PersonRows>
    </Stack>
  );
}
