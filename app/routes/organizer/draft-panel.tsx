import type { Missing } from "#app/domain/event/draft-rules";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Actions, Button, ButtonLink } from "#app/ui/button";
import { Panel } from "#app/ui/panel";
import { BulletList, Heading, Paragraph, TextLink } from "#app/ui/text";
import { HiddenFields } from "./hidden-fields";
import { eventPath } from "./organizer-page";

export interface DraftView {
  missing: Missing[];
  /** How many other organizers would hear that it is public. */
  told: number;
  hash: string;
}

interface DraftPanelProps {
  language: Language;
  slug: string;
  draft: DraftView;
  mayChange: boolean;
}

/** What a draft still needs, each with the page where it is filled in; once it is ready, the button. */
export function DraftPanel({ language, slug, draft, mayChange }: DraftPanelProps) {
  const { draft: texts } = dictionary(language).drafts;
  const isReady = draft.missing.length === 0;
  return (
    <Panel tone="sun" as="section" labelledBy="concept">
      <Heading level={2} size={3} id="concept">
        {texts.title}
      </Heading>
      <Paragraph>{texts.lead}</Paragraph>
      {isReady ? <Paragraph>{texts.ready}</Paragraph> : <MissingList language={language} slug={slug} draft={draft} />}
      <Actions>
        {isReady && mayChange && <PublishButton language={language} slug={slug} draft={draft} />}
        <ButtonLink href={eventPath(language, slug, "/voorbeeld")} variant="secondary">
          {texts.preview}
        </ButtonLink>
      </Actions>
    </Panel>
  );
}

export function MissingList({ language, slug, draft }: Pick<DraftPanelProps, "language" | "slug" | "draft">) {
  const { draft: texts } = dictionary(language).drafts;
  return (
    <>
      <Paragraph>
        <b>{texts.missingTitle(draft.missing.length)}:</b>
      </Paragraph>
      <BulletList
        items={draft.missing.map((missing) => (
          <TextLink key={missing} href={eventPath(language, slug, whereToMend[missing])}>
            {texts.missing[missing]}
          </TextLink>
        ))}
      />
    </>
  );
}

/** One press where nobody is told; otherwise first the names. */
function PublishButton({ language, slug, draft }: Pick<DraftPanelProps, "language" | "slug" | "draft">) {
  const { draft: texts } = dictionary(language).drafts;
  const href = eventPath(language, slug, "/openbaar");
  if (draft.told > 0) return <ButtonLink href={href}>{texts.seeWhoHears}</ButtonLink>;
  return (
    <form method="post" action={href}>
      <HiddenFields values={{ preview: draft.hash }} />
      <Button name="intent" value="save">
        {texts.publish}
      </Button>
    </form>
  );
}

const whereToMend: Record<Missing, string> = {
  title: "/wijzigen#title",
  summary: "/wijzigen#summary",
  start_in_future: "/wijzigen#date",
  venue: "/wijzigen#venue_name",
  capacity: "/wijzigen#capacity",
  contact: "/wijzigen#contact_name",
  host: "/gastheren",
  programme_on_the_day: "/programma",
  workshops: "/programma",
  workshop_places: "/programma",
};
