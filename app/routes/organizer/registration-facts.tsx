import { answerWords } from "#app/domain/custom-question/answer-words";
import { isAskedOf } from "#app/domain/custom-question/rules";
import type { CustomAnswer, CustomQuestion } from "#app/domain/custom-question/rules";
import type { OrganizerRegistration } from "#app/domain/registration/organizer-queries.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { DefinitionRows } from "#app/ui/definition-rows";
import { Stack } from "#app/ui/page";
import { Heading, Paragraph, TextLink } from "#app/ui/text";
import { sectorWords } from "../events/event-words";
import { Phone } from "./registration-table";

interface RegistrationFactsProps {
  language: Language;
  registration: OrganizerRegistration;
}

/** Who it is, and how to reach them. */
export function RegistrationFacts({ language, registration }: RegistrationFactsProps) {
  const { person, sheet } = dictionary(language).registrations;
  const { confirmedAt, email, phone, region, note } = registration;
  return (
    <Stack>
      <Heading level={2} size={3}>
        {person.who}
      </Heading>
      <DefinitionRows
        items={[
          {
            term: person.email,
            value: <TextLink href={`mailto:${encodeURIComponent(email)}`}>{email}</TextLink>,
            note: confirmedAt ? person.confirmed(formats(language).date(confirmedAt)) : person.notConfirmed,
          },
          { term: person.phone, value: phone ? <Phone number={phone} /> : person.noPhone },
          {
            term: person.organization,
            value: registration.organization,
            note: registration.organizationIsKnown ? undefined : person.notKnown,
          },
          { term: person.role, value: registration.role },
          { term: person.sector, value: sectorWords(language, registration.sector) },
          ...(region ? [{ term: person.region, value: region }] : []),
          { term: person.listed, value: listedWords(language, registration) },
          { term: person.language, value: sheet.languages[registration.language] },
          ...(note ? [{ term: person.note, value: note }] : []),
        ]}
      />
    </Stack>
  );
}

function listedWords(language: Language, { listed, confirmedAt }: OrganizerRegistration): string {
  const { person } = dictionary(language).registrations;
  if (!listed) return person.listedNo;
  return confirmedAt === null ? person.listedAsked : person.listedYes;
}

interface RegistrationAnswersProps extends RegistrationFactsProps {
  questions: readonly CustomQuestion[];
  answers: readonly CustomAnswer[];
}

/** What they answered to the questions of the event that are for them. */
export function RegistrationAnswers({ language, registration, questions, answers }: RegistrationAnswersProps) {
  const { person } = dictionary(language).customQuestions;
  const rows = questions
    .map((question) => ({ question, words: answerWords(language, question, answers) }))
    .filter(({ question, words }) => words !== undefined || isAskedOf(question, registration.sector));
  if (rows.length === 0) return null;
  return (
    <Stack>
      <Heading level={2} size={3}>
        {person.title}
      </Heading>
      <DefinitionRows
        items={rows.map(({ question, words }) => ({ term: question.title, value: words ?? person.none }))}
      />
    </Stack>
  );
}

/** What they chose in each round. */
export function RegistrationChoices({ language, registration }: RegistrationFactsProps) {
  const { person } = dictionary(language).registrations;
  return (
    <Stack>
      <Heading level={2} size={3}>
        {person.choices}
      </Heading>
      {registration.choices.length === 0 ? (
        <Paragraph>{person.noRounds}</Paragraph>
      ) : (
        <DefinitionRows
          items={registration.choices.map(({ roundTitle, workshop }) => ({
            term: roundTitle,
            value: workshop ? `${workshop.letter}. ${workshop.title}` : person.noChoice,
            note: workshop ? (workshop.holdsPlace ? workshop.room : person.wish) : undefined,
          }))}
        />
      )}
      <Paragraph small soft>
        {person.needsNote}
      </Paragraph>
    </Stack>
  );
}
