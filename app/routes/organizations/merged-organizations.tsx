import type { OrganizationMerge } from "#app/domain/organization/find-organization.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { Button } from "#app/ui/button";
import { Stack } from "#app/ui/page";
import { Heading, Paragraph, VisuallyHidden } from "#app/ui/text";
import { TodoList } from "#app/ui/todo-list";

interface MergedOrganizationsProps {
  language: Language;
  merges: OrganizationMerge[];
}

/** What was taken into this organization, each with the way back. */
export function MergedOrganizations({ language, merges }: MergedOrganizationsProps) {
  const { page } = dictionary(language).organizations;
  return (
    <Stack as="section" labelledBy="samengevoegd">
      <Heading level={2} id="samengevoegd">
        {page.merges}
      </Heading>
      <Paragraph>{page.mergesLead}</Paragraph>
      <TodoList
        items={merges.map(({ mergeId, name, brin, mergedAt }) => ({
          key: mergeId,
          title: brin === null ? name : `${name} (${brin})`,
          detail: page.mergedOn(formats(language).dateWithoutDay(mergedAt)),
          action: (
            <form method="post">
              <input type="hidden" name="merge" value={mergeId} />
              <Button variant="secondary">
                {page.undo}
                <VisuallyHidden>: {name}</VisuallyHidden>
              </Button>
            </form>
          ),
        }))}
      />
    </Stack>
  );
}
