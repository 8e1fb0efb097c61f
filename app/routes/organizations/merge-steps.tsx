import type { MergeCandidate, MergePreview } from "#app/domain/organization/preview-merge.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Actions, Button, ButtonLink } from "#app/ui/button";
import { Stack } from "#app/ui/page";
import { Panel } from "#app/ui/panel";
import { SearchForm } from "#app/ui/search-form";
import { BulletList, Heading, Paragraph, TextLink, VisuallyHidden } from "#app/ui/text";
import { TodoList } from "#app/ui/todo-list";
import { kindAndPlace, organizationsPath } from "./organization-path";

interface Named {
  id: string;
  name: string;
}

interface ChooseSurvivorProps {
  language: Language;
  organization: Named;
  text: string;
  candidates: MergeCandidate[];
}

/** First: which organization stays. */
export function ChooseSurvivor({ language, organization, text, candidates }: ChooseSurvivorProps) {
  const { common, organizations } = dictionary(language);
  const texts = organizations.merge;
  const here = organizationsPath(language, `/${organization.id}/samenvoegen`);
  return (
    <Stack gap="roomy">
      <SearchForm action={here} label={texts.search} button={common.search} value={text} />
      <Stack as="section" labelledBy="kandidaten">
        <Heading level={2} size={3} id="kandidaten">
          {text === "" ? texts.alike : texts.found}
        </Heading>
        {candidates.length === 0 ? (
          <Paragraph>{text === "" ? texts.nothingAlike : texts.nothingFound}</Paragraph>
        ) : (
          <TodoList
            items={candidates.map((candidate) => ({
              key: candidate.id,
              title: candidate.name,
              detail: [kindAndPlace(language, candidate), candidate.brin].filter(Boolean).join(", "),
              action: (
                <ButtonLink href={`${here}?met=${candidate.id}`} variant="secondary">
                  {texts.choose}
                  <VisuallyHidden> {candidate.name}</VisuallyHidden>
                </ButtonLink>
              ),
            }))}
          />
        )}
      </Stack>
    </Stack>
  );
}

interface ConfirmMergeProps {
  language: Language;
  organization: Named;
  preview: MergePreview;
}

/** Then: what happens, before it does. */
export function ConfirmMerge({ language, organization, preview }: ConfirmMergeProps) {
  const { merge: texts } = dictionary(language).organizations;
  const { survivor, registrations, hosted } = preview;
  const { name } = organization;
  return (
    <form method="post">
      <input type="hidden" name="survivor" value={survivor.id} />
      <Stack gap="roomy">
        <Panel tone="line">
          <BulletList
            items={[
              texts.moves(name, registrations, hosted, survivor.name),
              texts.names(name, survivor.name),
              texts.goes(name),
            ]}
          />
        </Panel>
        <Actions>
          <Button>{texts.save}</Button>
          <TextLink href={organizationsPath(language, `/${survivor.id}/samenvoegen?met=${organization.id}`)}>
            {texts.swap(name)}
          </TextLink>
          <TextLink href={organizationsPath(language, `/${organization.id}/samenvoegen`)}>{texts.other}</TextLink>
        </Actions>
      </Stack>
    </form>
  );
}
