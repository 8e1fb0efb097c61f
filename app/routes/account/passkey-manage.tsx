import type { PasskeyLine, SecondFactorAct } from "#app/domain/second-factor/queries.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { pathIn } from "#app/language/language";
import { Button, LinkButton } from "#app/ui/button";
import { DefinitionRows } from "#app/ui/definition-rows";
import { Disclosure } from "#app/ui/disclosure";
import { Section, Stack } from "#app/ui/page";
import { Table } from "#app/ui/table";
import { Heading, Paragraph, TextLink, VisuallyHidden } from "#app/ui/text";
import { MakePasskeyForm } from "./passkey-forms";
import type { PasskeyAnswered } from "./passkey-forms";
import { NeedsScript } from "./needs-script";

interface PasskeyManageProps {
  language: Language;
  isOwner: boolean;
  device: string;
  passkeys: PasskeyLine[];
  codesLeft: number;
  makeOptions: string | null;
  acts: SecondFactorAct[];
  returnTo: string;
  answer: PasskeyAnswered | undefined;
}

/** One's own passkeys and recovery codes, in a session that used one. */
export function PasskeyManage({ language, isOwner, codesLeft, acts, ...props }: PasskeyManageProps) {
  const words = dictionary(language).secondFactor;
  return (
    <>
      <Section narrow gap="wide">
        <PasskeyList language={language} {...props} />
        <Codes language={language} codesLeft={codesLeft} />
        {isOwner && (
          <Stack as="section" labelledBy="collegas">
            <Heading level={2} id="collegas">
              {words.colleagues.title}
            </Heading>
            <Paragraph>{words.colleagues.linkLead}</Paragraph>
            <Paragraph>
              <TextLink href={pathIn(language, "/beheer/organisatoren")}>{words.colleagues.link}</TextLink>
            </Paragraph>
          </Stack>
        )}
      </Section>
      <Section narrow tone labelledBy="logboek">
        <Acts language={language} acts={acts} />
      </Section>
    </>
  );
}

type ListProps = Omit<PasskeyManageProps, "isOwner" | "codesLeft" | "acts">;

function PasskeyList({ language, passkeys, device, makeOptions, returnTo, answer }: ListProps) {
  const { list } = dictionary(language).secondFactor;
  const { dateWithoutDay, dateTime } = formats(language);
  return (
    <Stack as="section" labelledBy="lijst">
      <Heading level={2} id="lijst">
        {list.title}
      </Heading>
      {passkeys.length === 0 && <Paragraph>{list.empty}</Paragraph>}
      <DefinitionRows
        items={passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
          term: name,
          value: `${list.made(dateWithoutDay(createdAt))}, ${lastUsedAt ? list.used(dateTime(lastUsedAt)) : list.neverUsed}`,
          note: (
            <form method="post" action={pathIn(language, "/account/sleutel")}>
              <input type="hidden" name="intent" value="remove" />
              <LinkButton name="passkey" value={id}>
                {list.remove}
                <VisuallyHidden> ({name})</VisuallyHidden>
              </LinkButton>
            </form>
          ),
        }))}
      />
      <Paragraph soft small>
        {list.removeNote}
      </Paragraph>
      <Disclosure summary={list.add} open={passkeys.length === 0 || answer?.intent === "register"}>
        <NeedsScript language={language} />
        {makeOptions !== null && (
          <MakePasskeyForm
            language={language}
            returnTo={returnTo}
            answer={answer}
            options={makeOptions}
            device={device}
          />
        )}
      </Disclosure>
    </Stack>
  );
}

function Codes({ language, codesLeft }: { language: Language; codesLeft: number }) {
  const { codes } = dictionary(language).secondFactor;
  return (
    <Stack as="section" labelledBy="codes">
      <Heading level={2} id="codes">
        {codes.title}
      </Heading>
      <Paragraph>{codes.left(codesLeft)}</Paragraph>
      <form method="post" action={pathIn(language, "/account/sleutel")}>
        <Stack gap="snug">
          <Button name="intent" value="codes" variant="secondary" describedBy="codes-nieuw">
            {codes.renew}
          </Button>
          <Paragraph soft small id="codes-nieuw">
            {codes.renewNote}
          </Paragraph>
        </Stack>
      </form>
    </Stack>
  );
}

function Acts({ language, acts }: { language: Language; acts: SecondFactorAct[] }) {
  const { log } = dictionary(language).secondFactor;
  const { dateTime } = formats(language);
  const known: Record<string, string> = log.acts;
  return (
    <Stack>
      <Heading level={2} id="logboek">
        {log.title}
      </Heading>
      <Table
        caption={log.title}
        hideCaption
        rowHeader={false}
        columns={[{ label: log.at }, { label: log.what }]}
        rows={acts.map(({ id, at, action, by }) => {
          const what = known[action] ?? action;
          return { key: id, cells: [dateTime(at), by === null ? what : log.by(what, by)] };
        })}
        empty={<Paragraph>{log.empty}</Paragraph>}
      />
    </Stack>
  );
}
