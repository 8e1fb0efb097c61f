import { changeLimits } from "#app/domain/event/change-rules";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Actions, Button } from "#app/ui/button";
import { TextField } from "#app/ui/field";
import { Stack } from "#app/ui/page";
import { Panel } from "#app/ui/panel";
import { Heading, Paragraph } from "#app/ui/text";
import { EditorFields } from "./editor-fields";
import type { TypedEditor } from "./editor-fields";
import { errorWords } from "./form-errors";
import type { FieldErrors } from "./form-errors";

interface AddHostFormProps {
  language: Language;
  organizations: string[];
  errors: FieldErrors;
  typed: (TypedEditor & { organization: string }) | null;
}

/** Another host, known or new, with or without somebody who is asked to answer for it. */
export function AddHostForm({ language, organizations, errors, typed }: AddHostFormProps) {
  const { hosting, common } = dictionary(language);
  return (
    <Panel tone="mist" as="section" labelledBy="erbij">
      <Heading level={2} size={3} id="erbij">
        {hosting.add}
      </Heading>
      <form method="post" noValidate>
        <Stack>
          <Paragraph small>{hosting.addHint}</Paragraph>
          <TextField
            name="organization"
            label={hosting.fields.organization}
            value={typed?.organization ?? ""}
            error={errorWords(language, errors, "organization")}
            suggestions={organizations}
            autoComplete="off"
            maxLength={changeLimits.organization}
          />
          <EditorFields language={language} typed={typed} errors={errors} optional={common.optional} />
          <Actions>
            <Button name="intent" value="add" variant="secondary">
              {hosting.submitHost}
            </Button>
          </Actions>
        </Stack>
      </form>
    </Panel>
  );
}
