import type { OwnPlace } from "#app/domain/contact-person/find-contact.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Disclosure } from "#app/ui/disclosure";
import { Stack } from "#app/ui/page";
import { BulletList, Heading, Paragraph } from "#app/ui/text";

/** So many stand there at once; a longer list is one press away. */
const mostOpen = 8;

interface OwnPlacesProps {
  language: Language;
  title: string;
  places: readonly OwnPlace[];
}

/** Schools by what somebody is there for. */
export function OwnPlaces({ language, title, places }: OwnPlacesProps) {
  const { own } = dictionary(language).contacts;
  const groups = new Map<string, OwnPlace[]>();
  for (const place of places) {
    const label = own.at(place.partner, place.topic, place.rank === "deputy");
    groups.set(label, [...(groups.get(label) ?? []), place]);
  }
  return (
    <Stack>
      <Heading level={2} size={3}>
        {title}
      </Heading>
      {[...groups].map(([label, schools]) => {
        const list = <BulletList items={schools.map(({ school, city }) => own.place(school, city))} />;
        if (schools.length <= mostOpen)
          return (
            <Stack key={label} gap="snug">
              <Paragraph>{label}</Paragraph>
              {list}
            </Stack>
          );
        return (
          <Disclosure key={label} summary={`${label} (${schools.length})`}>
            {list}
          </Disclosure>
        );
      })}
    </Stack>
  );
}
