import type { ReactNode } from "react";
import { formats } from "#app/language/format";
import type { EmailContext, RenderedEmail } from "./context";
import type { IntroductionMail, PersonFacts } from "./introduction-facts";
import { renderLetter } from "./layout";
import { Fact, Panel, Soft, Strong } from "./parts";
import { plainText } from "./plain-text";
import { singleLine } from "./single-line";
import { texts } from "./texts";

interface IntroductionLetter {
  subject: string;
  title: string;
  preview: string;
  body: ReactNode;
}

/** A mail about an introduction: answers go to the region's mailbox, never to the other person. */
export function introductionLetter(
  { region, side }: IntroductionMail,
  { language, links }: EmailContext,
  letter: IntroductionLetter,
): RenderedEmail {
  const text = texts(language).introduction;
  const footer = (
    <>
      <p style={line}>
        {text.block}{" "}
        <a href={`${links.introduction(side)}?blokkeren=1#blokkeren`} style={{ color: "inherit" }}>
          {text.blockLink}
        </a>
      </p>
      <p style={line}>
        {text.why} Elkaar, {region.name}.
      </p>
    </>
  );
  const html = renderLetter({ ...letter, language, links, footer });
  return {
    subject: singleLine(letter.subject),
    html,
    text: plainText(html),
    replyTo: { name: singleLine(region.name), address: region.mailbox },
  };
}

/** Who the other is, and where the two meet. */
export function OtherPanel({
  mail: { other, event },
  context: { language },
}: {
  mail: IntroductionMail;
  context: EmailContext;
}) {
  const text = texts(language).introduction;
  const { dateWithoutYear } = formats(language);
  return (
    <Panel>
      <Fact label={text.who}>
        <Strong>{other.name}</Strong>
        {aboutOf(other) !== "" && (
          <>
            <br />
            <Soft>{aboutOf(other)}</Soft>
          </>
        )}
      </Fact>
      {event && <Fact label={text.event}>{text.eventOn(event.title, dateWithoutYear(event.startsAt))}</Fact>}
    </Panel>
  );
}

export function aboutOf({ role, organization }: PersonFacts): string {
  return [role, organization].filter(Boolean).join(", ");
}

const line = { margin: "0 0 8px" };
