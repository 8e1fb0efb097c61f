import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { importHeaders } from "#app/domain/organization/import-columns";
import { keepImport } from "#app/domain/organization/import.server";
import { mostImportBytes, readImport } from "#app/domain/organization/read-import.server";
import type { RouteHandle } from "#app/http/policy";
import { usualUploadBytes } from "#app/http/read-body";
import { readFileForm } from "#app/http/read-file-form";
import { dictionary } from "#app/language/dictionary";
import { Actions, Button } from "#app/ui/button";
import { ErrorSummary } from "#app/ui/error-summary";
import { FileField } from "#app/ui/field";
import { Stack } from "#app/ui/page";
import { BulletList, Heading, Paragraph, TextLink } from "#app/ui/text";
import { organizerOf } from "../organizer/organizer-of";
import { OrganizerPage } from "../organizer/organizer-page";
import { organizerMeta } from "../organizer/private-meta";
import { kindByWord } from "./kind-words";
import { organizationsPath, organizationTrail } from "./organization-path";

export const handle: RouteHandle = {
  policy: { organizer: "region", atLeast: "editor" },
  current: "/beheer",
  upload: { mostBytes: usualUploadBytes },
};

export async function loader({ context }: LoaderFunctionArgs) {
  return json({ language: context.language, columns: Object.values(importHeaders) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const { bytes, fileName } = await readFileForm(request, "file");
  if (!bytes) return json({ problem: "none" as const }, { status: 400 });
  if (bytes.byteLength > mostImportBytes) return json({ problem: "too_large" as const }, { status: 400 });
  const read = await readImport(bytes, kindByWord);
  if (!read.ok) return json({ problem: read.problem }, { status: 400 });
  const { personId } = organizerOf(context);
  const kept = { personId, fileName, rows: read.rows };
  const importId = await keepImport(elkaar.db, kept, elkaar.clock());
  return redirect(organizationsPath(language, `/importeren/${importId}`), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).organizations.import.heading) : [];

export default function ImportOrganizations() {
  const { language, columns } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { common, organizations } = dictionary(language);
  const texts = organizations.import;
  const error = answer ? texts.problems[answer.problem] : undefined;
  return (
    <OrganizerPage
      language={language}
      trail={organizationTrail(language)}
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
        <Actions>
          <TextLink href={organizationsPath(language, "/importeren/voorbeeld.csv")} download>
            {texts.template}
          </TextLink>
          <TextLink href={organizationsPath(language, "/alle.csv")} download>
            {texts.export}
          </TextLink>
        </Actions>
      </Stack>
    </OrganizerPage>
  );
}
