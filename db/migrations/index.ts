import type { Migration } from "kysely/migration";
import * as firstLine from "./0001-first-line";
import * as organizersArea from "./0002-organizers-area";
import * as publicFace from "./0004-public-face";
import * as organizations from "./0005-organizations";
import * as passkeys from "./0006-passkeys";
import * as invitations from "./0008-invitations";
import * as customQuestions from "./0009-custom-questions";
import * as series from "./0010-series";
import * as mailings from "./0011-mailings";
import * as approval from "./0012-approval";
import * as mailToRequests from "./0013-mail-to-requests";
import * as profiles from "./0014-profiles";
import * as contactPersons from "./0015-contact-persons";
import * as introductions from "./0016-introductions";
import * as questions from "./0017-questions";
import * as contactTableIndexes from "./0018-contact-table-indexes";
import * as onTheDay from "./0020-on-the-day";
import * as grantsByAudience from "./0021-grants-by-audience";
import * as metQuestion from "./0022-met-question";
import * as suggestions from "./0023-suggestions";
import * as tablePlans from "./0024-table-plans";

/** Every migration, in order. Once published a migration is frozen (a test holds its hash): a change is a new number. */
export const migrations: Record<string, Migration> = {
  "0001-first-line": firstLine,
  "0002-organizers-area": organizersArea,
  "0004-public-face": publicFace,
  "0005-organizations": organizations,
  "0006-passkeys": passkeys,
  "0008-invitations": invitations,
  "0009-custom-questions": customQuestions,
  "0010-series": series,
  "0011-mailings": mailings,
  "0012-approval": approval,
  "0013-mail-to-requests": mailToRequests,
  "0014-profiles": profiles,
  "0015-contact-persons": contactPersons,
  "0016-introductions": introductions,
  "0017-questions": questions,
  "0018-contact-table-indexes": contactTableIndexes,
  "0020-on-the-day": onTheDay,
  "0021-grants-by-audience": grantsByAudience,
  "0022-met-question": metQuestion,
  "0023-suggestions": suggestions,
  "0024-table-plans": tablePlans,
};
