import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { Disclosure } from "#app/ui/disclosure";
import { Panel } from "#app/ui/panel";
import { BulletList, Heading } from "#app/ui/text";
import { ExampleMail } from "./example-mail";
import type { InviteesView, OrganizersView } from "./organizers-view.server";

/** The other organizers who will be told, by name, and their mail. Nothing where there is nobody. */
export function OrganizersPanel({ language, organizers }: { language: Language; organizers: OrganizersView }) {
  const { organizersTold } = dictionary(language).drafts;
  const { people, example } = organizers;
  if (people.length === 0) return null;
  const lines = people.map(({ name, organizations }) =>
    organizations.length === 0 ? name : organizersTold.inNameOf(name, formats(language).list(organizations)),
  );
  return (
    <Panel tone="sun" as="section" labelledBy="organisatoren">
      <Heading level={2} size={3} id="organisatoren">
        {organizersTold.title(people.length)}
      </Heading>
      <BulletList items={lines} />
      <ExampleMail language={language} example={example} />
    </Panel>
  );
}

/** Invited people without an answer who will be told, and their mail. Nothing where there is nobody. */
export function InviteesPanel({ language, invitees }: { language: Language; invitees: InviteesView }) {
  const { drafts, organizer } = dictionary(language);
  const { names, example } = invitees;
  if (names.length === 0) return null;
  return (
    <Panel tone="sun" as="section" labelledBy="genodigden">
      <Heading level={2} size={3} id="genodigden">
        {drafts.inviteesTold.title(names.length)}
      </Heading>
      <div>
        <Disclosure summary={organizer.preview.names(names.length)}>
          <BulletList items={names} />
        </Disclosure>
        <ExampleMail language={language} example={example} />
      </div>
    </Panel>
  );
}
