import type { RoundChoice, WorkshopChoice } from "#app/domain/registration/queries.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { SelectField } from "#app/ui/field";
import { roundField } from "../registration/form-words";
import type { Typed } from "../registration/form-words";

interface WorkshopSelectsProps {
  language: Language;
  rounds: readonly RoundChoice[];
  /** By the name of the field of the round. */
  chosen: Typed;
  /** Workshops this person holds a place in: never full for them. */
  held?: readonly string[];
  /** Who waits holds no place: a wish may be for a full workshop too. */
  waits?: boolean;
}

/** A choice for each round with the places left; a full workshop says so and cannot be chosen. */
export function WorkshopSelects({ language, rounds, chosen, held = [], waits = false }: WorkshopSelectsProps) {
  const { byHand } = dictionary(language).registrations;
  const mayTake = ({ id, placesLeft }: WorkshopChoice) => waits || placesLeft > 0 || held.includes(id);
  return rounds
    .filter(({ workshops }) => workshops.length > 0)
    .map(({ id, title, workshops }) => (
      <SelectField
        key={id}
        name={roundField(id)}
        label={byHand.workshopIn(title)}
        value={chosen[roundField(id)] ?? "none"}
        options={[
          { value: "none", label: byHand.noChoiceYet },
          ...workshops.map((workshop) => ({
            value: workshop.id,
            label: `${workshop.letter}. ${workshop.title} (${
              workshop.placesLeft > 0 ? byHand.workshopPlaces(workshop.placesLeft) : byHand.workshopFull
            })`,
            disabled: !mayTake(workshop),
          })),
        ]}
      />
    ));
}
