import { addressToken } from "#app/domain/account/address-link";
import { signInCode, signInToken } from "#app/domain/account/sign-in-secrets";
import { introductionToken } from "#app/domain/introduction/link";
import { contactPersonToken } from "#app/domain/contact-person/link";
import { invitationToken } from "#app/domain/invitation/link";
import { askerToken, receiverToken } from "#app/domain/question/link";
import { registrationToken } from "#app/domain/registration/link";
import { unsubscribeToken } from "#app/domain/subscription/link";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import type { Links, PersonalKey } from "#emails/context";

export type LinkMaker = (language: Language) => Links;

/** Absolute addresses in each language. `baseUrl` has no slash at its end. */
export function makeLinks({ baseUrl, secret }: { baseUrl: string; secret: string }): LinkMaker {
  const made = {
    nl: linksTo((path) => baseUrl + pathIn("nl", path), secret),
    en: linksTo((path) => baseUrl + pathIn("en", path), secret),
  };
  return (language) => made[language];
}

function linksTo(address: (path: string) => string, secret: string): Links {
  const registration = (key: PersonalKey) => address(`/aanmelding/${registrationToken(secret, key)}`);
  return {
    home: () => address("/"),
    event: (slug) => address(`/bijeenkomsten/${slug}`),
    organizersArea: () => address("/beheer"),
    organize: (slug, below) => address(`/beheer/bijeenkomsten/${slug}${below}`),
    privacy: () => address("/privacy"),
    registration,
    workshops: (key) => `${registration(key)}/workshops`,
    details: (key) => `${registration(key)}/gegevens`,
    withdraw: (key) => `${registration(key)}/afmelden`,
    invitation: (key) => address(`/uitnodiging/${invitationToken(secret, key)}`),
    introduction: (key) => address(`/kennismaking/${introductionToken(secret, key)}`),
    metQuestion: (key) => address(`/kennismaking/${introductionToken(secret, key)}/gesproken`),
    contacts: () => address("/contacten"),
    suggestions: (slug) => address(`/bijeenkomsten/${slug}/voorstellen`),
    contactPerson: (key) => address(`/contactpersoon/${contactPersonToken(secret, key)}`),
    question: (key) => address(`/vraag/${askerToken(secret, key)}`),
    questionReceiver: (key) => address(`/vraag/${receiverToken(secret, key)}`),
    unsubscribe: (key) => address(`/uitschrijven/${unsubscribeToken(secret, key)}`),
    signIn: (requestId) => address(`/inloggen/${signInToken(secret, requestId)}`),
    signInCode: (requestId) => signInCode(secret, requestId),
    signInPage: () => address("/inloggen"),
    passkeys: () => address("/account/sleutel"),
    addressClaim: (claimId) => address(`/account/adressen/${addressToken(secret, claimId)}`),
    addresses: () => address("/account/adressen"),
  };
}
