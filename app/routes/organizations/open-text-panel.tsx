import type { OpenText } from "#app/domain/organization/list-inbox.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Actions, Button, LinkButton } from "#app/ui/button";
import { Disclosure } from "#app/ui/disclosure";
import { TextField } from "#app/ui/field";
import { Stack } from "#app/ui/page";
import { Panel } from "#app/ui/panel";
import { Heading, Paragraph, Small, TextLink, VisuallyHidden } from "#app/ui/text";
import { TodoList } from "#app/ui/todo-list";
import { kindAndPlace, organizationsPath } from "./organization-path";

interface OpenTextPanelProps {
  language: Language;
  /** Makes the ids of its fields its own. */
  number: number;
  open: OpenText;
  withRegion: boolean;
  /** Names to suggest. */
  known: string[];
  /** What was typed as name of the organization, when it came back with `error`. */
  typed: string;
  error: string | undefined;
}

/** One typed text, with what it most likely means: one press places everyone who typed it. */
export function OpenTextPanel({ language, number, open, withRegion, known, typed, error }: OpenTextPanelProps) {
  const { inbox: texts } = dictionary(language).organizations;
  const { text, regionId, region, count, matches } = open;
  const id = `tekst-${number}`;
  const query = new URLSearchParams({ regio: regionId, tekst: text }).toString();
  return (
    <Panel tone="line" as="section" labelledBy={id}>
      <Stack gap="tight">
        <Heading level={2} size={3} id={id}>
          {text}
        </Heading>
        <Paragraph small soft>
          {[texts.times(count), withRegion && region].filter(Boolean).join(" · ")}
        </Paragraph>
      </Stack>
      {matches.length === 0 ? (
        <Paragraph>{texts.noMatch}</Paragraph>
      ) : (
        <TodoList
          items={matches.map((match) => ({
            key: match.id,
            title: match.name,
            detail: `${kindAndPlace(language, match)} · ${texts.alike(Math.round(match.similarity * 100))}`,
            action: (
              <form method="post">
                <About open={open} />
                <input type="hidden" name="organization" value={match.id} />
                <Button variant="secondary" name="intent" value="place">
                  {texts.thisOne}
                  <VisuallyHidden>: {match.name}</VisuallyHidden>
                </Button>
              </form>
            ),
          }))}
        />
      )}
      <Disclosure summary={texts.other} open={error !== undefined}>
        <form method="post">
          <Stack>
            <About open={open} />
            <TextField
              name="name"
              id={`naam-${number}`}
              label={texts.known}
              value={typed}
              error={error}
              suggestions={known}
              maxLength={150}
            />
            <Button variant="secondary" name="intent" value="named">
              {texts.link}
              <VisuallyHidden>: {text}</VisuallyHidden>
            </Button>
          </Stack>
        </form>
      </Disclosure>
      <Actions>
        <TextLink href={organizationsPath(language, `/nieuw?${query}`)}>{texts.add}</TextLink>
        <form method="post">
          <About open={open} />
          <LinkButton name="intent" value="leave">
            {texts.leave}
            <VisuallyHidden>: {text}</VisuallyHidden>
          </LinkButton>
        </form>
        <Small>{texts.leaveNote}</Small>
      </Actions>
    </Panel>
  );
}

/** Which text the press is about. */
function About({ open: { regionId, text } }: { open: OpenText }) {
  return (
    <>
      <input type="hidden" name="region" value={regionId} />
      <input type="hidden" name="text" value={text} />
    </>
  );
}
