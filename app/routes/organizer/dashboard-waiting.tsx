import type { Waiting } from "#app/domain/event/organizer-rules";
import { dictionary } from "#app/language/dictionary";
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

function todoOf(language: Language, { what, slug, title, count }: Waiting, isFirst: boolean) {
  const { dashboard } = dictionary(language).organizer;
  const words =
    what === "failed_mails"
      ? {
          title: dashboard.failedMails(count, title),
          detail: dashboard.failedMailsDetail,
          label: dashboard.failedMailsAction,
          path: "/mail",
        }
      : {
          title: dashboard.full(count, title),
          detail: dashboard.fullDetail,
          label: dashboard.fullAction,
          path: "/wijzigen",
        };
  const action = (
    <ButtonLink href={eventPath(language, slug, words.path)} variant={isFirst ? "primary" : "secondary"}>
      {words.label}
    </ButtonLink>
  );
  return { key: `${what} ${slug}`, title: words.title, detail: words.detail, action };
}
