import type { RegionDesk } from "#app/domain/question/public-queries.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Facts } from "#app/ui/facts";
import { Cards, Stack } from "#app/ui/page";
import { Panel } from "#app/ui/panel";
import { Heading, TextLink } from "#app/ui/text";

/** Where to call or mail, for each region that set it. */
export function DeskPanels({ desks, language }: { desks: readonly RegionDesk[]; language: Language }) {
  const { list } = dictionary(language).questions;
  const reachable = desks.filter(({ phone, email }) => phone !== null || email !== null);
  if (reachable.length === 0) return null;
  return (
    <Stack as="section" labelledBy="bellen">
      <Heading level={2} size={3} id="bellen">
        {list.call}
      </Heading>
      <Cards>
        {reachable.map((desk) => (
          <DeskPanel key={desk.slug} desk={desk} language={language} />
        ))}
      </Cards>
    </Stack>
  );
}

function DeskPanel({ desk, language }: { desk: RegionDesk; language: Language }) {
  const { list } = dictionary(language).questions;
  const { name, phone, email, hours } = desk;
  const items = [
    phone !== null && { term: list.phone, fact: <TextLink href={telephone(phone)}>{phone}</TextLink> },
    email !== null && { term: list.mail, fact: <TextLink href={`mailto:${email}`}>{email}</TextLink> },
    hours !== null && { term: list.hours, detail: hours },
  ];
  return (
    <Panel tone="sun">
      <Heading level={3} size={4}>
        {name}
      </Heading>
      <Facts items={items.filter((item) => item !== false)} />
    </Panel>
  );
}

/** What a telephone dials: digits, and the plus of a country. */
function telephone(phone: string): string {
  return `tel:${phone.replace("(0)", "").replace(/[^+\d]/g, "")}`;
}
