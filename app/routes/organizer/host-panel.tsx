import type { EventHost } from "#app/domain/event/host-queries.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { StatusBadge } from "#app/ui/badge";
import type { BadgeTone } from "#app/ui/badge";
import { Actions, Button, LinkButton } from "#app/ui/button";
import { Disclosure } from "#app/ui/disclosure";
import { Stack } from "#app/ui/page";
import { Panel } from "#app/ui/panel";
import { Heading, Paragraph, VisuallyHidden } from "#app/ui/text";
import { TodoList } from "#app/ui/todo-list";
import { EditorFields } from "./editor-fields";
import type { TypedEditor } from "./editor-fields";
import type { FieldErrors } from "./form-errors";
import { HiddenFields } from "./hidden-fields";

interface HostPanelProps {
  language: Language;
  host: EventHost;
  errors: FieldErrors;
  /** What was typed in the form of this host. */
  typed: TypedEditor | null;
}

const tones: Record<EventHost["state"], BadgeTone> = {
  named: "neutral",
  asked: "warn",
  accepted: "ok",
  declined: "error",
};

/** One host: how it stands, who edits in its name, and what the reader may do about it. */
export function HostPanel({ language, host, errors, typed }: HostPanelProps) {
  const { hosting } = dictionary(language);
  const id = `gastheer-${host.organizationId}`;
  return (
    <Panel tone={host.mayAnswer ? "sun" : "line"} as="section" labelledBy={id}>
      <Stack gap="snug">
        <Heading level={2} size={3} id={id}>
          {host.name}
        </Heading>
        <p>
          <StatusBadge tone={tones[host.state]}>{hosting.states[host.state]}</StatusBadge>
        </p>
        <Moments language={language} host={host} />
      </Stack>
      {host.mayAnswer && <Question language={language} host={host} />}
      {host.state !== "declined" && <Editors language={language} host={host} />}
      {host.mayNameEditors && host.state !== "declined" && (
        <Disclosure summary={hosting.nameEditorOf(host.name)} open={typed !== null}>
          <form method="post" noValidate>
            <HiddenFields values={{ host: host.organizationId }} />
            <Stack>
              <Paragraph small>{hosting.nameEditorHint}</Paragraph>
              <EditorFields language={language} suffix={`-${host.organizationId}`} typed={typed} errors={errors} />
              <Actions>
                <Button name="intent" value="name" variant="secondary">
                  {hosting.submitEditor}
                </Button>
              </Actions>
            </Stack>
          </form>
        </Disclosure>
      )}
      {host.mayNameEditors && (
        <form method="post">
          <HiddenFields values={{ host: host.organizationId }} />
          <LinkButton name="intent" value="remove-host">
            {hosting.removeHost}
            <VisuallyHidden>: {host.name}</VisuallyHidden>
          </LinkButton>
        </form>
      )}
    </Panel>
  );
}

function Moments({ language, host }: { language: Language; host: EventHost }) {
  const { hosting } = dictionary(language);
  const { date } = formats(language);
  const words = [
    host.askedAt !== null && host.askedBy !== null && hosting.asked(host.askedBy, date(host.askedAt)),
    host.answeredAt !== null && hosting.answered(date(host.answeredAt)),
    host.state === "asked" && hosting.notOnPage,
  ].filter(Boolean);
  if (words.length === 0) return null;
  return (
    <Paragraph small soft>
      {words.join(" ")}
    </Paragraph>
  );
}

function Question({ language, host }: { language: Language; host: EventHost }) {
  const { hosting } = dictionary(language);
  return (
    <form method="post">
      <HiddenFields values={{ host: host.organizationId }} />
      <Stack>
        <Paragraph>
          <b>{hosting.question(host.name)}</b> {hosting.questionText}
        </Paragraph>
        <Actions>
          <Button name="intent" value="accepted">
            {hosting.accept}
          </Button>
          <Button name="intent" value="declined" variant="secondary">
            {hosting.decline}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}

function Editors({ language, host }: { language: Language; host: EventHost }) {
  const { hosting } = dictionary(language);
  if (host.editors.length === 0)
    return (
      <Paragraph small soft>
        {hosting.noEditors}
      </Paragraph>
    );
  return (
    <Stack gap="tight">
      <Paragraph small>
        <b>{hosting.editors}</b>
      </Paragraph>
      <TodoList
        items={host.editors.map(({ roleId, name }) => ({
          key: roleId,
          title: name,
          action: host.mayNameEditors && <RemoveEditor language={language} roleId={roleId} name={name} />,
        }))}
      />
    </Stack>
  );
}

export function RemoveEditor({ language, roleId, name }: { language: Language; roleId: string; name: string }) {
  const { hosting } = dictionary(language);
  return (
    <form method="post">
      <HiddenFields values={{ role: roleId }} />
      <LinkButton name="intent" value="remove-role">
        {hosting.removeEditor}
        <VisuallyHidden>: {name}</VisuallyHidden>
      </LinkButton>
    </form>
  );
}
