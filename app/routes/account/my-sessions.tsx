import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { pathIn } from "#app/language/language";
import { LinkButton } from "#app/ui/button";
import { DefinitionRows } from "#app/ui/definition-rows";
import { Stack } from "#app/ui/page";
import { Heading, Paragraph, VisuallyHidden } from "#app/ui/text";

interface Line {
  id: string;
  device: string;
  lastSeenAt: string;
  isThis: boolean;
}

export function MySessions({ sessions, language }: { sessions: Line[]; language: Language }) {
  const words = dictionary(language).account.page;
  const { dateTime } = formats(language);
  const named = (line: Line) => line.device || words.unknownDevice;
  return (
    <Stack>
      <Heading level={2} id="sessies-kop">
        {words.sessions}
      </Heading>
      <Paragraph>{words.sessionsLead}</Paragraph>
      <DefinitionRows
        items={sessions.map((line) => ({
          term: line.isThis ? `${named(line)} (${words.thisDevice})` : named(line),
          value: words.lastSeen(dateTime(line.lastSeenAt)),
          note: line.isThis ? undefined : (
            <form method="post" action={pathIn(language, "/account")}>
              <LinkButton name="session" value={line.id}>
                {words.revoke}
                <VisuallyHidden> ({named(line)})</VisuallyHidden>
              </LinkButton>
            </form>
          ),
        }))}
      />
    </Stack>
  );
}
