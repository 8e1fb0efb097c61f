import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { handleReport, listReports } from "#app/domain/contact/report.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import { pathIn } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { Button } from "#app/ui/button";
import { Stack } from "#app/ui/page";
import { Panel } from "#app/ui/panel";
import { Heading, Paragraph, Quote } from "#app/ui/text";
import { organizerOf } from "./organizer-of";
import { OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";

export const handle: RouteHandle = { policy: { organizer: "region", atLeast: "editor" }, current: "/beheer" };

export async function loader({ context }: LoaderFunctionArgs) {
  const reports = await listReports(context.elkaar.db, organizerOf(context).personId);
  return json({ language: context.language, reports, done: searchOf(context).get("klaar") === "afgehandeld" });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const reportId = firstValue(await readForm(request), "report");
  const { personId: organizerId } = organizerOf(context);
  const outcome = await handleReport(context.elkaar.db, { organizerId, reportId }, context.elkaar.clock());
  const path = pathIn(context.language, "/beheer/meldingen");
  return redirect(outcome.ok ? `${path}?klaar=afgehandeld` : path, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).introducing.reports.title) : [];

export default function Reports() {
  const { language, reports, done } = useLoaderData<typeof loader>();
  const words = dictionary(language).introducing.reports;
  const { dateWithoutYear } = formats(language);
  return (
    <OrganizerPage language={language} here={words.title} heading={words.title} lead={words.lead} narrow>
      {done && (
        <Alert tone="ok" role="status">
          <Paragraph>{words.done}</Paragraph>
        </Alert>
      )}
      {reports.length === 0 && <Paragraph>{words.empty}</Paragraph>}
      <Stack>
        {reports.map((report) => (
          <Panel key={report.id} tone={report.handledAt === null ? "line" : "mist"}>
            <Heading level={2} size={3}>
              {words.about(report.reported)}
            </Heading>
            <Quote>{report.complaint}</Quote>
            <Paragraph small soft>
              {words.by(report.reporter, dateWithoutYear(report.reportedAt))}
              {report.eventTitle !== null && `. ${words.at(report.eventTitle)}`}
            </Paragraph>
            {report.handledAt === null ? (
              <form method="post">
                <input type="hidden" name="report" value={report.id} />
                <Button variant="secondary">{words.handle}</Button>
              </form>
            ) : (
              <Paragraph small>{words.handled(dateWithoutYear(report.handledAt))}</Paragraph>
            )}
          </Panel>
        ))}
      </Stack>
    </OrganizerPage>
  );
}
