import { json } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseUnsubscribeToken } from "#app/domain/subscription/link";
import { findSubscription, setSubscribed } from "#app/domain/subscription/unsubscribe.server";
import type { RouteHandle } from "#app/http/policy";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import { Actions, Button, ButtonLink, LinkButton } from "#app/ui/button";
import { Section, Stack } from "#app/ui/page";
import { Heading, Lead, Paragraph } from "#app/ui/text";

/**
 * A mail program posts here by itself, without a cookie and without an origin (RFC 8058, section 3.2). The token is the
 * secret, and the worst that it can do is ending or resuming mail to one address.
 */
export const handle: RouteHandle = { policy: "machine" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { language } = context;
  const id = parseUnsubscribeToken(context.elkaar.config.secret, params["token"] ?? "");
  const found = id === undefined ? undefined : await findSubscription(context.elkaar.db, id);
  const subscription = found && {
    email: found.email,
    regionName: found.regionName,
    isUnsubscribed: found.unsubscribedAt !== null,
  };
  return json({ language, subscription: subscription ?? null }, subscription ? 200 : 404);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { config, db, clock } = context.elkaar;
  const asked = askedIn(await request.text());
  if (asked === undefined) throw new Response(null, { status: 400 });
  const id = parseUnsubscribeToken(config.secret, params["token"] ?? "");
  const isDone = id !== undefined && (await setSubscribed(db, { id, isOn: asked === "resume" }, clock()));
  if (!isDone) throw new Response(null, { status: 404 });
  // Never a redirect: mail programs do not follow one (RFC 8058, section 3.1).
  return json({ isResumed: asked === "resume" });
}

/** What a form or a multipart form asks for; mail programs may send either. */
function askedIn(body: string): "unsubscribe" | "resume" | undefined {
  if (/(^|[&"])List-Unsubscribe(=|"\r?\n\r?\n)One-Click/i.test(body)) return "unsubscribe";
  return /(^|&)intent=resume(&|$)/.test(body) ? "resume" : undefined;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${dictionary(data?.language ?? "nl").mailings.unsubscribe.title} · Elkaar` },
  { name: "robots", content: "noindex" },
];

export default function Unsubscribe() {
  const { language, subscription } = useLoaderData<typeof loader>();
  const isResumed = useActionData<typeof action>()?.isResumed ?? false;
  const { unsubscribe: texts } = dictionary(language).mailings;
  if (!subscription) return <Gone />;
  const { regionName, email, isUnsubscribed } = subscription;
  if (isUnsubscribed)
    return (
      <Section narrow>
        <Stack>
          <Heading level={1}>{texts.doneTitle}</Heading>
          <Lead>{texts.doneText(regionName, email)}</Lead>
        </Stack>
        <Stack>
          <Heading level={2}>{texts.undoTitle}</Heading>
          <Paragraph>{texts.undoText}</Paragraph>
          <form method="post">
            <LinkButton name="intent" value="resume">
              {texts.undo}
            </LinkButton>
          </form>
        </Stack>
      </Section>
    );
  return (
    <Section narrow>
      <Stack>
        <Heading level={1}>{isResumed ? texts.resumedTitle : texts.heading(regionName)}</Heading>
        <Lead>{isResumed ? texts.resumed(regionName, email) : texts.lead(email)}</Lead>
        <Paragraph>{texts.text}</Paragraph>
      </Stack>
      <form method="post">
        <Actions>
          <Button name="List-Unsubscribe" value="One-Click" variant={isResumed ? "secondary" : "primary"}>
            {texts.button}
          </Button>
        </Actions>
      </form>
    </Section>
  );
}

function Gone() {
  const { language } = useLoaderData<typeof loader>();
  const { unsubscribe: texts } = dictionary(language).mailings;
  return (
    <Section narrow>
      <Stack>
        <Heading level={1}>{texts.goneTitle}</Heading>
        <Lead>{texts.goneText}</Lead>
        <Paragraph>{texts.goneHow}</Paragraph>
      </Stack>
      <Actions>
        <ButtonLink href={pathIn(language, "/bijeenkomsten")} variant="secondary">
          {texts.goneLink}
        </ButtonLink>
      </Actions>
    </Section>
  );
}
