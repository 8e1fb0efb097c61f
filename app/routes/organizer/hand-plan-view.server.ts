import type { LinkMaker } from "#app/domain/outbox/links";
import { renderStoredExample } from "#app/domain/outbox/render-example.server";
import type { HandOutcome, HandPlan } from "#app/domain/registration/by-hand.server";
import type { Language } from "#app/language/language";

/** What is about to happen, as the page shows it: names and mails, never addresses or links. */
export interface HandPlanView {
  outcome: HandOutcome;
  hash: string;
  told: { name: string; template: string; language: Language; subject: string; text: string }[];
}

export function handPlanView({ outcome, hash, told }: HandPlan, links: LinkMaker, now: Date): HandPlanView {
  return {
    outcome,
    hash,
    told: told.map((mail) => {
      const { template, language, to } = mail;
      return { name: to.name, template, language, ...renderStoredExample(mail, links, now) };
    }),
  };
}
