import { accessibility as accessibilityEn } from "./en/accessibility";
import { account as accountEn } from "./en/account";
import { approval as approvalEn } from "./en/approval";
import { badges as badgesEn } from "./en/badges";
import { common as commonEn } from "./en/common";
import { contactTable as contactTableEn } from "./en/contact-table";
import { contacts as contactsEn } from "./en/contacts";
import { customQuestions as customQuestionsEn } from "./en/custom-questions";
import { drafts as draftsEn } from "./en/drafts";
import { events as eventsEn } from "./en/events";
import { hosting as hostingEn } from "./en/hosting";
import { introducing as introducingEn } from "./en/introducing";
import { introductions as introductionsEn } from "./en/introductions";
import { invitations as invitationsEn } from "./en/invitations";
import { mailings as mailingsEn } from "./en/mailings";
import { metQuestion as metQuestionEn } from "./en/met-question";
import { network as networkEn } from "./en/network";
import { organizations as organizationsEn } from "./en/organizations";
import { organizer as organizerEn } from "./en/organizer";
import { ownData as ownDataEn } from "./en/own-data";
import { personCodes as personCodesEn } from "./en/person-codes";
import { profile as profileEn } from "./en/profile";
import { publicFace as publicFaceEn } from "./en/public-face";
import { organizers as organizersEn } from "./en/organizers";
import { questions as questionsEn } from "./en/questions";
import { registration as registrationEn } from "./en/registration";
import { registrations as registrationsEn } from "./en/registrations";
import { secondFactor as secondFactorEn } from "./en/second-factor";
import { series as seriesEn } from "./en/series";
import { spoken as spokenEn } from "./en/spoken";
import { suggestions as suggestionsEn } from "./en/suggestions";
import { system as systemEn } from "./en/system";
import { tables as tablesEn } from "./en/tables";
import type { Language } from "./language";
import { accessibility } from "./nl/accessibility";
import { account } from "./nl/account";
import { approval } from "./nl/approval";
import { badges } from "./nl/badges";
import { common } from "./nl/common";
import { contactTable } from "./nl/contact-table";
import { contacts } from "./nl/contacts";
import { customQuestions } from "./nl/custom-questions";
import { drafts } from "./nl/drafts";
import { events } from "./nl/events";
import { hosting } from "./nl/hosting";
import { introducing } from "./nl/introducing";
import { introductions } from "./nl/introductions";
import { invitations } from "./nl/invitations";
import { mailings } from "./nl/mailings";
import { metQuestion } from "./nl/met-question";
import { network } from "./nl/network";
import { organizations } from "./nl/organizations";
import { organizer } from "./nl/organizer";
import { ownData } from "./nl/own-data";
import { personCodes } from "./nl/person-codes";
import { profile } from "./nl/profile";
import { publicFace } from "./nl/public-face";
import { organizers } from "./nl/organizers";
import { questions } from "./nl/questions";
import { registration } from "./nl/registration";
import { registrations } from "./nl/registrations";
import { secondFactor } from "./nl/second-factor";
import { series } from "./nl/series";
import { spoken } from "./nl/spoken";
import { suggestions } from "./nl/suggestions";
import { system } from "./nl/system";
import { tables } from "./nl/tables";

const dutch = {
  accessibility,
  account,
  approval,
  badges,
  common,
  contactTable,
  contacts,
  customQuestions,
  drafts,
  events,
  hosting,
  introducing,
  introductions,
  invitations,
  mailings,
  metQuestion,
  network,
  organizations,
  organizer,
  ownData,
  personCodes,
  profile,
  publicFace,
  organizers,
  questions,
  registration,
  registrations,
  secondFactor,
  series,
  spoken,
  suggestions,
  system,
  tables,
};

/** All texts of the pages in one language. The texts of mails are in `emails.ts` of each language. */
export type Dictionary = typeof dutch;

const english: Dictionary = {
  accessibility: accessibilityEn,
  account: accountEn,
  approval: approvalEn,
  badges: badgesEn,
  common: commonEn,
  contactTable: contactTableEn,
  contacts: contactsEn,
  customQuestions: customQuestionsEn,
  drafts: draftsEn,
  events: eventsEn,
  hosting: hostingEn,
  introducing: introducingEn,
  introductions: introductionsEn,
  invitations: invitationsEn,
  mailings: mailingsEn,
  metQuestion: metQuestionEn,
  network: networkEn,
  organizations: organizationsEn,
  organizer: organizerEn,
  ownData: ownDataEn,
  personCodes: personCodesEn,
  profile: profileEn,
  publicFace: publicFaceEn,
  organizers: organizersEn,
  questions: questionsEn,
  registration: registrationEn,
  registrations: registrationsEn,
  secondFactor: secondFactorEn,
  series: seriesEn,
  spoken: spokenEn,
  suggestions: suggestionsEn,
  system: systemEn,
  tables: tablesEn,
};

export function dictionary(language: Language): Dictionary {
  return language === "en" ? english : dutch;
}
