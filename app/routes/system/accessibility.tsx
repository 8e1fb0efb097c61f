import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listRegions } from "#app/domain/region/queries.server";
import type { RouteHandle } from "#app/http/policy";
import { dictionary } from "#app/language/dictionary";
import { Section, Stack } from "#app/ui/page";
import { BulletList, Heading, Lead, Paragraph, TextLink } from "#app/ui/text";
import { publicPageMeta } from "../events/page-meta";

export const handle: RouteHandle = { policy: "public", kept: { parameters: [] } };

export async function loader({ context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const regions = await listRegions(elkaar.db);
  return json({
    language,
    baseUrl: elkaar.config.baseUrl,
    contacts: regions.map(({ name, mailbox }) => ({ name, mailbox })),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { title, description } = dictionary(data.language).accessibility;
  return publicPageMeta({ ...data, title: `${title} · Elkaar`, description, path: "/toegankelijkheid" });
};

export default function Accessibility() {
  const { language, contacts } = useLoaderData<typeof loader>();
  const words = dictionary(language).accessibility;
  return (
    <Section narrow>
      <Stack>
        <Heading level={1}>{words.title}</Heading>
        <Lead>{words.lead}</Lead>
      </Stack>
      <Stack>
        <Heading level={2}>{words.statusHeading}</Heading>
        <Paragraph>{words.status}</Paragraph>
        <Paragraph>{words.statusWhy}</Paragraph>
      </Stack>
      <Stack>
        <Heading level={2}>{words.testedHeading}</Heading>
        <BulletList items={words.tested} />
        <Paragraph>{words.since}</Paragraph>
      </Stack>
      <Stack>
        <Heading level={2}>{words.notHeading}</Heading>
        <BulletList items={words.not} />
      </Stack>
      <Stack>
        <Heading level={2}>{words.contactHeading}</Heading>
        <Paragraph>{words.contact}</Paragraph>
        {contacts.length > 0 ? (
          <BulletList
            items={contacts.map(({ name, mailbox }) => (
              <>
                {name}: <TextLink href={`mailto:${mailbox}`}>{mailbox}</TextLink>
              </>
            ))}
          />
        ) : (
          <Paragraph>{words.contactNone}</Paragraph>
        )}
      </Stack>
      <Stack>
        <Heading level={2}>{words.complaintHeading}</Heading>
        <Paragraph>
          {words.complaint} <TextLink href="https://www.nationaleombudsman.nl">{words.ombudsman}</TextLink>
        </Paragraph>
      </Stack>
      <Stack>
        <Heading level={2}>{words.dateHeading}</Heading>
        <Paragraph>{words.date}</Paragraph>
      </Stack>
    </Section>
  );
}
