import type { DecidedText } from "#app/domain/organization/list-inbox.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { LinkButton } from "#app/ui/button";
import { Table } from "#app/ui/table";
import { TextLink, VisuallyHidden } from "#app/ui/text";
import { organizationsPath } from "./organization-path";

interface DecidedTextsProps {
  language: Language;
  decided: DecidedText[];
}

/** The latest decisions, each with the way back. */
export function DecidedTexts({ language, decided }: DecidedTextsProps) {
  const { inbox: texts } = dictionary(language).organizations;
  const { columns } = texts;
  return (
    <Table
      caption={texts.decided}
      hideCaption
      columns={[
        { label: columns.text },
        { label: columns.organization },
        { label: columns.region },
        { label: columns.action, hidden: true },
      ]}
      rows={decided.map(({ regionId, region, text, organization }) => ({
        key: `${regionId} ${text}`,
        cells: [
          text,
          organization ? (
            <TextLink key="organization" href={organizationsPath(language, `/${organization.id}`)}>
              {organization.name}
            </TextLink>
          ) : (
            texts.left
          ),
          region,
          <form key="undo" method="post">
            <input type="hidden" name="region" value={regionId} />
            <input type="hidden" name="text" value={text} />
            <LinkButton name="intent" value="undo">
              {texts.undo}
              <VisuallyHidden>: {text}</VisuallyHidden>
            </LinkButton>
          </form>,
        ],
      }))}
    />
  );
}
