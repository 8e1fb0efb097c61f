import type { PersonalIntroduction } from "#app/domain/introduction/find-introduction.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Stack } from "#app/ui/page";
import { Panel } from "#app/ui/panel";
import { Heading, Kicker, Lead, Paragraph, Quote, TextLink } from "#app/ui/text";
import { pathIn } from "#app/language/language";
import { dayWords } from "../events/event-words";

export type ShownIntroduction = Omit<PersonalIntroduction, "personId" | "otherId" | "regionId" | "eventId" | "sideId">;

export interface IntroductionProps {
  introduction: ShownIntroduction;
  language: Language;
}

/** What the page is about, in the words of how it stands. */
export function titleOf(language: Language, { state, other, introducedBy }: ShownIntroduction): string {
  const { titles } = dictionary(language).introducing.answer;
  if (state === "expired") return titles.expired;
  if (state === "gone") return titles.gone;
  if (state === "answer" && introducedBy !== null) return titles.offered(other.name);
  return titles[state](other.name);
}

/** Who the other is and why, as long as that is of use. */
export function IntroductionStanding({ introduction, language }: IntroductionProps) {
  const { answer } = dictionary(language).introducing;
  const { name, other, line, event, state, introducedBy } = introduction;
  const about = [other.role, other.organization].filter(Boolean).join(", ");
  return (
    <>
      <Stack>
        <Kicker>{answer.kicker(name)}</Kicker>
        <Heading level={1}>{titleOf(language, introduction)}</Heading>
        {about !== "" && <Lead>{about}</Lead>}
      </Stack>
      {state !== "gone" && (
        <Panel tone="line">
          <Paragraph>{saidBy(language, introduction)}</Paragraph>
          {line !== "" && <Quote>{line}</Quote>}
          {event && (
            <Paragraph small>
              {answer.bothCome}{" "}
              <TextLink href={pathIn(language, `/bijeenkomsten/${event.slug}`)}>{event.title}</TextLink>,{" "}
              {dayWords(language, event.startsAt, event.withYear)}.
            </Paragraph>
          )}
        </Panel>
      )}
      {introducedBy !== null && state === "answer" && <Paragraph>{answer.yesOffered(other.name)}</Paragraph>}
    </>
  );
}

function saidBy(language: Language, { asked, introducedBy, other, line }: ShownIntroduction): string {
  const { answer } = dictionary(language).introducing;
  if (line === "") return asked ? answer.youScanned : answer.scanned(other.name);
  if (asked) return answer.youWrote;
  return introducedBy === null ? answer.wrote(other.name) : answer.by(introducedBy);
}
