import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Actions, Button } from "#app/ui/button";

interface PreviewActionsProps {
  language: Language;
  /** How many mails leave when it is saved. */
  mails: number;
  /** Whether there is a form to go back to. */
  mayEdit?: boolean;
}

/** The button that does what a preview says, and the one that goes back to the form. */
export function PreviewActions({ language, mails, mayEdit = true }: PreviewActionsProps) {
  const words = dictionary(language).organizer.preview;
  return (
    <Actions>
      <Button name="intent" value="save">
        {mails === 0 ? words.save : words.saveAndTell(mails)}
      </Button>
      {mayEdit && (
        <Button name="intent" value="edit" variant="secondary">
          {words.edit}
        </Button>
      )}
    </Actions>
  );
}
