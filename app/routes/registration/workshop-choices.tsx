import type { RegistrationForm } from "#app/domain/registration/queries.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { PickGroup } from "#app/ui/pick";
import { hourWords } from "../events/event-words";
import { roundField } from "./form-words";
import type { Typed } from "./form-words";

type Round = RegistrationForm["rounds"][number];
type Workshop = Round["workshops"][number];

interface WorkshopChoicesProps {
  rounds: readonly Round[];
  /** What was chosen, by the name of the field of the round. */
  chosen: Typed;
  language: Language;
  /** Rounds in which a choice is missing. */
  roundErrors: readonly string[];
  /** Workshops that were refused just now because they are full. */
  fullNow: readonly string[];
  /** Workshops somebody holds a place in: never full for them. */
  held?: readonly string[];
  /** The event is full: whoever chooses now, waits. */
  isFull?: boolean;
}

/** A choice for each round: the workshops with the places left, and not knowing yet. */
export function WorkshopChoices({ rounds, ...choices }: WorkshopChoicesProps) {
  return rounds.map((round) =>
    round.workshops.length === 0 ? null : (
      <RoundChoice key={round.id} round={round} onlyOne={rounds.length === 1} {...choices} />
    ),
  );
}

interface RoundChoiceProps extends Omit<WorkshopChoicesProps, "rounds"> {
  round: Round;
  onlyOne: boolean;
}

function RoundChoice({ round, onlyOne, chosen, language, roundErrors, fullNow, held = [], isFull }: RoundChoiceProps) {
  const { registration } = dictionary(language);
  const name = roundField(round.id);
  const time = hourWords(language, round.startsAt);
  const mayTake = ({ id, placesLeft }: Workshop) => held.includes(id) || (placesLeft > 0 && !fullNow.includes(id));
  const allFull = !round.workshops.some(mayTake);
  const refused = round.workshops.some(({ id }) => fullNow.includes(id));
  const value = chosen[name] ?? (allFull ? "none" : undefined);
  const stillThere = round.workshops.some((workshop) => workshop.id === value && mayTake(workshop)) || value === "none";
  return (
    <>
      <input type="hidden" name="rounds" value={round.id} />
      <PickGroup
        type="radio"
        name={name}
        step
        legend={onlyOne ? registration.chooseWorkshop(time) : registration.chooseWorkshopIn(round.title, time)}
        hint={allFull ? registration.allFull : isFull ? registration.workshopWaitHint : undefined}
        error={
          refused
            ? registration.refusals.workshop_full
            : roundErrors.includes(round.id)
              ? registration.requiredOf.workshops
              : undefined
        }
        value={stillThere ? value : undefined}
        options={[
          ...round.workshops.map((workshop) => ({
            value: workshop.id,
            label: `${workshop.letter}. ${workshop.title}`,
            description: workshopWords(workshop, language, held),
            disabled: mayTake(workshop) ? undefined : registration.workshopFull,
          })),
          { value: "none", label: registration.noWorkshop, description: registration.noWorkshopHint },
        ]}
      />
    </>
  );
}

/** "Meryem Aksoy · Zaal Beuk · Nog 2 plaatsen" */
function workshopWords(workshop: Workshop, language: Language, held: readonly string[]): string {
  const { registration, common } = dictionary(language);
  const places = held.includes(workshop.id)
    ? registration.yourWorkshopNow
    : common.places(workshop.level, workshop.placesLeft, false);
  return [workshop.leader, places].filter(Boolean).join(" · ");
}
