import { changeLimits } from "#app/domain/event/change-rules";
import type { HostEditor } from "#app/domain/event/host-queries.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Actions, Button } from "#app/ui/button";
import { FieldPair, TextField } from "#app/ui/field";
import { Disclosure } from "#app/ui/disclosure";
import { Stack } from "#app/ui/page";
import { Panel } from "#app/ui/panel";
import { Heading, Paragraph } from "#app/ui/text";
import { TodoList } from "#app/ui/todo-list";
import { errorWords } from "./form-errors";
import type { FieldErrors } from "./form-errors";
import { HiddenFields } from "./hidden-fields";
import { RemoveEditor } from "./host-panel";

interface TypedDesk {
  desk_name: string;
  desk_email: string;
}

interface DeskPanelProps {
  language: Language;
  desk: HostEditor[];
  mayChange: boolean;
  errors: FieldErrors;
  typed: TypedDesk | null;
}

/** Who stands at the desk of this event, and a form for one more. */
export function DeskPanel({ language, desk, mayChange, errors, typed }: DeskPanelProps) {
  const { hosting } = dictionary(language);
  const field = (name: keyof TypedDesk) => ({
    name,
    label: hosting.fields[name],
    value: typed?.[name] ?? "",
    error: errorWords(language, errors, name),
    autoComplete: "off",
  });
  return (
    <Panel tone="line" as="section" labelledBy="balie">
      <Heading level={2} size={3} id="balie">
        {hosting.desk.title}
      </Heading>
      <Paragraph small soft>
        {hosting.desk.hint}
      </Paragraph>
      {desk.length === 0 && (
        <Paragraph small soft>
          {hosting.desk.none}
        </Paragraph>
      )}
      <TodoList
        items={desk.map(({ roleId, name }) => ({
          key: roleId,
          title: name,
          action: mayChange && <RemoveEditor language={language} roleId={roleId} name={name} />,
        }))}
      />
      {mayChange && (
        <Disclosure summary={hosting.desk.add} open={typed !== null}>
          <form method="post" noValidate>
            <HiddenFields values={{ host: deskForm }} />
            <Stack>
              <Paragraph small>{hosting.desk.addHint}</Paragraph>
              <FieldPair>
                <TextField {...field("desk_name")} maxLength={changeLimits.name} />
                <TextField {...field("desk_email")} type="email" autoCapitalize="none" maxLength={changeLimits.email} />
              </FieldPair>
              <Actions>
                <Button name="intent" value="name-desk" variant="secondary">
                  {hosting.submitEditor}
                </Button>
              </Actions>
            </Stack>
          </form>
        </Disclosure>
      )}
    </Panel>
  );
}

/** Which of the forms of the page was sent: those of hosts carry the id of the organization. */
export const deskForm = "balie";
