import type { OrganizationCount } from "#app/domain/event/list-registrations.server";
import type { OrganizerEvent } from "#app/domain/event/organizer-queries.server";
import { roundsOf } from "#app/domain/event/organizer-rules";
import { workshopLetter } from "#app/domain/event/rules-for-pages";
import { standings } from "#app/domain/registration/rules";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { SelectField, TextField } from "#app/ui/field";
import { FilterForm } from "#app/ui/filter-form";
import { FilterLinks } from "#app/ui/filter-links";
import { Stack } from "#app/ui/page";
import { TextLink } from "#app/ui/text";
import { eventPath } from "./organizer-page";
import { everybody, isNarrowed, searchAddress, searchFields, undecidedPrefix } from "./registration-search";
import type { RegistrationSearch } from "./registration-search";

interface RegistrationFiltersProps {
  language: Language;
  event: OrganizerEvent;
  organizations: OrganizationCount[];
  search: RegistrationSearch;
}

const keptFields = ["status", "volgorde", "richting"];

/** How many there are of each, as links that show only those; and a form for the rest. What was chosen stays. */
export function RegistrationFilters({ language, event, organizations, search }: RegistrationFiltersProps) {
  const { registrations: texts, common, approval } = dictionary(language);
  const { taken: placed, requested, waitlisted, withdrawn } = event;
  const counts = { placed, requested, waitlisted, withdrawn };
  const all = placed + requested + waitlisted + withdrawn;
  const words = { ...texts.statuses, requested: approval.filter };
  const asks = event.approval || requested > 0 || search.status === "requested";
  const link = (label: string, count: number, status: RegistrationSearch["status"]) => ({
    href: searchAddress(language, event.slug, search, { status }),
    label: texts.statusCount(label, count),
    current: search.status === status,
  });
  return (
    <Stack>
      <FilterLinks
        label={texts.status}
        links={[
          link(texts.allStatuses, all, ""),
          ...standings
            .filter((status) => asks || status !== "requested")
            .map((status) => link(words[status], counts[status], status)),
        ]}
      />
      <FilterForm
        action={eventPath(language, event.slug, "/aanmeldingen")}
        button={common.search}
        hidden={searchFields({ ...search, page: 1 }).filter(({ name }) => keptFields.includes(name))}
        reset={
          isNarrowed(search) && (
            <TextLink href={searchAddress(language, event.slug, search, everybody)}>{texts.showAll}</TextLink>
          )
        }
      >
        <TextField name="q" type="search" label={texts.searchLabel} value={search.text} required={false} />
        <WorkshopFields language={language} event={event} search={search} />
        <SelectField
          name="organisatie"
          label={texts.organization}
          required={false}
          value={search.organization}
          placeholder={texts.allOrganizations}
          options={organizations.map(({ id, name, count }) => ({
            value: id ?? "onbekend",
            label: texts.withCount(id === null ? texts.unknownOrganization : name, count),
          }))}
        />
        <SelectField
          name="werkveld"
          label={texts.sector}
          required={false}
          value={search.sector}
          placeholder={texts.allSectors}
          options={Object.entries(common.sectors).map(([value, label]) => ({ value, label }))}
        />
      </FilterForm>
    </Stack>
  );
}

/** One field for each round. */
function WorkshopFields({ language, event, search }: Omit<RegistrationFiltersProps, "organizations">) {
  const { registrations: texts } = dictionary(language);
  return roundsOf(event.workshops).map(({ roundId, roundTitle, workshops }, index) => {
    const options = [
      ...workshops.map(({ id, position, title }) => ({ value: id, label: `${workshopLetter(position)}. ${title}` })),
      { value: undecidedPrefix + roundId, label: texts.undecided },
    ];
    return (
      <SelectField
        key={roundId}
        id={`workshop-${index + 1}`}
        name="workshop"
        label={roundTitle}
        required={false}
        value={options.find(({ value }) => search.workshops.includes(value))?.value}
        placeholder={texts.allWorkshops}
        options={options}
      />
    );
  });
}
