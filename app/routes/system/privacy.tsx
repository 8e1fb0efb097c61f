import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { fieldRegister, kindsOfData } from "#app/domain/retention/field-register";
import type { KindOfData } from "#app/domain/retention/field-register";
import type { RouteHandle } from "#app/http/policy";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { DefinitionRows } from "#app/ui/definition-rows";
import { Section, Stack } from "#app/ui/page";
import { BulletList, Heading, Lead, Paragraph } from "#app/ui/text";

export const handle: RouteHandle = { policy: "public", kept: { parameters: [] } };

export function loader({ context }: LoaderFunctionArgs) {
  return json({ language: context.language });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const { title, description } = dictionary(data?.language ?? "nl").system.privacy;
  return [{ title: `${title} · Elkaar` }, { name: "description", content: description }];
};

export default function Privacy() {
  const { language } = useLoaderData<typeof loader>();
  const words = dictionary(language).system.privacy;
  return (
    <Section narrow>
      <Stack>
        <Heading level={1}>{words.title}</Heading>
        <Lead>{words.lead}</Lead>
        <BulletList items={words.facts} />
      </Stack>
      <Stack gap="roomy">
        <Heading level={2}>{words.whatHeading}</Heading>
        {kindsOfData.map((kind) => (
          <Kind key={kind} kind={kind} language={language} />
        ))}
      </Stack>
      <Stack>
        <Heading level={2}>{words.rightsHeading}</Heading>
        <Paragraph>{words.rights}</Paragraph>
        <Heading level={2}>{words.askHeading}</Heading>
        <Paragraph>{words.ask}</Paragraph>
      </Stack>
      <Stack>
        <Heading level={2}>{words.columnsHeading}</Heading>
        <DefinitionRows
          items={kindsOfData.map((kind) => ({ term: words.kinds[kind].what, value: columnsOf(kind).join(", ") }))}
        />
      </Stack>
    </Section>
  );
}

function Kind({ kind, language }: { kind: KindOfData; language: Language }) {
  const words = dictionary(language).system.privacy;
  const { what, why, basis, howLong, whoSees } = words.kinds[kind];
  return (
    <Stack as="section" labelledBy={kind}>
      <Heading level={3} id={kind}>
        {what}
      </Heading>
      <DefinitionRows
        items={[
          { term: words.why, value: why },
          { term: words.basis, value: basis },
          { term: words.howLong, value: howLong },
          { term: words.whoSees, value: whoSees },
        ]}
      />
    </Stack>
  );
}

function columnsOf(kind: KindOfData): string[] {
  return Object.entries(fieldRegister).flatMap(([table, columns]) =>
    Object.entries(columns)
      .filter(([, entry]) => entry === kind)
      .map(([column]) => `${table}.${column}`),
  );
}
