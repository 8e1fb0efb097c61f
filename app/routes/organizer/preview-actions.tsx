import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Actions, Button, ButtonLink } from "#app/ui/button";

interface PreviewActionsProps {
  language: Language;
  /** How many mails leave when it is saved. */
  mails: number;
  /** Where to go back to, where no form comes before the preview. */
  keep?: { href: string; label: string };
}

/** The button that does what a preview says, and the one that goes back to the form. */
export function PreviewActions({ language, mails, keep }: PreviewActionsProps) {
  const words = dictionary(language).organizer.preview;
  return (
    <Actions>
      <Button name="intent" value="save">
        {mails === 0 ? words.save : words.saveAndTell(mails)}
      </Button>
      {keep ? (
        <ButtonLink href={keep.href} variant="secondary">
          {keep.label}
        </ButtonLink>
      ) : (
        <Button name="intent" value="edit" variant="secondary">
          {words.edit}
        </Button>
      )}
    </Actions>
  );
}
