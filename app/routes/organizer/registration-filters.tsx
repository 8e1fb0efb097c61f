import type { OrganizerEvent } from "#app/domain/event/organizer-queries.server";
import { workshopLetter } from "#app/domain/event/rules-for-pages";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { FilterLinks } from "#app/ui/filter-links";
import { Stack } from "#app/ui/page";
import { SearchForm } from "#app/ui/search-form";
import { eventPath } from "./organizer-page";
import { searchAddress, searchFields } from "./registration-search";
import type { RegistrationSearch } from "./registration-search";

interface RegistrationFiltersProps {
  language: Language;
  event: OrganizerEvent;
  search: RegistrationSearch;
}

const statuses = ["placed", "waitlisted", "withdrawn"] as const;

/** Searching, and plain links for the rest; what was chosen stays when something else is. */
export function RegistrationFilters({ language, event, search }: RegistrationFiltersProps) {
  const { organizer, common } = dictionary(language);
  const texts = organizer.registrations;
  const link = (label: string, changes: Partial<RegistrationSearch>, current: boolean) => ({
    href: searchAddress(language, event.slug, search, changes),
    label,
    current,
  });
  return (
    <Stack>
      <SearchForm
        action={eventPath(language, event.slug, "/aanmeldingen")}
        label={texts.searchLabel}
        button={common.search}
        value={search.text}
        hidden={searchFields({ ...search, page: 1 }).filter(({ name }) => name !== "q")}
      />
      <Stack gap="tight">
        <FilterLinks
          label={texts.status}
          links={[
            link(texts.allStatuses, { status: "" }, search.status === ""),
            ...statuses.map((status) => link(texts.statuses[status], { status }, search.status === status)),
          ]}
        />
        {event.workshops.length > 0 && (
          <FilterLinks
            label={texts.workshop}
            links={[
              link(texts.allWorkshops, { workshop: "" }, search.workshop === ""),
              ...event.workshops.map(({ id, position, title }) =>
                link(`${workshopLetter(position)}. ${title}`, { workshop: id }, search.workshop === id),
              ),
            ]}
          />
        )}
        <FilterLinks
          label={texts.sort}
          links={[
            link(texts.byName, { sort: "name" }, search.sort === "name"),
            link(texts.byDate, { sort: "date" }, search.sort === "date"),
          ]}
        />
      </Stack>
    </Stack>
  );
}
