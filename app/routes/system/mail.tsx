import { json } from "@remix-run/node";
import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { RouteHandle } from "#app/http/policy";
import { contentSecurityPolicy } from "#app/http/security-headers";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import { pathIn } from "#app/language/language";
import { DefinitionRows } from "#app/ui/definition-rows";
import { LetterText } from "#app/ui/disclosure";
import { LetterFrame } from "#app/ui/letter-frame";
import { Section, Stack } from "#app/ui/page";
import { BulletList, Heading, Paragraph, TextLink } from "#app/ui/text";
import { LinkedText } from "./linked-text";
import { loadMail } from "./load-mail.server";

export const handle: RouteHandle = { policy: "demo", current: "/postvak" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { kept, mail } = await loadMail(context, params["id"]);
  return json({
    language: context.language,
    id: kept.id,
    sentAt: kept.sentAt,
    subject: mail.subject,
    from: mail.from,
    to: mail.to.join(", "),
    text: mail.text,
    attachments: mail.attachments.map(({ filename, content }) => ({ filename, bytes: content.byteLength })),
  });
}

export const headers: HeadersFunction = () => ({
  "Content-Security-Policy": `${contentSecurityPolicy}; frame-src 'self'`,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.subject ?? ""} · ${dictionary(data?.language ?? "nl").system.mailbox.title}` },
];

export default function Mail() {
  const { language, id, sentAt, subject, from, to, text, attachments } = useLoaderData<typeof loader>();
  const words = dictionary(language).system.mail;
  const { dateTime, number } = formats(language);
  const address = pathIn(language, `/postvak/${id}`);
  return (
    <Section>
      <Stack>
        <Paragraph>
          <TextLink href={pathIn(language, "/postvak")}>{words.back}</TextLink>
        </Paragraph>
        <Heading level={1} size={2}>
          {subject}
        </Heading>
        <DefinitionRows
          items={[
            { term: words.from, value: from },
            { term: words.to, value: to },
            { term: words.sentAt, value: dateTime(sentAt) },
          ]}
        />
      </Stack>
      <Stack as="section" labelledBy="opgemaakt">
        <Heading level={2} id="opgemaakt">
          {words.rendered}
        </Heading>
        <LetterFrame src={`${address}/weergave`} title={words.frameTitle} />
      </Stack>
      <Stack as="section" labelledBy="bijlagen">
        <Heading level={2} id="bijlagen">
          {words.attachments}
        </Heading>
        {attachments.length === 0 && <Paragraph soft>{words.noAttachments}</Paragraph>}
        <BulletList
          items={attachments.map(({ filename, bytes }, index) => (
            <TextLink key={index} href={`${address}/bijlagen/${index + 1}`} download>
              {filename || words.invitation} ({words.kilobytes(number(Math.ceil(bytes / 1024)))})
            </TextLink>
          ))}
        />
      </Stack>
      <Stack as="section" labelledBy="tekst">
        <Heading level={2} id="tekst">
          {words.text}
        </Heading>
        <LetterText text={<LinkedText text={text} />} />
        <Paragraph>
          <TextLink href={`${address}/bron`}>{words.source}</TextLink>
        </Paragraph>
      </Stack>
    </Section>
  );
}
