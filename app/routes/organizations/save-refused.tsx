import type { ChangeOutcome, CreateOutcome } from "#app/domain/organization/save.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { Paragraph, TextLink } from "#app/ui/text";
import { organizationsPath } from "./organization-path";

export type SaveRefusal = Extract<CreateOutcome | ChangeOutcome, { ok: false }>;

interface SaveRefusedProps {
  language: Language;
  refusal: SaveRefusal | null;
}

/** Why an organization was not saved, with a link to the one that stands in the way. */
export function SaveRefused({ language, refusal }: SaveRefusedProps) {
  if (refusal === null) return null;
  const { organizer, organizations } = dictionary(language);
  return (
    <Alert tone="warning" role="alert" title={organizer.refusedTitle} id="geweigerd">
      <Paragraph>{organizations.refusals[refusal.reason]}</Paragraph>
      {refusal.reason === "name_taken" && (
        <Paragraph>
          <TextLink href={organizationsPath(language, `/${refusal.organizationId}`)}>
            {organizations.seeExisting}
          </TextLink>
        </Paragraph>
      )}
    </Alert>
  );
}
