import type { ReactNode } from "react";
import type { ContactPartner, ContactTopic } from "#app/domain/contact-person/region.server";
import type { ContactErrors } from "#app/domain/contact-person/schema.server";
import { contactLimits } from "#app/domain/contact-person/rules";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Button, LinkButton } from "#app/ui/button";
import { FieldPair, TextField } from "#app/ui/field";
import { Stack } from "#app/ui/page";
import { TodoList } from "#app/ui/todo-list";
import { Heading, Paragraph } from "#app/ui/text";
import { contactError } from "./contact-errors";

interface FormProps {
  language: Language;
  typed: Record<string, string>;
  errors: ContactErrors | undefined;
}

export function PartnersForm({
  language,
  typed,
  errors,
  partners,
  suggestions,
}: FormProps & { partners: readonly ContactPartner[]; suggestions: readonly string[] }) {
  const { partners: texts } = dictionary(language).contactTable;
  return (
    <Part id="partners" title={texts.title} text={texts.text}>
      {partners.length === 0 && <Paragraph soft>{texts.none}</Paragraph>}
      <Removable
        intent="remove-partner"
        words={texts}
        items={partners.map(({ id, label, organization }) => ({
          id,
          name: label,
          detail: organization === label ? undefined : organization,
        }))}
      />
      <AddForm intent="add-partner" button={texts.add}>
        <FieldPair>
          <TextField
            name="organization"
            label={texts.organization}
            hint={texts.organizationHint}
            value={typed["organization"]}
            suggestions={suggestions}
            maxLength={contactLimits.organization}
            error={contactError(language, errors, "organization")}
          />
          <TextField
            name="label"
            label={texts.label}
            hint={texts.labelHint}
            required={false}
            value={typed["label"]}
            maxLength={contactLimits.label}
            error={contactError(language, errors, "label")}
          />
        </FieldPair>
      </AddForm>
    </Part>
  );
}

export function TopicsForm({ language, typed, errors, topics }: FormProps & { topics: readonly ContactTopic[] }) {
  const { topics: texts, partners } = dictionary(language).contactTable;
  if (topics.length === 0) return null;
  return (
    <Part id="onderwerpen" title={texts.title} text={texts.text}>
      <Removable intent="remove-topic" words={partners} items={topics} keepFirst />
      <AddForm intent="add-topic" button={texts.add}>
        <TextField
          name="topic"
          label={texts.topic}
          value={typed["topic"]}
          maxLength={contactLimits.topic}
          error={contactError(language, errors, "topic")}
        />
      </AddForm>
    </Part>
  );
}

export function MunicipalitiesForm({
  language,
  typed,
  errors,
  municipalities,
  suggestions,
}: FormProps & { municipalities: readonly string[]; suggestions: readonly string[] }) {
  const { municipalities: texts, partners } = dictionary(language).contactTable;
  return (
    <Part id="gemeenten" title={texts.title} text={municipalities.length === 0 ? texts.none : texts.text}>
      <Removable
        intent="remove-municipality"
        words={partners}
        items={municipalities.map((name) => ({ id: name, name }))}
      />
      <AddForm intent="add-municipality" button={texts.add}>
        <TextField
          name="municipality"
          label={texts.municipality}
          value={typed["municipality"]}
          suggestions={suggestions}
          error={contactError(language, errors, "municipality")}
        />
      </AddForm>
    </Part>
  );
}

export function MonthsForm({ language, typed, errors, months }: FormProps & { months: number }) {
  const { months: texts } = dictionary(language).contactTable;
  return (
    <Part id="bevestigen" title={texts.title}>
      <AddForm intent="months" button={texts.save}>
        <TextField
          name="months"
          label={texts.label}
          inputMode="numeric"
          short
          value={typed["months"] ?? months}
          error={contactError(language, errors, "months")}
        />
      </AddForm>
    </Part>
  );
}

function Part({ id, title, text, children }: { id: string; title: string; text?: string; children: ReactNode }) {
  return (
    <Stack as="section" labelledBy={id}>
      <Heading level={2} id={id}>
        {title}
      </Heading>
      {text && <Paragraph>{text}</Paragraph>}
      {children}
    </Stack>
  );
}

interface RemovableProps {
  intent: string;
  words: { remove: string; removeOf: (name: string) => string };
  items: readonly { id: string; name: string; detail?: string | undefined }[];
  /** The first one stays. */
  keepFirst?: boolean;
}

function Removable({ intent, words, items, keepFirst }: RemovableProps) {
  if (items.length === 0) return null;
  return (
    <TodoList
      items={items.map(({ id, name, detail }, index) => ({
        key: id,
        title: name,
        detail,
        action: !(keepFirst && index === 0) && (
          <form method="post">
            <input type="hidden" name="id" value={id} />
            <LinkButton name="intent" value={intent} label={words.removeOf(name)}>
              {words.remove}
            </LinkButton>
          </form>
        ),
      }))}
    />
  );
}

function AddForm({ intent, button, children }: { intent: string; button: string; children: ReactNode }) {
  return (
    <form method="post" noValidate>
      <Stack>
        {children}
        <div>
          <Button variant="secondary" name="intent" value={intent}>
            {button}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
