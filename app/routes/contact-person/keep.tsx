import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listContactMunicipalities } from "#app/domain/contact-person/queries.server";
import { listPartners, listTopics } from "#app/domain/contact-person/region.server";
import { listOpenReports } from "#app/domain/contact-person/report.server";
import { findMonths } from "#app/domain/contact-person/settings-queries.server";
import { listMunicipalities } from "#app/domain/organization/list-organizations.server";
import { suggestOrganizations } from "#app/domain/organization/queries.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { Actions } from "#app/ui/button";
import { TextLink } from "#app/ui/text";
import { organizerOf } from "../organizer/organizer-of";
import { OrganizerPage } from "../organizer/organizer-page";
import { organizerMeta } from "../organizer/private-meta";
import { ContactDone, ContactErrorSummary, ContactRefused } from "./contact-errors";
import { contactsPath, keepPath } from "./contact-path";
import { doSetting } from "./do-setting.server";
import { loadKeptRegion } from "./load-region";
import { RegionFilter } from "./region-filter";
import { ReportsPanel } from "./reports-panel";
import { MonthsForm, MunicipalitiesForm, PartnersForm, TopicsForm } from "./setting-forms";

export const handle: RouteHandle = { policy: { organizer: "region", atLeast: "editor" }, current: "/beheer" };

export async function loader({ context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { db } = elkaar;
  const chosen = await loadKeptRegion(context);
  const regionId = chosen.region.id;
  const [partners, topics, municipalities, months, reports, known, places] = await Promise.all([
    listPartners(db, regionId),
    listTopics(db, regionId),
    listContactMunicipalities(db, regionId),
    findMonths(db, regionId),
    listOpenReports(db, regionId),
    suggestOrganizations(db),
    listMunicipalities(db),
  ]);
  const done = searchOf(context).get("klaar") ?? "";
  const settings = { partners, topics, municipalities, months };
  return json({ language, ...chosen, ...settings, reports, known, places, done });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const { region } = await loadKeptRegion(context);
  const form = await readForm(request);
  const { personId: actorPersonId } = organizerOf(context);
  const setting = { regionId: region.id, actorPersonId };
  const allQuestions = dictionary(language).contactTable.topics.allQuestions;
  const outcome = await doSetting(elkaar.db, { form, setting, allQuestions }, elkaar.clock());
  if (outcome.ok) return redirect(keepPath(language, "", { regio: region.slug, klaar: outcome.done }), 303);
  const typed = Object.fromEntries(
    ["organization", "label", "topic", "municipality", "months"].map((name) => [name, firstValue(form, name)]),
  );
  const { errors = {}, reason = null } = outcome;
  return json({ typed, errors, refusal: reason }, reason === null ? 400 : 409);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).contactTable.title) : [];

export default function KeepContacts() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { language, region, regions, reports, done } = data;
  const { contactTable: texts } = dictionary(language);
  const typed: Record<string, string> = answer?.typed ?? {};
  const errors = answer?.errors;
  const sentences: Record<string, string> = texts.done;
  const { partners, topics, municipalities, months, known, places } = data;
  const labels: Record<string, string> = {
    organization: texts.partners.organization,
    label: texts.partners.label,
    topic: texts.topics.topic,
    municipality: texts.municipalities.municipality,
    months: texts.months.label,
  };
  const here = { regio: region.slug };
  return (
    <OrganizerPage language={language} here={texts.title} heading={texts.heading(region.name)} lead={texts.lead} narrow>
      <ContactErrorSummary language={language} errors={errors} labelOf={(field) => labels[field] ?? field} />
      <ContactRefused language={language} sentence={answer?.refusal ? texts.refusals[answer.refusal] : undefined} />
      <ContactDone sentence={sentences[done]} />
      <RegionFilter
        language={language}
        region={region}
        regions={regions}
        to={(regio) => keepPath(language, "", { regio })}
      />
      <Actions>
        <TextLink href={contactsPath(language, "", here)}>{texts.links.table}</TextLink>
        <TextLink href={contactsPath(language, "/open", here)}>{texts.links.gaps}</TextLink>
        <TextLink href={keepPath(language, "/personen", here)}>{texts.links.people}</TextLink>
        <TextLink href={keepPath(language, "/importeren", here)}>{texts.links.import}</TextLink>
        <TextLink href={keepPath(language, "/alle.xlsx", here)} download>
          {texts.links.xlsx}
        </TextLink>
        <TextLink href={keepPath(language, "/alle.csv", here)} download>
          {texts.links.csv}
        </TextLink>
      </Actions>
      {reports.length > 0 && <ReportsPanel language={language} region={region.slug} reports={reports} />}
      <MunicipalitiesForm
        language={language}
        typed={typed}
        errors={errors}
        municipalities={municipalities}
        suggestions={places}
      />
      <PartnersForm language={language} typed={typed} errors={errors} partners={partners} suggestions={known} />
      <TopicsForm language={language} typed={typed} errors={errors} topics={topics} />
      <MonthsForm language={language} typed={typed} errors={errors} months={months} />
    </OrganizerPage>
  );
}
