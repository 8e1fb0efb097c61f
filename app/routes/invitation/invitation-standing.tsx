import type { PersonalInvitation } from "#app/domain/invitation/find-invitation.server";
import { comes, mayRegister } from "#app/domain/invitation/rules";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { Actions, ButtonLink } from "#app/ui/button";
import { Facts } from "#app/ui/facts";
import { Stack } from "#app/ui/page";
import { Lead, Paragraph, TextLink } from "#app/ui/text";
import { capitalized, dayWords, hourWords, timeRangeWords } from "../events/event-words";

export interface InvitationProps {
  invitation: PersonalInvitation;
  path: string;
  language: Language;
}

/** How it stands between the event and this person, what it is about, and the way to the form. */
export function InvitationStanding({ invitation, path, language }: InvitationProps) {
  const { personal } = dictionary(language).invitations;
  const { eventState, state } = invitation;
  const isOver = eventState === "cancelled" || eventState === "past";
  const showsProgramme = eventState !== "draft";
  return (
    <Stack gap="roomy">
      <Standing invitation={invitation} language={language} />
      <Stack>
        <Lead>{invitation.summary}</Lead>
        <Facts items={factsOf(invitation, language)} />
        {showsProgramme && (
          <Paragraph>
            <TextLink href={pathIn(language, `/bijeenkomsten/${invitation.slug}`)}>{personal.toEvent}</TextLink>
          </Paragraph>
        )}
      </Stack>
      {mayRegister(eventState, state) && (
        <Stack gap="snug">
          <Actions>
            <ButtonLink href={`${path}/aanmelden`}>
              {state === "declined" || state === "stopped"
                ? personal.comeAfterAll
                : eventState === "full"
                  ? personal.comeWaitlist
                  : personal.come}
            </ButtonLink>
          </Actions>
          <Paragraph small soft>
            {personal.noPlace} {untilWords(invitation, language)}
          </Paragraph>
        </Stack>
      )}
      {eventState === "closed" && !isOver && !comes(state) && (
        <Alert tone="info" title={personal.closed}>
          <Paragraph>
            <a className="nl-link" href={`mailto:${invitation.contactEmail}`}>
              {personal.closedText(invitation.contactName)}
            </a>
          </Paragraph>
        </Alert>
      )}
    </Stack>
  );
}

/** One notice: what is wrong with the event goes before what the person answered. */
function Standing({ invitation, language }: Omit<InvitationProps, "path">) {
  const { invitations, approval } = dictionary(language);
  const { personal } = invitations;
  const { eventState, state, cancelReason, reason, contactName, contactEmail } = invitation;
  if (eventState === "cancelled")
    return (
      <Alert tone="error" title={personal.cancelled}>
        {cancelReason && <Paragraph>{cancelReason}</Paragraph>}
      </Alert>
    );
  if (eventState === "past") return <Notice title={personal.past} text={personal.pastText} />;
  if (eventState === "draft") return <Notice title={personal.draft} text={personal.draftText} />;
  if (state === "placed") return <Notice tone="ok" title={personal.placed} text={personal.placedText} />;
  if (state === "requested") return <Notice title={approval.invitation.title} text={approval.invitation.text} />;
  if (state === "waitlisted") return <Notice title={personal.waitlisted} text={personal.waitlistedText} />;
  if (state === "withdrawn")
    return (
      <Alert tone="warning" title={personal.withdrawn}>
        <Paragraph>
          <a className="nl-link" href={`mailto:${contactEmail}`}>
            {personal.withdrawnText(contactName)}
          </a>
        </Paragraph>
      </Alert>
    );
  if (state === "stopped") return <Notice title={personal.stopped} text={personal.stoppedText} />;
  if (state === "declined")
    return (
      <Alert tone="info" title={personal.declined}>
        {reason !== null && <Paragraph>{personal.declinedReason(reason)}</Paragraph>}
        <Paragraph>{personal.declinedText}</Paragraph>
      </Alert>
    );
  return eventState === "full" ? <Notice tone="warning" title={personal.fullTitle} text={personal.full} /> : null;
}

function Notice({ tone = "info", title, text }: { tone?: "info" | "ok" | "warning"; title: string; text: string }) {
  return (
    <Alert tone={tone} title={title}>
      <Paragraph>{text}</Paragraph>
    </Alert>
  );
}

function factsOf(invitation: PersonalInvitation, language: Language) {
  const { events, invitations } = dictionary(language);
  const { doorsOpenAt, venueName, venueAddress, venueCity, hosts, costs } = invitation;
  const doors = doorsOpenAt && events.doors(formats(language).time(doorsOpenAt));
  return [
    {
      term: events.when,
      fact: capitalized(dayWords(language, invitation.startsAt, invitation.withYear)),
      detail: [timeRangeWords(language, invitation), doors].filter(Boolean).join(", "),
    },
    {
      term: events.where,
      fact: venueName || venueCity,
      detail: [venueAddress, venueName === "" ? "" : venueCity].filter(Boolean).join(", "),
    },
    ...(hosts.length > 0
      ? [{ term: invitations.personal.host, detail: formats(language).list(hosts) }]
      : [{ term: events.costs, detail: costs || events.noCosts }]),
  ];
}

function untilWords({ registrationClosesAt, startsAt, withYear }: PersonalInvitation, language: Language): string {
  if (registrationClosesAt === null || registrationClosesAt >= startsAt) return "";
  const moment = dayWords(language, registrationClosesAt, withYear);
  const { personal } = dictionary(language).invitations;
  return personal.until(`${moment}, ${hourWords(language, registrationClosesAt)}`);
}
