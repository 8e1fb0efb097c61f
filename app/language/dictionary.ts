import { accessibility as accessibilityEn } from "./en/accessibility";
import { account as accountEn } from "./en/account";
import { common as commonEn } from "./en/common";
import { events as eventsEn } from "./en/events";
import { invitations as invitationsEn } from "./en/invitations";
import { network as networkEn } from "./en/network";
import { organizer as organizerEn } from "./en/organizer";
import { publicFace as publicFaceEn } from "./en/public-face";
import { registration as registrationEn } from "./en/registration";
import { registrations as registrationsEn } from "./en/registrations";
import { system as systemEn } from "./en/system";
import type { Language } from "./language";
import { accessibility } from "./nl/accessibility";
import { account } from "./nl/account";
import { common } from "./nl/common";
import { events } from "./nl/events";
import { invitations } from "./nl/invitations";
import { network } from "./nl/network";
import { organizer } from "./nl/organizer";
import { publicFace } from "./nl/public-face";
import { registration } from "./nl/registration";
import { registrations } from "./nl/registrations";
import { system } from "./nl/system";

const dutch = {
  accessibility,
  account,
  common,
  events,
  invitations,
  network,
  organizer,
  publicFace,
  registration,
  registrations,
  system,
};

/** All texts of the pages in one language. The texts of mails are in `emails.ts` of each language. */
export type Dictionary = typeof dutch;

const english: Dictionary = {
  accessibility: accessibilityEn,
  account: accountEn,
  common: commonEn,
  events: eventsEn,
  invitations: invitationsEn,
  network: networkEn,
  organizer: organizerEn,
  publicFace: publicFaceEn,
  registration: registrationEn,
  registrations: registrationsEn,
  system: systemEn,
};

export function dictionary(language: Language): Dictionary {
  return language === "en" ? english : dutch;
}
