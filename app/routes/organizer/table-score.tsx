import type { TablePlan } from "#app/domain/table-plan/queries.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { Actions, Button, ButtonLink } from "#app/ui/button";
import { Stack } from "#app/ui/page";
import { Paragraph } from "#app/ui/text";

/** What the plan is worth, in words. */
export function PlanScore({ language, plan }: { language: Language; plan: Omit<TablePlan, "plannedRounds"> }) {
  const { tables: texts } = dictionary(language);
  return (
    <Stack>
      <Paragraph>
        <b>{texts.score(plan.encounters, plan.repeats, plan.rounds)}</b>
      </Paragraph>
      {plan.share !== null && <Paragraph>{texts.share(plan.share)}</Paragraph>}
      {plan.unconfirmed > 0 && <Paragraph>{texts.unconfirmed(plan.unconfirmed)}</Paragraph>}
      <Paragraph small soft>
        {plan.madeAt !== null && texts.made(formats(language).dateTime(plan.madeAt))} {texts.how}
      </Paragraph>
    </Stack>
  );
}

/** People who got a place after the plan was made, and what can be done about it. */
export function WithoutSeat({ language, count, busy }: { language: Language; count: number; busy: boolean }) {
  const { tables: texts } = dictionary(language);
  return (
    <Alert tone="warning" title={texts.withoutSeat(count)}>
      <Paragraph>{texts.withoutSeatText}</Paragraph>
      {!busy && (
        <form method="post">
          <Actions>
            <Button name="intent" value="add">
              {texts.add}
            </Button>
            <ButtonLink href="#opnieuw" variant="subtle">
              {texts.toAgain}
            </ButtonLink>
          </Actions>
        </form>
      )}
    </Alert>
  );
}
