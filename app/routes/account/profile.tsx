import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { suggestOrganizations } from "#app/domain/organization/queries.server";
import { findOwnProfile, suggestMunicipalities, suggestThemes } from "#app/domain/profile/queries.server";
import { saveProfile } from "#app/domain/profile/save.server";
import { parseProfile } from "#app/domain/profile/schema.server";
import type { ProfileErrors } from "#app/domain/profile/schema.server";
import { getViewer } from "#app/http/get-viewer";
import type { RouteHandle } from "#app/http/policy";
import { readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { Actions, Button } from "#app/ui/button";
import { FormEnd } from "#app/ui/form-step";
import { Paragraph, TextLink } from "#app/ui/text";
import { AccountFrame } from "./account-frame";
import { ProfileFields } from "./profile-fields";
import { profileSummary, typedProfile } from "./profile-words";

export const handle: RouteHandle = { policy: "signed-in", current: "/account" };

export async function loader({ context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { personId } = getViewer(context);
  const [profile, organizations, themes, municipalities] = await Promise.all([
    findOwnProfile(elkaar.db, personId),
    suggestOrganizations(elkaar.db),
    suggestThemes(elkaar.db, language, elkaar.clock()),
    suggestMunicipalities(elkaar.db),
  ]);
  const done = searchOf(context).get("klaar") === "profiel";
  return json({ language, profile, done, suggestions: { organizations, themes, municipalities } });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const { personId } = getViewer(context);
  const typed = { ...(await readForm(request)) };
  const parsed = parseProfile(typed);
  if (!parsed.ok) return json({ typed, errors: parsed.errors, notYours: false }, 400);
  const saved = await saveProfile(elkaar.db, { ...parsed.value, personId }, elkaar.clock());
  const errors: ProfileErrors = {};
  if (!saved.ok) return json({ typed, errors, notYours: true }, 409);
  return redirect(pathIn(language, "/account/profiel?klaar=profiel"), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${dictionary(data?.language ?? "nl").profile.form.title} · Elkaar` },
  { name: "robots", content: "noindex" },
];

export default function Profile() {
  const { language, profile, done, suggestions } = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>();
  const { profile: words } = dictionary(language);
  const errors = profileSummary(language, came?.errors ?? {}, came?.notYours ?? false);
  const typed = came?.typed ?? typedProfile(profile, language);
  return (
    <AccountFrame
      language={language}
      title={words.form.title}
      lead={words.form.lead}
      done={done && !came ? words.done.profiel : undefined}
      errors={errors}
    >
      {profile.isNew && !came && (
        <Alert tone="info">
          <Paragraph>{words.form.prefilled}</Paragraph>
        </Alert>
      )}
      <form method="post" noValidate>
        <ProfileFields
          {...{ language, typed, suggestions }}
          addresses={profile.addresses}
          errors={came?.errors ?? {}}
          notYours={came?.notYours ?? false}
        />
        <FormEnd>
          <Actions>
            <Button>{words.form.save}</Button>
            <TextLink href={pathIn(language, "/account/zichtbaarheid")}>{words.hub.visibility}</TextLink>
          </Actions>
        </FormEnd>
      </form>
    </AccountFrame>
  );
}
