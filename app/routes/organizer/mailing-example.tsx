import { json } from "@remix-run/node";
import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findExample } from "#app/domain/mailing/find-example.server";
import { renderExample } from "#app/domain/outbox/render-example.server";
import type { RouteHandle } from "#app/http/policy";
import { searchOf } from "#app/http/search-of";
import { contentSecurityPolicy } from "#app/http/security-headers";
import { dictionary } from "#app/language/dictionary";
import { Disclosure, LetterText } from "#app/ui/disclosure";
import { SelectField } from "#app/ui/field";
import { FilterForm } from "#app/ui/filter-form";
import { LetterFrame } from "#app/ui/letter-frame";
import { Stack } from "#app/ui/page";
import { Heading, Paragraph, TextLink } from "#app/ui/text";
import { loadMailing } from "./load-mailing";
import { eventPath, OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" }, current: "/beheer" };

const mostNames = 500;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { event, mailing } = await loadMailing(context, params);
  const as = searchOf(context).get("als");
  const example = await findExample(elkaar.db, { eventId: event.id, mailingId: mailing.id, as });
  if (!example) throw new Response(null, { status: 404 });
  const { to, payload, personId, people } = example;
  const mail = { template: "mailing" as const, payload, language: example.language, to };
  const { subject, text } = renderExample(mail, elkaar.links, elkaar.clock());
  const { slug, title } = event;
  return json({
    language,
    event: { slug, title },
    mailing: { id: mailing.id },
    ...{ subject, text, personId },
    name: to.name,
    mailLanguage: example.language,
    isAttached: payload.withCalendar,
    people: people.slice(0, mostNames),
    isShortened: people.length > mostNames,
  });
}

export const headers: HeadersFunction = () => ({
  "Content-Security-Policy": `${contentSecurityPolicy}; frame-src 'self'`,
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(`${dictionary(data.language).mailings.example.title}: ${data.subject}`) : [];

export default function MailingExample() {
  const { language, event, mailing, subject, text, mailLanguage, personId, name, ...data } =
    useLoaderData<typeof loader>();
  const { mailings, system } = dictionary(language);
  const { example } = mailings;
  const page = eventPath(language, event.slug, `/mail/${mailing.id}/voorbeeld`);
  const asked = personId === null ? "" : `?als=${personId}`;
  return (
    <OrganizerPage
      language={language}
      event={event}
      trail={[{ href: eventPath(language, event.slug, "/mail"), label: dictionary(language).mailings.title }]}
      here={example.title}
      heading={example.heading(name)}
      lead={example.lead}
    >
      <Stack>
        {personId === null ? (
          <Paragraph>{example.nobody}</Paragraph>
        ) : (
          <FilterForm action={page} button={example.show}>
            <SelectField
              name="als"
              label={example.as}
              value={personId}
              hint={data.isShortened ? example.shortened(data.people.length) : undefined}
              options={data.people.map((person) => ({ value: person.id, label: person.name }))}
            />
          </FilterForm>
        )}
        <Paragraph>
          <TextLink href={eventPath(language, event.slug, `/mail/${mailing.id}`)}>{example.back}</TextLink>
        </Paragraph>
      </Stack>
      <Stack as="section" labelledBy="opgemaakt">
        <Heading level={2} size={3} id="opgemaakt">
          {example.subject(subject)}
        </Heading>
        {data.isAttached && <Paragraph>{example.attached}</Paragraph>}
        <LetterFrame src={`${page}/weergave${asked}`} title={example.frame} />
        <Disclosure summary={system.mail.text}>
          <LetterText text={text} lang={mailLanguage === language ? undefined : mailLanguage} />
        </Disclosure>
      </Stack>
    </OrganizerPage>
  );
}
