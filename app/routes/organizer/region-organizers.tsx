import { changeLimits } from "#app/domain/event/change-rules";
import type { RegionOrganizer } from "#app/domain/region/organizer-queries.server";
import type { NewOrganizer } from "#app/domain/region/organizer-schema.server";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Actions, Button, ButtonLink } from "#app/ui/button";
import { Disclosure } from "#app/ui/disclosure";
import { FieldPair, SelectField, TextField } from "#app/ui/field";
import { Stack } from "#app/ui/page";
import { Panel } from "#app/ui/panel";
import { Heading, Paragraph, TextLink, VisuallyHidden } from "#app/ui/text";
import { TodoList } from "#app/ui/todo-list";
import { errorWords } from "./form-errors";
import type { FieldErrors } from "./form-errors";
import { HiddenFields } from "./hidden-fields";

/** The page of who organizes, in Dutch. */
export const colleaguesPath = "/beheer/organisatoren";

interface RegionOrganizersProps {
  language: Language;
  organizers: readonly RegionOrganizer[];
  regions: readonly { id: string; name: string }[];
  errors: FieldErrors;
  typed: Record<keyof NewOrganizer, string> | null;
}

/** Who organizes for a whole region, and a form for one more. */
export function RegionOrganizers({ language, organizers, regions, errors, typed }: RegionOrganizersProps) {
  const words = dictionary(language).organizers;
  const several = regions.length > 1;
  return (
    <Stack as="section" labelledBy="organisatoren">
      <Heading level={2} size={3} id="organisatoren">
        {words.title}
      </Heading>
      <Paragraph>{words.hint}</Paragraph>
      <TodoList
        items={organizers.map(({ roleId, name, role, region, isYou }) => ({
          key: roleId,
          title: name,
          detail: [words.roles[role], several && region, isYou && words.you].filter(Boolean).join(", "),
          action: <RemoveRole language={language} roleId={roleId} name={name} />,
        }))}
      />
      <Disclosure summary={words.add} open={typed !== null}>
        <form method="post" noValidate>
          <AddFields language={language} regions={regions} errors={errors} typed={typed} />
        </form>
      </Disclosure>
    </Stack>
  );
}

function AddFields({ language, regions, errors, typed }: Omit<RegionOrganizersProps, "organizers">) {
  const words = dictionary(language).organizers;
  const field = (name: keyof NewOrganizer) => ({
    name,
    label: words.fields[name],
    value: typed?.[name] ?? "",
    error: errorWords(language, errors, name),
  });
  return (
    <Stack>
      <Paragraph small>{words.addHint}</Paragraph>
      {regions.length > 1 && (
        <SelectField
          {...field("region")}
          placeholder={words.choose}
          options={regions.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <FieldPair>
        <TextField {...field("name")} autoComplete="off" maxLength={changeLimits.name} />
        <TextField
          {...field("email")}
          type="email"
          autoComplete="off"
          autoCapitalize="none"
          maxLength={changeLimits.email}
        />
      </FieldPair>
      <SelectField
        {...field("role")}
        placeholder={words.choose}
        options={(["editor", "desk", "owner"] as const).map((role) => ({ value: role, label: words.roles[role] }))}
      />
      <Actions>
        <Button name="intent" value="name" variant="secondary">
          {words.submit}
        </Button>
      </Actions>
    </Stack>
  );
}

function RemoveRole({ language, roleId, name }: { language: Language; roleId: string; name: string }) {
  return (
    <TextLink href={`${pathIn(language, colleaguesPath)}?intrekken=${roleId}`}>
      {dictionary(language).organizers.remove}
      <VisuallyHidden>: {name}</VisuallyHidden>
    </TextLink>
  );
}

/** Asks whether it is certain: taking one's own role away cannot be mended by oneself. */
export function ConfirmRemoval({ language, organizer }: { language: Language; organizer: RegionOrganizer }) {
  const words = dictionary(language).organizers;
  const { name, role, region, roleId, isYou } = organizer;
  return (
    <Panel tone="sun" as="section" labelledBy="intrekken">
      <Heading level={2} size={3} id="intrekken">
        {words.confirmTitle(name, words.roles[role], region)}
      </Heading>
      <Paragraph>{isYou ? words.confirmYou : words.confirm}</Paragraph>
      <form method="post" action={pathIn(language, colleaguesPath)}>
        <HiddenFields values={{ role: roleId }} />
        <Actions>
          <Button name="intent" value="remove">
            {words.confirmButton}
          </Button>
          <ButtonLink href={pathIn(language, colleaguesPath)} variant="secondary">
            {words.stays}
          </ButtonLink>
        </Actions>
      </form>
    </Panel>
  );
}
