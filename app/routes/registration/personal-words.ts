import type { PersonalRegistration } from "#app/domain/registration/queries.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import type { WorkshopFacts } from "#emails/facts";

/** "U bent erbij, Karin", "U staat zevende op de wachtlijst", "U bent afgemeld, Karin" … */
export function headingOf(registration: PersonalRegistration, language: Language): string {
  const { registration: texts, approval } = dictionary(language);
  const { personal } = texts;
  const { status, closed, position } = registration;
  const name = personal.firstName(registration.name);
  if (status === "withdrawn")
    return registration.refusalReason === null ? personal.withdrawn(name) : approval.personal.refused;
  if (closed === "event_cancelled") return personal.cancelled;
  if (status === "requested") return approval.personal.requested;
  if (status === "waitlisted") return personal.waitlisted(position ?? 1);
  return closed === "event_over" ? personal.was(name) : personal.placed(name);
}

export function leadOf(registration: PersonalRegistration, language: Language): string {
  const { registration: texts, approval } = dictionary(language);
  const { personal } = texts;
  const { status, closed, email, event } = registration;
  if (closed === "event_cancelled") return personal.cancelledLead(event.cancelReason ?? "");
  if (closed === "event_over") return status === "requested" ? approval.personal.overLead : personal.pastLead;
  if (status === "withdrawn")
    return registration.refusalReason === null ? personal.withdrawnLead : approval.personal.refusedLead;
  if (status === "requested") return approval.personal.requestedLead;
  if (status === "placed") return personal.placedLead(email);
  return registration.approvedAt === null ? personal.waitlistedLead : approval.personal.approvedLead;
}

/** What stays when the date moves. */
export function keptWords({ status }: PersonalRegistration, language: Language): string {
  const { registration, approval } = dictionary(language);
  if (status === "requested") return approval.personal.kept;
  return status === "placed" ? registration.personal.placeKept : registration.personal.waitingKept;
}

export interface ChosenWorkshop extends WorkshopFacts {
  /** False where somebody chose none in this round; the texts are empty then. */
  chosen: boolean;
  holdsPlace: boolean;
}

/** For each round what somebody chose, in the order of the day. */
export function chosenWorkshops({ rounds, choices }: PersonalRegistration): ChosenWorkshop[] {
  return rounds.map((round) => {
    const choice = choices.find(({ roundId }) => roundId === round.id);
    const workshop = round.workshops.find(({ id }) => id === choice?.workshopId);
    return {
      roundTitle: round.title,
      letter: workshop?.letter ?? "",
      title: workshop?.title ?? "",
      room: workshop?.room ?? "",
      startsAt: round.startsAt,
      endsAt: round.endsAt,
      chosen: workshop !== undefined,
      holdsPlace: choice?.holdsPlace ?? false,
    };
  });
}
