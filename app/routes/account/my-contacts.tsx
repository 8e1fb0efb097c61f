import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Stack } from "#app/ui/page";
import { BulletList, Heading, Paragraph, TextLink } from "#app/ui/text";

interface MyContactsProps {
  contacts: readonly { region: string; path: string }[];
  language: Language;
}

/** For who is a contact person of schools: the way to what those see. */
export function MyContacts({ contacts, language }: MyContactsProps) {
  const { account } = dictionary(language).contacts;
  if (contacts.length === 0) return null;
  return (
    <Stack as="section" labelledBy="contactpersoon">
      <Heading level={2} id="contactpersoon">
        {account.title}
      </Heading>
      <Paragraph>{account.text}</Paragraph>
      <BulletList
        items={contacts.map(({ region, path }) => (
          <TextLink key={path} href={path}>
            {account.link(region)}
          </TextLink>
        ))}
      />
    </Stack>
  );
}
