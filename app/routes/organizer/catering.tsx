import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { summarizeNeeds } from "#app/domain/event/needs-queries.server";
import type { NeedsSummary } from "#app/domain/event/needs-queries.server";
import { findOrganizerEvent } from "#app/domain/event/organizer-queries.server";
import type { RouteHandle } from "#app/http/policy";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import { Stack } from "#app/ui/page";
import { Table } from "#app/ui/table";
import { Heading, Paragraph } from "#app/ui/text";
import { ListPage } from "./list-page";
import { organizerMeta } from "./private-meta";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" }, current: "/beheer" };

const keptMilliseconds = 24 * 60 * 60 * 1000;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const event = await findOrganizerEvent(elkaar.db, params["slug"] ?? "");
  if (!event) throw new Response(null, { status: 404 });
  const wipedAt = new Date(Date.parse(event.endsAt) + keptMilliseconds).toISOString();
  const isGone = wipedAt <= elkaar.clock().toISOString();
  return json({ language, event, needs: await summarizeNeeds(elkaar.db, event.id), wipedAt, isGone });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(`${dictionary(data.language).registrations.lists.cateringTitle}: ${data.event.title}`) : [];

/** What the kitchen and the caretaker must know: numbers, never a name. */
export default function Catering() {
  const { language, event, needs, wipedAt, isGone } = useLoaderData<typeof loader>();
  const { registrations: texts } = dictionary(language);
  const { lists } = texts;
  return (
    <ListPage language={language} event={event} title={lists.cateringTitle} lead={lists.cateringLead(event.taken)}>
      {isGone && needs.people === 0 ? (
        <Paragraph>{texts.needsGone}</Paragraph>
      ) : (
        <>
          <Paragraph>{needs.people === 0 ? texts.noNeeds : texts.needsLead(needs.people)}</Paragraph>
          <Wishes
            title={texts.diet}
            wishes={needs.diet}
            rest={{ text: lists.withoutWish, count: event.taken - sum(needs.diet) }}
          />
          <Wishes title={texts.access} wishes={needs.access} />
          <Paragraph small soft>
            {texts.needsWiped(formats(language).date(wipedAt))}
          </Paragraph>
        </>
      )}
    </ListPage>
  );
}

function sum(wishes: NeedsSummary["diet"]): number {
  return wishes.reduce((total, { count }) => total + count, 0);
}

interface WishesProps {
  title: string;
  wishes: NeedsSummary["diet"];
  /** Everybody else. */
  rest?: NeedsSummary["diet"][number];
}

function Wishes({ title, wishes, rest }: WishesProps) {
  const { language } = useLoaderData<typeof loader>();
  const { registrations: texts } = dictionary(language);
  return (
    <Stack>
      <Heading level={2}>{title}</Heading>
      <Table
        caption={title}
        hideCaption
        columns={[{ label: texts.lists.wish }, { label: texts.lists.count, numeric: true }]}
        rows={[...wishes, ...(rest && wishes.length > 0 ? [rest] : [])].map(({ text, count }) => ({
          key: text,
          cells: [text, count],
        }))}
        empty={<Paragraph>{texts.nothing}</Paragraph>}
      />
    </Stack>
  );
}
