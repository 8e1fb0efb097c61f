import { useLoaderData } from "@remix-run/react";
import type { loader } from "./invitations";
import { dictionary } from "#app/language/dictionary";
import { FilterLinks } from "#app/ui/filter-links";
import { Stack } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { SearchForm } from "#app/ui/search-form";
import { Paragraph, TextLink } from "#app/ui/text";
import { InvitationTable } from "./invitation-table";
import { invitationFilters, invitationSearchAddress, invitationSearchFields } from "./invitation-search";
import type { InvitationSearch } from "./invitation-search";
import { eventPath } from "./organizer-page";

/** Searching and filtering who was invited, and the table of them. */
export function InvitationResults() {
  const { language, event, list, search } = useLoaderData<typeof loader>();
  const { common, invitations } = dictionary(language);
  const { overview } = invitations;
  const to = (changes: Partial<InvitationSearch>) => invitationSearchAddress(language, event.slug, search, changes);
  if (list.counts.invited + list.counts.ended === 0) return <Paragraph>{overview.none}</Paragraph>;
  return (
    <Stack gap="roomy">
      <Stack>
        <SearchForm
          action={eventPath(language, event.slug, "/uitnodigingen")}
          label={overview.searchLabel}
          button={common.search}
          value={search.text}
          hidden={invitationSearchFields({ ...search, page: 1 }).filter(({ name }) => name !== "q")}
        />
        <FilterLinks
          label={overview.filter}
          links={invitationFilters.map((filter) => ({
            href: to({ filter }),
            label: overview.filters[filter],
            current: filter === search.filter,
          }))}
        />
      </Stack>
      <Stack>
        <Paragraph>
          {list.found > 0 ? overview.found(list.found) : <NobodyFound href={to({ text: "", filter: "all" })} />}
        </Paragraph>
        {list.found > 0 && <InvitationTable language={language} slug={event.slug} lines={list.lines} />}
        <Pagination
          label={overview.pages}
          status={common.page(list.page, list.pages)}
          previous={list.page > 1 ? { href: to({ page: list.page - 1 }), label: common.previous } : undefined}
          next={list.page < list.pages ? { href: to({ page: list.page + 1 }), label: common.next } : undefined}
        />
      </Stack>
    </Stack>
  );
}

function NobodyFound({ href }: { href: string }) {
  const { language } = useLoaderData<typeof loader>();
  const { overview } = dictionary(language).invitations;
  return (
    <>
      {overview.noneFound} <TextLink href={href}>{overview.showAll}</TextLink>
    </>
  );
}
