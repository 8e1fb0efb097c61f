import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listSentMails } from "#app/domain/outbox/queries.server";
import type { RouteHandle } from "#app/http/policy";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import { pathIn } from "#app/language/language";
import { Section, Stack } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { SearchForm } from "#app/ui/search-form";
import { Heading, Lead, Paragraph, TextLink } from "#app/ui/text";
import { TodoList } from "#app/ui/todo-list";

export const handle: RouteHandle = { policy: "demo", current: "/postvak" };

const mailsAPage = 50;

export async function loader({ context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const searchParams = searchOf(context);
  const to = (searchParams.get("aan") ?? "").slice(0, 254);
  const page = Math.min(10_000, Math.max(1, Math.trunc(Number(searchParams.get("pagina") ?? 1)) || 1));
  const offset = (page - 1) * mailsAPage;
  const { mails, total } = await listSentMails(elkaar.db, { ...(to && { to }), limit: mailsAPage, offset });
  return json({ language, mails, total, page, to });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${dictionary(data?.language ?? "nl").system.mailbox.title} · Elkaar` },
];

export default function Mailbox() {
  const { language, mails, total, page, to } = useLoaderData<typeof loader>();
  const { common, system } = dictionary(language);
  const words = system.mailbox;
  const { dateTime } = formats(language);
  const address = pathIn(language, "/postvak");
  const pageLink = (number: number) =>
    `${address}?${new URLSearchParams({ ...(to && { aan: to }), pagina: String(number) })}`;
  return (
    <Section>
      <Stack>
        <Heading level={1}>{words.title}</Heading>
        <Lead>{words.lead}</Lead>
        <SearchForm action={address} name="aan" label={words.searchLabel} button={common.search} value={to} />
        {to && (
          <Paragraph>
            <TextLink href={address}>{words.all}</TextLink>
          </Paragraph>
        )}
      </Stack>
      {mails.length === 0 ? (
        <Paragraph>{words.empty}</Paragraph>
      ) : (
        <Stack as="section" labelledBy="mails">
          <Heading level={2} size={3} id="mails">
            {words.caption(total)}
          </Heading>
          <TodoList
            items={mails.map((mail) => ({
              key: mail.id,
              title: <TextLink href={pathIn(language, `/postvak/${mail.id}`)}>{mail.subject}</TextLink>,
              detail: words.line(mail.recipientEmail, dateTime(mail.sentAt)),
            }))}
          />
        </Stack>
      )}
      <Pagination
        label={words.title}
        previous={page > 1 ? { href: pageLink(page - 1), label: common.previous } : undefined}
        next={page * mailsAPage < total ? { href: pageLink(page + 1), label: common.next } : undefined}
      />
    </Section>
  );
}
