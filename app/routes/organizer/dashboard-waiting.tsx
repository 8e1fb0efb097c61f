import type { Waiting } from "#app/domain/event/organizer-rules";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { ButtonLink } from "#app/ui/button";
import { Panel } from "#app/ui/panel";
import { Heading, Paragraph } from "#app/ui/text";
import { TodoList } from "#app/ui/todo-list";
import { eventPath } from "./organizer-page";

interface WaitingPanelProps {
  language: Language;
  waiting: Waiting[];
}

/** What needs the organizer, each with its action; the first one is the button of the page. */
export function WaitingPanel({ language, waiting }: WaitingPanelProps) {
  const { dashboard } = dictionary(language).organizer;
  return (
    <Panel tone={waiting.length > 0 ? "sun" : "mist"} as="section" labelledBy="wacht">
      <Heading level={2} size={3} id="wacht">
        {dashboard.waits}
      </Heading>
      {waiting.length === 0 ? (
        <Paragraph>{dashboard.nothingWaits}</Paragraph>
      ) : (
        <TodoList items={waiting.map((one, index) => todoOf(language, one, index === 0))} />
      )}
    </Panel>
  );
}

function todoOf(language: Language, waiting: Waiting, isFirst: boolean) {
  const { title, detail, label } = wordsOf(language, waiting);
  const action = (
    <ButtonLink href={whereTo(language, waiting)} variant={isFirst ? "primary" : "secondary"}>
      {label}
    </ButtonLink>
  );
  return { key: `${waiting.what} ${waiting.slug}`, title, detail, action };
}

function wordsOf(
  language: Language,
  { what, title, count }: Waiting,
): { title: string; detail: string; label: string } {
  const { dashboard } = dictionary(language).organizer;
  const { waiting } = dictionary(language).drafts.dashboard;
  const { dashboard: requests } = dictionary(language).approval;
  const { dashboard: questions } = dictionary(language).questions;
  switch (what) {
    case "failed_mails":
      return {
        title: dashboard.failedMails(count, title),
        detail: dashboard.failedMailsDetail,
        label: dashboard.failedMailsAction,
      };
    case "full_with_waitlist":
      return { title: dashboard.full(count, title), detail: dashboard.fullDetail, label: dashboard.fullAction };
    case "host_question":
      return { ...waiting.hostQuestion, title: waiting.hostQuestion.title(title) };
    case "requests":
      return { ...requests, title: requests.title(count, title) };
    case "questions":
    case "answers":
      return { ...questions[what], title: questions[what].title(count) };
    case "organizations":
      return { ...waiting.organizations, title: waiting.organizations.title(count) };
    case "person_reports": {
      const { waits } = dictionary(language).introducing.reports;
      return { ...waits, title: waits.title(count) };
    }
    case "contact_reports": {
      const { waits } = dictionary(language).contactTable;
      return { ...waits, title: waits.title(count) };
    }
    case "draft":
      return { ...waiting.draft, title: waiting.draft.title(title) };
    case "host_unanswered":
      return { ...waiting.unanswered, title: waiting.unanswered.title(count, title) };
  }
}

const regionPages = {
  person_reports: "/beheer/meldingen",
  contact_reports: "/beheer/contactpersonen",
  organizations: "/beheer/organisaties/postvak-in",
  questions: "/beheer/vragen",
  answers: "/beheer/vragen/antwoorden",
};

const pages: Record<Exclude<Waiting["what"], keyof typeof regionPages>, string> = {
  failed_mails: "/mail",
  full_with_waitlist: "/wijzigen",
  host_question: "/gastheren",
  requests: "/aanmeldingen?status=aangevraagd",
  host_unanswered: "/gastheren",
  draft: "",
};

function whereTo(language: Language, { what, slug }: Waiting): string {
  if (isOfRegion(what)) return pathIn(language, regionPages[what]);
  return eventPath(language, slug, pages[what]);
}

function isOfRegion(what: Waiting["what"]): what is keyof typeof regionPages {
  return what in regionPages;
}
