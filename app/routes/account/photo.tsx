import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { keepPhoto, removePhoto } from "#app/domain/profile/photo.server";
import { photoRules } from "#app/domain/profile/photo-rules";
import { findOwnProfile } from "#app/domain/profile/queries.server";
import { getViewer } from "#app/http/get-viewer";
import type { RouteHandle } from "#app/http/policy";
import { readFileForm } from "#app/http/read-file-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import { Actions, Button, LinkButton } from "#app/ui/button";
import { FileField } from "#app/ui/field";
import { Stack } from "#app/ui/page";
import { Portrait } from "#app/ui/portrait";
import { Paragraph, TextLink } from "#app/ui/text";
import { AccountFrame } from "./account-frame";

export const handle: RouteHandle = {
  policy: "signed-in",
  current: "/account",
  upload: { mostBytes: photoRules.readBytes },
};

export async function loader({ context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { photoId } = await findOwnProfile(elkaar.db, getViewer(context).personId);
  return json({ language, photoId, done: searchOf(context).get("klaar") ?? "" });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const { personId } = getViewer(context);
  const { bytes, fields } = await readFileForm(request, "photo");
  const page = pathIn(language, "/account/foto");
  if (fields["intent"]?.[0] === "remove") {
    await removePhoto(elkaar.db, { personId });
    return redirect(`${page}?klaar=weg`, 303);
  }
  if (!bytes) return json({ problem: "none" as const }, 400);
  const kept = await keepPhoto(elkaar.db, { personId, bytes }, elkaar.clock());
  if (!kept.ok) return json({ problem: kept.reason }, kept.reason === "too_many" ? 429 : 400);
  return redirect(`${page}?klaar=foto`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${dictionary(data?.language ?? "nl").profile.photo.title} · Elkaar` },
  { name: "robots", content: "noindex" },
];

export default function Photo() {
  const { language, photoId, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const { profile } = dictionary(language);
  const words = profile.photo;
  const error = problem && words.problems[problem];
  const told = done === "foto" || done === "weg" ? profile.done[done] : undefined;
  return (
    <AccountFrame
      language={language}
      title={words.title}
      lead={words.lead}
      done={problem ? undefined : told}
      errors={error ? [{ href: "#photo", message: error }] : []}
    >
      {photoId ? (
        <Portrait src={pathIn(language, `/foto/${photoId}`)} alt={words.alt} />
      ) : (
        <Paragraph>{words.none}</Paragraph>
      )}
      <form method="post" encType="multipart/form-data">
        <Stack gap="roomy">
          <FileField
            name="photo"
            label={words.file}
            hint={words.fileHint}
            error={error}
            required={false}
            accept="image/jpeg,image/png,image/webp"
          />
          <Actions>
            <Button>{words.save}</Button>
            {photoId && (
              <LinkButton name="intent" value="remove">
                {words.remove}
              </LinkButton>
            )}
          </Actions>
        </Stack>
      </form>
      <Paragraph>
        {words.whoSees}{" "}
        <TextLink href={pathIn(language, "/account/zichtbaarheid")}>{profile.visibility.title}</TextLink>
      </Paragraph>
    </AccountFrame>
  );
}
