import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { contactPersonToken } from "#app/domain/contact-person/link";
import { listOwnPartners } from "#app/domain/contact-person/may-propose.server";
import { proposeContact } from "#app/domain/contact-person/propose.server";
import { findSchool } from "#app/domain/contact-person/queries.server";
import { listPartners, listTopics } from "#app/domain/contact-person/region.server";
import { contactLimits } from "#app/domain/contact-person/rules";
import { parseProposal } from "#app/domain/contact-person/schema.server";
import { getViewer } from "#app/http/get-viewer";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import { Button } from "#app/ui/button";
import { FieldPair, SelectField, TextField } from "#app/ui/field";
import { Section, Stack } from "#app/ui/page";
import { PickGroup } from "#app/ui/pick";
import { Heading, Kicker, Lead, Paragraph, TextLink } from "#app/ui/text";
import { privatePageMeta } from "../events/page-meta";
import { contactError, ContactErrorSummary, ContactRefused } from "./contact-errors";
import { contactsPath, ownPath } from "./contact-path";
import { loadReadableRegion } from "./load-region";

export const handle: RouteHandle = { policy: "signed-in", current: "/contactpersonen" };

const fieldNames = ["partner", "topic", "rank", "who", "name", "email"] as const;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { region, school, own } = await loadChoice({ params, context });
  const partners = await listPartners(elkaar.db, region.id);
  const topics = await listTopics(elkaar.db, region.id);
  const mine = partners.filter(({ id }) => own.partnerIds.includes(id));
  return json({ language, region, school, partners: mine, topics, isOrganizer: own.keepsUp });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const { personId, name, email } = getViewer(context);
  const { region, school } = await loadChoice({ params, context });
  const form = await readForm(request);
  const typed = Object.fromEntries(fieldNames.map((field) => [field, firstValue(form, field)]));
  const parsed = parseProposal(form);
  if (!parsed.ok) return json({ typed, errors: parsed.errors, refusal: null }, 400);
  const { other, ...place } = parsed.value;
  const who = { who: other ?? { name, email }, isSelf: other === null };
  const proposal = { regionId: region.id, organizationId: school.id, ...place, ...who, language };
  const outcome = await proposeContact(elkaar.db, { ...proposal, actorPersonId: personId }, elkaar.clock());
  if (!outcome.ok)
    return json({ typed, errors: {}, refusal: outcome.reason }, outcome.reason === "too_many" ? 429 : 409);
  if (other)
    return redirect(contactsPath(language, `/${school.id}`, { regio: region.slug, klaar: "voorgesteld" }), 303);
  const { contactPersonId: id, linkVersion } = outcome;
  return redirect(ownPath(language, contactPersonToken(elkaar.config.secret, { id, linkVersion })), 303);
}

async function loadChoice({ params, context }: Pick<LoaderFunctionArgs, "params" | "context">) {
  const { elkaar } = context;
  const now = elkaar.clock();
  const chosen = await loadReadableRegion(context);
  const { personId } = getViewer(context);
  const organizationId = params["organizationId"] ?? "";
  const asked = { regionId: chosen?.region.id ?? "", viewerPersonId: personId, organizationId };
  const school = chosen && (await findSchool(elkaar.db, asked, now));
  if (!school) throw new Response(null, { status: 404 });
  const own = await listOwnPartners(elkaar.db, { regionId: chosen.region.id, personId }, now);
  return { region: chosen.region, school: { id: school.id, name: school.name }, own };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privatePageMeta(`${dictionary(data.language).contacts.propose.title} · Elkaar`) : [];

export default function ProposeContact() {
  const { language, region, school, partners } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { contacts } = dictionary(language);
  const { propose } = contacts;
  const labels: Record<string, string> = {
    partner: contacts.partner,
    topic: propose.topic,
    rank: propose.rank,
    who: propose.who,
    name: propose.name,
    email: propose.email,
  };
  const refusal = answer?.refusal ? propose.refusals[answer.refusal] : undefined;
  return (
    <Section narrow>
      <ContactErrorSummary language={language} errors={answer?.errors} labelOf={(field) => labels[field] ?? field} />
      <ContactRefused language={language} sentence={refusal} />
      <Stack>
        <Kicker>
          <TextLink href={contactsPath(language, `/${school.id}`, { regio: region.slug })}>{school.name}</TextLink>
        </Kicker>
        <Heading level={1}>{propose.heading(school.name)}</Heading>
        <Lead>{propose.lead}</Lead>
      </Stack>
      {partners.length === 0 ? <Paragraph>{propose.none}</Paragraph> : <ProposeForm />}
    </Section>
  );
}

function ProposeForm() {
  const { language, partners, topics, isOrganizer } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { contacts } = dictionary(language);
  const { propose } = contacts;
  const typed: Record<string, string> = answer?.typed ?? {};
  const error = (field: string) => contactError(language, answer?.errors, field);
  return (
    <form method="post" noValidate>
      <Stack gap="roomy">
        <SelectField
          name="partner"
          label={contacts.partner}
          placeholder={partners.length > 1 ? contacts.partner : undefined}
          value={typed["partner"] || (partners.length === 1 ? partners[0]?.id : undefined)}
          options={partners.map(({ id, label, organization }) => ({ value: id, label: `${label} (${organization})` }))}
          error={error("partner")}
        />
        {topics.length > 1 ? (
          <SelectField
            name="topic"
            label={propose.topic}
            value={typed["topic"] || topics[0]?.id}
            options={topics.map(({ id, name }) => ({ value: id, label: name }))}
            error={error("topic")}
          />
        ) : (
          <input type="hidden" name="topic" value={topics[0]?.id ?? ""} />
        )}
        <PickGroup
          type="radio"
          name="rank"
          legend={propose.rank}
          value={typed["rank"] || "first"}
          options={(["first", "deputy"] as const).map((value) => ({ value, label: propose.ranks[value] }))}
          error={error("rank")}
        />
        <PickGroup
          type="radio"
          name="who"
          legend={propose.who}
          value={typed["who"] || (isOrganizer ? "other" : "")}
          options={(["self", "other"] as const).map((value) => ({ value, label: propose[value] }))}
          error={error("who")}
        />
        <FieldPair>
          <TextField
            name="name"
            label={propose.name}
            hint={propose.otherHint}
            required={false}
            value={typed["name"]}
            maxLength={contactLimits.name}
            error={error("name")}
          />
          <TextField
            name="email"
            type="email"
            label={propose.email}
            hint={propose.otherHint}
            required={false}
            value={typed["email"]}
            error={error("email")}
          />
        </FieldPair>
        <div>
          <Button>{propose.button}</Button>
        </div>
      </Stack>
    </form>
  );
}
