import type { OwnAddresses } from "#app/domain/account/address-queries.server";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Actions, LinkButton } from "#app/ui/button";
import { DefinitionRows } from "#app/ui/definition-rows";
import { Stack } from "#app/ui/page";
import { BulletList, Heading, Paragraph } from "#app/ui/text";

/** One's own addresses, each with what can be done with it; and those that wait to be confirmed. */
export function AddressRows({ own, language }: { own: OwnAddresses; language: Language }) {
  const words = dictionary(language).ownData.addresses;
  const hasSeveral = own.addresses.length > 1;
  return (
    <Stack as="section" labelledBy="adressen">
      <Heading level={2} id="adressen">
        {words.own}
      </Heading>
      <DefinitionRows
        items={own.addresses.map(({ email, isPrimary }) => ({
          term: email,
          value: isPrimary ? words.primary : "",
          note: hasSeveral && (
            <form method="post" action={pathIn(language, "/account/adressen")}>
              <input type="hidden" name="address" value={email} />
              <Actions>
                {!isPrimary && (
                  <LinkButton name="intent" value="primary" label={words.makePrimary + words.about(email)}>
                    {words.makePrimary}
                  </LinkButton>
                )}
                <LinkButton name="intent" value="remove" label={words.remove + words.about(email)}>
                  {words.remove}
                </LinkButton>
              </Actions>
            </form>
          ),
        }))}
      />
      {hasSeveral && (
        <Paragraph small soft>
          {words.removeHint}
        </Paragraph>
      )}
      {own.waiting.length > 0 && <BulletList items={own.waiting.map((email) => words.waiting(email))} />}
    </Stack>
  );
}
