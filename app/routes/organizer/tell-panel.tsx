import type { ReactNode } from "react";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Disclosure } from "#app/ui/disclosure";
import { Stack } from "#app/ui/page";
import { Panel } from "#app/ui/panel";
import { BulletList, Heading, Paragraph } from "#app/ui/text";
import { ExampleMail } from "./example-mail";
import type { TellView } from "./tell-view.server";

interface TellPanelProps {
  tell: TellView;
  language: Language;
  /** Why nobody is told, where nobody is. */
  whyNobody: string;
  /** What happens to who has a place. */
  toldPlaced: (n: number) => string;
  /** Names of who gets a place by it, and a mail about that. */
  promoted?: string[];
  /** Others hear of it in a panel of their own. */
  othersTold?: boolean;
}

/** "These people will be told this": how many, exactly who, and one mail as it will be read. */
export function TellPanel({
  tell,
  language,
  whyNobody,
  toldPlaced,
  promoted = [],
  othersTold = false,
}: TellPanelProps) {
  const { organizer, approval } = dictionary(language);
  const { preview } = organizer;
  const total = tell.names.length;
  if (total === 0)
    return (
      <Panel tone={promoted.length > 0 ? "sun" : "mist"} as="section" labelledBy="wie">
        <Heading level={2} size={3} id="wie">
          {promoted.length > 0 ? preview.promoted(promoted.length) : othersTold ? preview.noAttendee : preview.nobody}
        </Heading>
        {promoted.length > 0 ? <BulletList items={promoted} /> : <Paragraph>{whyNobody}</Paragraph>}
      </Panel>
    );
  return (
    <Panel tone="sun" as="section" labelledBy="wie">
      <Heading level={2} size={3} id="wie">
        {preview.told(total)}
      </Heading>
      <Stack gap="tight">
        {tell.placed > 0 && <Paragraph>{toldPlaced(tell.placed)}</Paragraph>}
        {tell.waiting > 0 && <Paragraph>{preview.toldWaiting(tell.waiting)}</Paragraph>}
        {tell.requested > 0 && <Paragraph>{approval.told(tell.requested)}</Paragraph>}
      </Stack>
      {promoted.length > 0 && (
        <>
          <Paragraph>{preview.promoted(promoted.length)}:</Paragraph>
          <BulletList items={promoted} />
        </>
      )}
      <div>
        <Disclosure summary={preview.names(total)}>
          <BulletList items={tell.names.map((one) => nameLine(one, { ...preview, requested: approval.toldName }))} />
        </Disclosure>
        <ExampleMail language={language} example={tell.example} />
      </div>
    </Panel>
  );
}

function nameLine(
  { name, status }: TellView["names"][number],
  words: { waiting: string; requested: string },
): ReactNode {
  if (status === "placed") return name;
  return `${name} (${status === "waitlisted" ? words.waiting : words.requested})`;
}
