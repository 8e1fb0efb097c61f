import { comes, textLimits } from "#app/domain/invitation/rules";
import { dictionary } from "#app/language/dictionary";
import { Button, LinkButton } from "#app/ui/button";
import { TextAreaField } from "#app/ui/field";
import { Stack } from "#app/ui/page";
import { Panel } from "#app/ui/panel";
import { Heading, Paragraph } from "#app/ui/text";
import type { InvitationProps } from "./invitation-standing";

interface AnswerProps extends InvitationProps {
  reason: string;
  error: string | undefined;
}

/** How to say no, and how to hear no more of it. Not once there is nothing left to answer. */
export function AnswerSections(props: AnswerProps) {
  const { eventState, state, ownsRegistration } = props.invitation;
  if (eventState === "cancelled" || eventState === "past" || state === "withdrawn") return null;
  const isComing = comes(state);
  const mayDecline = state !== "declined" && state !== "stopped" && (!isComing || ownsRegistration);
  return (
    <Stack gap="roomy">
      {mayDecline && <CannotCome {...props} />}
      {isComing && !ownsRegistration && (
        <Paragraph>{dictionary(props.language).invitations.personal.otherAddress}</Paragraph>
      )}
      {!isComing && state !== "stopped" && <NoMoreMail {...props} />}
    </Stack>
  );
}

function CannotCome({ invitation, path, language, reason, error }: AnswerProps) {
  const { invitations, common } = dictionary(language);
  const { personal } = invitations;
  const isComing = comes(invitation.state);
  return (
    <Panel tone="mist" as="section" labelledBy="nee">
      <Heading level={2} size={3} id="nee">
        {isComing ? personal.cannotAfterAllTitle : personal.cannotTitle}
      </Heading>
      <Paragraph>{isComing ? personal.cannotAfterAllText : personal.cannotText}</Paragraph>
      <form method="post" action={path} noValidate>
        <Stack>
          <TextAreaField
            name="reason"
            label={personal.reason}
            hint={personal.reasonHint}
            optional={common.optional}
            value={reason}
            error={error}
            rows={2}
            maxLength={textLimits.reason}
          />
          <div>
            <Button variant="secondary" name="intent" value="decline">
              {isComing ? personal.cannotAfterAll : personal.cannot}
            </Button>
          </div>
        </Stack>
      </form>
    </Panel>
  );
}

function NoMoreMail({ path, language }: AnswerProps) {
  const { personal } = dictionary(language).invitations;
  return (
    <Stack gap="snug" as="section" labelledBy="niet-meer">
      <Heading level={2} size={4} id="niet-meer">
        {personal.stopTitle}
      </Heading>
      <Paragraph small soft>
        {personal.stopText}
      </Paragraph>
      <form method="post" action={path}>
        <LinkButton name="intent" value="stop">
          {personal.stop}
        </LinkButton>
      </form>
    </Stack>
  );
}
