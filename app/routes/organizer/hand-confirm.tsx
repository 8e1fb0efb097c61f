import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Actions, Button, ButtonLink } from "#app/ui/button";
import { HandPlanPanel } from "./hand-plan-panel";
import type { HandPlanView } from "./hand-plan-view.server";
import { HiddenFields } from "./hidden-fields";

interface HandConfirmProps {
  language: Language;
  plan: HandPlanView;
  /** What was typed in the step before; without it there was none. */
  typed?: Record<string, string | string[]>;
  /** Where the page came from. */
  back: string;
}

const ownFields = ["intent", "preview"];

/** The second step: who is told what, and the button that does it. */
export function HandConfirm({ language, plan, typed, back }: HandConfirmProps) {
  const { registrations, common } = dictionary(language);
  const { byHand } = registrations;
  const kept = Object.fromEntries(Object.entries(typed ?? {}).filter(([name]) => !ownFields.includes(name)));
  const count = plan.told.length;
  return (
    <>
      <HandPlanPanel language={language} plan={plan} />
      <form method="post" noValidate>
        <HiddenFields values={{ ...kept, preview: plan.hash }} />
        <Actions>
          <Button name="intent" value="save">
            {plan.outcome === "withdrawn" ? byHand.withdrawSave(count) : byHand.save(count)}
          </Button>
          {typed && (
            <Button name="intent" value="edit" variant="secondary">
              {byHand.edit}
            </Button>
          )}
          <ButtonLink href={back} variant="subtle">
            {common.cancel}
          </ButtonLink>
        </Actions>
      </form>
    </>
  );
}
