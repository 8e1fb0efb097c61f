import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Button } from "#app/ui/button";
import { Disclosure } from "#app/ui/disclosure";
import { Stack } from "#app/ui/page";
import { SwitchPanel } from "#app/ui/switch-panel";
import { BulletList, Heading, Paragraph, TextLink } from "#app/ui/text";

/** Whether attendees read their own table, and the button that changes it. */
export function ShowTables({ language, isShown }: { language: Language; isShown: boolean }) {
  const { show } = dictionary(language).tables;
  const button = isShown ? { value: "hide", label: show.hide } : { value: "show", label: show.button };
  return (
    <SwitchPanel
      id="zien"
      title={show.title}
      state={isShown ? show.on : show.off}
      button={{ name: "intent", ...button }}
    />
  );
}

/** Lists for on paper, and files. */
export function TablesToTake({ language, path }: { language: Language; path: string }) {
  const { take } = dictionary(language).tables;
  const to = (href: string, label: string) => (
    <TextLink key={href} href={href}>
      {label}
    </TextLink>
  );
  return (
    <Stack as="section" labelledBy="meenemen" gap="snug">
      <Heading level={2} size={3} id="meenemen">
        {take.title}
      </Heading>
      <BulletList
        items={[
          to(`${path}/ophangen`, take.sheets),
          to(`${path}/namen`, take.names),
          to(`${path}.xlsx`, take.xlsx),
          to(`${path}.csv`, take.csv),
        ]}
      />
    </Stack>
  );
}

export function RemoveTables({ language }: { language: Language }) {
  const { remove } = dictionary(language).tables;
  return (
    <Disclosure summary={remove.title}>
      <Paragraph>{remove.text}</Paragraph>
      <form method="post">
        <Button name="intent" value="remove" variant="secondary">
          {remove.button}
        </Button>
      </form>
    </Disclosure>
  );
}
