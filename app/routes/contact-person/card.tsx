import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listOwnPartners } from "#app/domain/contact-person/may-propose.server";
import { findSchool } from "#app/domain/contact-person/queries.server";
import { reportContact } from "#app/domain/contact-person/report.server";
import { contactLimits } from "#app/domain/contact-person/rules";
import { parseReport } from "#app/domain/contact-person/schema.server";
import { getViewer } from "#app/http/get-viewer";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { Actions, Button, ButtonLink } from "#app/ui/button";
import { Disclosure } from "#app/ui/disclosure";
import { TextAreaField } from "#app/ui/field";
import { Section, Stack } from "#app/ui/page";
import { ScreenOnly } from "#app/ui/print-list";
import { Heading, Kicker, Lead, Paragraph, TextLink } from "#app/ui/text";
import { privatePageMeta } from "../events/page-meta";
import { ContactDone, contactError, ContactErrorSummary, ContactRefused } from "./contact-errors";
import { contactsPath } from "./contact-path";
import { loadReadableRegion } from "./load-region";
import { PartnerRows } from "./partner-rows";

export const handle: RouteHandle = { policy: "signed-in", current: "/contactpersonen" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const now = elkaar.clock();
  const { region, school } = await loadSchool({ params, context });
  const own = await listOwnPartners(elkaar.db, { regionId: region.id, personId: getViewer(context).personId }, now);
  const done = searchOf(context).get("klaar") ?? "";
  return json({ language, region, school, mayPropose: own.partnerIds.length > 0, done });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const { region, school } = await loadSchool({ params, context });
  const form = await readForm(request);
  const text = firstValue(form, "text");
  const parsed = parseReport(form);
  if (!parsed.ok) return json({ text, errors: parsed.errors, refusal: null }, 400);
  const report = {
    regionId: region.id,
    organizationId: school.id,
    personId: getViewer(context).personId,
    text: parsed.value,
  };
  const outcome = await reportContact(elkaar.db, report, elkaar.clock());
  if (!outcome.ok)
    return json({ text, errors: {}, refusal: outcome.reason }, outcome.reason === "too_many" ? 429 : 409);
  return redirect(contactsPath(language, `/${school.id}`, { regio: region.slug, klaar: "gemeld" }), 303);
}

/** The school of the address, in the region that is chosen; 404 for who may not read it. */
async function loadSchool({ params, context }: Pick<LoaderFunctionArgs, "params" | "context">) {
  const chosen = await loadReadableRegion(context);
  const { elkaar } = context;
  const { personId } = getViewer(context);
  const organizationId = params["organizationId"] ?? "";
  const asked = { regionId: chosen?.region.id ?? "", viewerPersonId: personId, organizationId };
  const school = chosen && (await findSchool(elkaar.db, asked, elkaar.clock()));
  if (!school) throw new Response(null, { status: 404 });
  return { region: chosen.region, school };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privatePageMeta(`${data.school.name} · ${dictionary(data.language).contacts.title} · Elkaar`) : [];

export default function ContactCard() {
  const { language, region, school, mayPropose, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { contacts } = dictionary(language);
  const { card } = contacts;
  const place = [school.address, school.city ?? school.municipality].filter(Boolean).join(", ");
  const sentences: Record<string, string> = { gemeld: card.sent, voorgesteld: card.proposed };
  return (
    <Section narrow>
      <ContactErrorSummary language={language} errors={answer?.errors} labelOf={() => card.text} />
      <ContactRefused language={language} sentence={answer?.refusal ? card.refusals[answer.refusal] : undefined} />
      <ContactDone sentence={sentences[done]} />
      <Stack>
        <Kicker>
          <TextLink href={contactsPath(language, "", { regio: region.slug })}>{contacts.heading(region.name)}</TextLink>
        </Kicker>
        <Heading level={1}>{school.name}</Heading>
        <Lead>{place}</Lead>
      </Stack>
      <PartnerRows language={language} rows={school.rows} />
      <ScreenOnly>
        {mayPropose && (
          <Actions>
            <ButtonLink href={contactsPath(language, `/${school.id}/voorstellen`, { regio: region.slug })}>
              {card.propose}
            </ButtonLink>
          </Actions>
        )}
        <Disclosure summary={card.wrong} open={answer !== undefined} id="klopt-niet">
          <form method="post" noValidate>
            <Stack>
              <Paragraph>{card.wrongText}</Paragraph>
              <TextAreaField
                name="text"
                label={card.text}
                value={answer?.text}
                rows={3}
                maxLength={contactLimits.report}
                error={contactError(language, answer?.errors, "text")}
              />
              <div>
                <Button variant="secondary">{card.send}</Button>
              </div>
            </Stack>
          </form>
        </Disclosure>
        <Paragraph small soft>
          {card.print}
        </Paragraph>
      </ScreenOnly>
    </Section>
  );
}
