import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { contactColumns } from "#app/domain/contact-person/import-rows";
import { keepContactImport } from "#app/domain/contact-person/import.server";
import { mostContactBytes, readContactImport } from "#app/domain/contact-person/read-import.server";
import type { RouteHandle } from "#app/http/policy";
import { readFileForm } from "#app/http/read-file-form";
import { usualUploadBytes } from "#app/http/read-body";
import { dictionary } from "#app/language/dictionary";
import { Actions, Button } from "#app/ui/button";
import { ErrorSummary } from "#app/ui/error-summary";
import { FileField } from "#app/ui/field";
import { Stack } from "#app/ui/page";
import { BulletList, Heading, Paragraph, TextLink } from "#app/ui/text";
import { organizerOf } from "../organizer/organizer-of";
import { OrganizerPage } from "../organizer/organizer-page";
import { organizerMeta } from "../organizer/private-meta";
import { keepPath } from "./contact-path";
import { keepTrail } from "./keep-trail";
import { loadKeptRegion } from "./load-region";

export const handle: RouteHandle = {
  policy: { organizer: "region", atLeast: "editor" },
  current: "/beheer",
  upload: { mostBytes: usualUploadBytes },
};

export async function loader({ context }: LoaderFunctionArgs) {
  const { region } = await loadKeptRegion(context);
  return json({ language: context.language, region, columns: Object.values(contactColumns) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const { region } = await loadKeptRegion(context);
  const { bytes, fileName } = await readFileForm(request, "file");
  if (!bytes) return json({ problem: "none" as const }, { status: 400 });
  if (bytes.byteLength > mostContactBytes) return json({ problem: "too_large" as const }, { status: 400 });
  const read = await readContactImport(bytes);
  if (!read.ok) return json({ problem: read.problem }, { status: 400 });
  const { personId } = organizerOf(context);
  const kept = { regionId: region.id, personId, fileName, rows: read.rows };
  const importId = await keepContactImport(elkaar.db, kept, elkaar.clock());
  return redirect(keepPath(language, `/importeren/${importId}`), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).contactTable.import.heading) : [];

export default function ImportContacts() {
  const { language, region, columns } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { common, contactTable } = dictionary(language);
  const texts = contactTable.import;
  const error = answer ? texts.problems[answer.problem] : undefined;
  return (
    <OrganizerPage
      language={language}
      trail={keepTrail(language, region)}
      here={texts.title}
      heading={texts.heading}
      lead={texts.lead}
      narrow
    >
      <ErrorSummary
        title={common.errorSummaryTitle(1)}
        errors={error ? [{ href: "#file", message: `${texts.file}: ${error}` }] : []}
      />
      <form method="post" encType="multipart/form-data">
        <Stack gap="roomy">
          <FileField
            name="file"
            label={texts.file}
            hint={texts.fileHint}
            error={error}
            accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          />
          <Actions>
            <Button>{texts.next}</Button>
          </Actions>
        </Stack>
      </form>
      <Stack as="section" labelledBy="kolommen">
        <Heading level={2} size={3} id="kolommen">
          {texts.columns}
        </Heading>
        <Paragraph>{texts.columnsText}</Paragraph>
        <BulletList items={columns} />
        <Paragraph>{texts.rule}</Paragraph>
        <Paragraph>
          <TextLink href={keepPath(language, "/importeren/voorbeeld.csv")} download>
            {texts.template}
          </TextLink>
        </Paragraph>
      </Stack>
    </OrganizerPage>
  );
}
