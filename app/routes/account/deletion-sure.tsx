import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Actions, Button } from "#app/ui/button";
import { Stack } from "#app/ui/page";
import { CheckPick } from "#app/ui/pick";
import { TextLink } from "#app/ui/text";

/** The second step: says it once more, and asks for a tick. */
export function DeletionSure({ language, error }: { language: Language; error?: string }) {
  const words = dictionary(language).ownData.remove;
  return (
    <form method="post" noValidate>
      <Stack gap="roomy">
        <CheckPick name="sure" label={words.sure} error={error} />
        <Actions>
          <Button name="intent" value="delete">
            {words.button}
          </Button>
          <TextLink href={pathIn(language, "/account")}>{words.back}</TextLink>
        </Actions>
      </Stack>
    </form>
  );
}
