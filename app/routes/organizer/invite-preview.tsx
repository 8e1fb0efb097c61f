import { Fragment } from "react";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Actions, Button } from "#app/ui/button";
import { Disclosure } from "#app/ui/disclosure";
import { Panel } from "#app/ui/panel";
import { BulletList, Heading, Paragraph, Small } from "#app/ui/text";
import { HiddenFields } from "./hidden-fields";
import type { InvitePreviewView, InviteValues } from "./invite-view.server";
import { TellPanel } from "./tell-panel";

interface InvitePreviewProps {
  language: Language;
  values: InviteValues;
  preview: InvitePreviewView;
}

/** The second step: who gets a mail, who does not and why, and which lines are wrong. */
export function InvitePreviewStep({ language, values, preview: { tell, known, wrong } }: InvitePreviewProps) {
  const { preview } = dictionary(language).invitations;
  return (
    <>
      <TellPanel tell={tell} language={language} whyNobody={preview.nobody} toldPlaced={() => preview.noPlace} />
      {wrong.length > 0 && <WrongRows language={language} wrong={wrong} />}
      {known.length > 0 && (
        <Panel tone="line" as="section" labelledBy="bekend">
          <Heading level={2} size={3} id="bekend">
            {preview.known(known.length)}
          </Heading>
          <Disclosure summary={dictionary(language).organizer.preview.names(known.length)} open={known.length <= 10}>
            <BulletList items={known.map(({ name, why }) => `${name}: ${preview.knownWhy[why]}`)} />
          </Disclosure>
        </Panel>
      )}
      <form method="post" encType="multipart/form-data">
        <HiddenFields values={{ ...values, preview: tell.hash }} />
        <Actions>
          {tell.placed > 0 && (
            <Button name="intent" value="save">
              {preview.save(tell.placed)}
            </Button>
          )}
          <Button name="intent" value="edit" variant="secondary">
            {preview.edit}
          </Button>
        </Actions>
      </form>
    </>
  );
}

function WrongRows({ language, wrong }: { language: Language; wrong: InvitePreviewView["wrong"] }) {
  const { preview } = dictionary(language).invitations;
  return (
    <Panel tone="line" as="section" labelledBy="fouten-lijst">
      <Heading level={2} size={3} id="fouten-lijst">
        {preview.wrong(wrong.length)}
      </Heading>
      <Paragraph>{preview.wrongLead}</Paragraph>
      <BulletList
        items={wrong.map(({ row, text, problem }) => (
          <Fragment key={row}>
            <b>{preview.row(row)}</b>
            {text !== "" && `, ${text}`}
            <br />
            <Small>{preview.problems[problem]}</Small>
          </Fragment>
        ))}
      />
    </Panel>
  );
}
