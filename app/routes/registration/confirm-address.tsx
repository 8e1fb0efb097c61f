import type { PersonalRegistration } from "#app/domain/registration/queries.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Actions, Button } from "#app/ui/button";
import { Panel } from "#app/ui/panel";
import { Heading, Paragraph } from "#app/ui/text";

interface ConfirmAddressProps {
  registration: PersonalRegistration;
  path: string;
  language: Language;
}

/** Consents count once somebody says by this button that the address is theirs. */
export function ConfirmAddress({ registration, path, language }: ConfirmAddressProps) {
  const { personal } = dictionary(language).registration;
  const { listed, email } = registration;
  return (
    <Panel tone="sun" as="section" labelledBy="bevestig">
      <Heading level={2} size={3} id="bevestig">
        {personal.confirmTitle}
      </Heading>
      <Paragraph>{listed ? personal.confirmText(email) : personal.confirmTextUnlisted(email)}</Paragraph>
      <form method="post" action={path}>
        <Actions>
          <Button variant="secondary" name="intent" value="confirm">
            {personal.confirmButton}
          </Button>
        </Actions>
      </form>
    </Panel>
  );
}
