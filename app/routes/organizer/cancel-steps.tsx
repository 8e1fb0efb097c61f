import { reasonLength } from "#app/domain/event/change-rules";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Actions, Button, ButtonLink } from "#app/ui/button";
import { TextAreaField } from "#app/ui/field";
import { Stack } from "#app/ui/page";
import { Panel } from "#app/ui/panel";
import { CheckPick } from "#app/ui/pick";
import { Heading, Prose } from "#app/ui/text";
import { errorWords } from "./form-errors";
import type { FieldErrors } from "./form-errors";
import { HiddenFields } from "./hidden-fields";
import { eventPath } from "./organizer-page";
import { InviteesPanel, OrganizersPanel } from "./organizers-panel";
import type { InviteesView, OrganizersView } from "./organizers-view.server";
import { TellPanel } from "./tell-panel";
import type { TellView } from "./tell-view.server";

interface StepProps {
  language: Language;
  event: { slug: string };
  reason: string;
  errors: FieldErrors;
}

/** The first step: why. */
export function CancelForm({ language, event, reason, errors }: StepProps) {
  const { cancel } = dictionary(language).organizer;
  return (
    <form method="post" noValidate>
      <Stack gap="roomy">
        <TextAreaField
          name="reason"
          label={cancel.reason}
          hint={cancel.reasonHint}
          value={reason}
          error={errorWords(language, errors, "reason")}
          maxLength={reasonLength.most}
        />
        <Actions>
          <Button name="intent" value="preview">
            {cancel.next}
          </Button>
          <ButtonLink href={eventPath(language, event.slug)} variant="secondary">
            {cancel.stays}
          </ButtonLink>
        </Actions>
      </Stack>
    </form>
  );
}

/** The second step: who hears of it, and a box that says it is for good. */
export function ConfirmCancel({
  language,
  event,
  reason,
  tell,
  organizers,
  invitees,
  errors,
}: StepProps & { tell: TellView; organizers: OrganizersView; invitees: InviteesView }) {
  const { cancel, preview } = dictionary(language).organizer;
  return (
    <>
      <Panel tone="line" as="section" labelledBy="reden">
        <Heading level={2} size={3} id="reden">
          {cancel.reasonLabel}
        </Heading>
        <Prose text={reason} />
      </Panel>
      <TellPanel
        tell={tell}
        language={language}
        whyNobody={preview.nobodyHere}
        toldPlaced={cancel.toldPlaced}
        othersTold={organizers.people.length + invitees.names.length > 0}
      />
      <OrganizersPanel language={language} organizers={organizers} />
      <InviteesPanel language={language} invitees={invitees} />
      <form method="post" noValidate>
        <HiddenFields values={{ reason, preview: tell.hash }} />
        <Stack gap="roomy">
          <CheckPick
            name="confirm"
            label={cancel.confirm}
            description={cancel.confirmHint}
            error={errorWords(language, errors, "confirm")}
          />
          <Actions>
            <Button name="intent" value="save">
              {cancel.save(tell.names.length + organizers.people.length + invitees.names.length)}
            </Button>
            <Button name="intent" value="edit" variant="secondary">
              {cancel.edit}
            </Button>
            <ButtonLink href={eventPath(language, event.slug)} variant="subtle">
              {cancel.stays}
            </ButtonLink>
          </Actions>
        </Stack>
      </form>
    </>
  );
}
