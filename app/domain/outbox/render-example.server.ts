import type { Language } from "#app/language/language";
import type { Links, Mailbox } from "#emails/context";
import type { EmailTemplate, EmailTemplates } from "#emails/templates";
import { isEmailTemplate, renderTemplate, templates } from "#emails/templates";
import type { LinkMaker } from "./links";

export interface Example<T extends EmailTemplate> {
  template: T;
  payload: EmailTemplates[T];
  language: Language;
  to: { name: string; address: string };
}

/**
 * A mail as one person would get it, for an organizer to read before it is sent. The personal links lead
 * nowhere: whoever reads an example must not be able to act for that person.
 */
export function renderExample<T extends EmailTemplate>(
  { template, payload, language, to }: Example<T>,
  links: LinkMaker,
  now: Date,
): { subject: string; text: string; html: string } {
  const context = { language, links: withoutSecrets(links(language)), to, now };
  const { subject, text, html } = templates[template](payload, context);
  return { subject, text, html };
}

/** The same of a mail that was written but not sent yet, from its stored payload. */
export function renderStoredExample(
  mail: { template: string; payload: string; language: Language; to: Mailbox },
  links: LinkMaker,
  now: Date,
): { subject: string; text: string } {
  const { template, payload, language, to } = mail;
  if (!isEmailTemplate(template)) throw new Error(`There is no template ${template}`);
  const context = { language, links: withoutSecrets(links(language)), to, now };
  const { subject, text } = renderTemplate(template, JSON.parse(payload), context);
  return { subject, text };
}

function withoutSecrets(links: Links): Links {
  const personal = () => `${links.home().replace(/\/$/, "")}/…`;
  return {
    ...links,
    registration: personal,
    workshops: personal,
    details: personal,
    withdraw: personal,
    invitation: personal,
    unsubscribe: personal,
    signIn: personal,
    signInCode: () => "······",
  };
}
