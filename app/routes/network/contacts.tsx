import { Fragment } from "react";
import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listContacts } from "#app/domain/contact/queries.server";
import { surnameFirst } from "#app/domain/person/rules";
import { getViewer } from "#app/http/get-viewer";
import type { RouteHandle } from "#app/http/policy";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import { pathIn } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { Section, Stack } from "#app/ui/page";
import { PersonRow, PersonRows } from "#app/ui/person";
import { SearchForm } from "#app/ui/search-form";
import { BulletList, Heading, Lead, Paragraph, TextLink } from "#app/ui/text";
import { privatePageMeta } from "../events/page-meta";
import { ChannelLink } from "./contact-channels";

export const handle: RouteHandle = { policy: "signed-in", current: "/account" };

const longestSearch = 100;

export async function loader({ context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { personId } = getViewer(context);
  const parameters = searchOf(context);
  const text = (parameters.get("q") ?? "").replaceAll("\0", "").trim().slice(0, longestSearch);
  const now = elkaar.clock();
  const all = await listContacts(elkaar.db, { ownerId: personId }, now);
  const found = text === "" ? all : await listContacts(elkaar.db, { ownerId: personId, search: text }, now);
  const shown = found.map(({ personId: _, regionId: __, eventId: ___, gives: ____, note, ...contact }) => ({
    ...contact,
    name: surnameFirst(contact.name),
    hasNote: note !== "",
  }));
  const done = parameters.get("klaar");
  return json({
    language,
    text,
    total: all.length,
    contacts: shown,
    done: (["weg", "geblokkeerd"] as const).find((one) => one === done) ?? null,
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privatePageMeta(`${dictionary(data.language).introducing.contacts.title} · Elkaar`) : [];

export default function Contacts() {
  const { language, text, total, contacts, done } = useLoaderData<typeof loader>();
  const words = dictionary(language).introducing.contacts;
  const to = (path: string) => pathIn(language, path);
  return (
    <Section narrow>
      <Stack>
        <Heading level={1}>{words.title}</Heading>
        <Lead>{total === 0 ? words.empty : words.lead(total)}</Lead>
        <Paragraph>
          <TextLink href={to("/kennismaken")}>{words.introductions}</TextLink>
        </Paragraph>
      </Stack>
      {done && (
        <Alert tone="ok" role="status">
          <Paragraph>{words.done[done]}</Paragraph>
        </Alert>
      )}
      {total > 0 && (
        <Stack>
          <SearchForm label={words.search} button={dictionary(language).common.search} value={text} />
          {contacts.length === 0 && (
            <Paragraph>
              {words.notFound(text)} <TextLink href={to("/contacten")}>{words.showAll}</TextLink>
            </Paragraph>
          )}
          <PersonRows>
            {contacts.map((contact) => (
              <PersonRow
                key={contact.id}
                name={contact.name}
                href={to(`/contacten/${contact.id}`)}
                role={contact.role}
                organization={contact.organization}
                note={<ContactNote contact={contact} />}
              />
            ))}
          </PersonRows>
        </Stack>
      )}
      {total > 0 && (
        <BulletList
          items={[
            <TextLink key="4" href={to("/contacten.vcf?versie=4")} download>
              {words.download}
            </TextLink>,
            <TextLink key="3" href={to("/contacten.vcf?versie=3")} download>
              {words.downloadOld}
            </TextLink>,
          ]}
        />
      )}
    </Section>
  );
}

type Shown = Pick<
  ReturnType<typeof useLoaderData<typeof loader>>["contacts"][number],
  "channels" | "sharesNothing" | "event" | "introducedAt" | "hasNote"
>;

function ContactNote({ contact }: { contact: Shown }) {
  const { language } = useLoaderData<typeof loader>();
  const words = dictionary(language).introducing.contacts;
  const day = formats(language).dateWithoutDay(contact.introducedAt);
  return (
    <>
      {contact.sharesNothing && <span>{words.sharesNothing}. </span>}
      {contact.channels.map((channel, index) => (
        <Fragment key={index}>
          <ChannelLink {...channel} />
          <br />
        </Fragment>
      ))}
      {contact.event ? words.metAt(contact.event.title, day) : words.met(day)}.{contact.hasNote && ` ${words.hasNote}`}
    </>
  );
}
