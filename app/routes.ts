import type { RouteConfigEntry } from "@remix-run/route-config";
import { index, route } from "@remix-run/route-config";

/** The URL map: Dutch URL → English file. Nothing else defines a URL. Every page also stands under `/en`. */
const pages: [path: string, file: string][] = [
  ["/", "events/home.tsx"],
  ["bijeenkomsten", "events/list.tsx"],
  ["bijeenkomsten.ics", "events/public-feed.ts"],
  ["bijeenkomsten.atom", "events/atom-feed.ts"],
  ["themas/:slug", "events/theme.tsx"],
  ["reeksen/:slug", "events/series.tsx"],
  ["bijeenkomsten/:slug", "events/event.tsx"],
  ["bijeenkomsten/:slug.ics", "events/event-calendar.ts"],
  ["bijeenkomsten/:slug/beeld.png", "events/event-image.ts"],
  ["bijeenkomsten/:slug/aanmelden", "registration/register.tsx"],
  ["bijeenkomsten/:slug/aangemeld", "registration/registered.tsx"],
  ["bijeenkomsten/:slug/deelnemers", "network/attendees.tsx"],

  ["uitnodiging/:token", "invitation/invitation.tsx"],
  ["uitnodiging/:token/aanmelden", "invitation/register.tsx"],

  ["aanmelding/:token", "registration/personal.tsx"],
  ["aanmelding/:token/gegevens", "registration/details.tsx"],
  ["aanmelding/:token/workshops", "registration/workshops.tsx"],
  ["aanmelding/:token/afmelden", "registration/withdraw.tsx"],
  ["aanmelding/:token/agenda.ics", "registration/personal-calendar.ts"],

  ["uitschrijven/:token", "subscription/unsubscribe.tsx"],

  ["vragen", "question/list.tsx"],
  ["vragen/nieuw", "question/ask.tsx"],
  ["vragen/gesteld", "question/asked.tsx"],
  ["vraag/:token", "question/question.tsx"],

  ["inloggen", "account/sign-in.tsx"],
  ["inloggen/code", "account/sign-in-code.tsx"],
  ["inloggen/:token", "account/sign-in-link.tsx"],
  ["uitloggen", "account/sign-out.ts"],
  ["account", "account/account.tsx"],
  ["account/profiel", "account/profile.tsx"],
  ["account/zichtbaarheid", "account/visibility.tsx"],
  ["account/foto", "account/photo.tsx"],
  ["foto/:id", "network/photo.ts"],
  ["account/sleutel", "account/passkey.tsx"],
  ["account/regios", "account/regions.ts"],
  ["account/agenda", "account/calendar-feed.ts"],
  ["agenda/:token.ics", "account/personal-feed.ts"],

  ["beheer", "organizer/dashboard.tsx"],
  ["beheer/organisatoren", "organizer/colleagues.tsx"],
  ["beheer/bijeenkomsten/nieuw", "organizer/new.tsx"],
  ["beheer/bijeenkomsten/:slug", "organizer/event.tsx"],
  ["beheer/bijeenkomsten/:slug/aanmeldingen", "organizer/registrations.tsx"],
  ["beheer/bijeenkomsten/:slug/aanmeldingen.xlsx", "organizer/registrations-xlsx.ts"],
  ["beheer/bijeenkomsten/:slug/aanmeldingen.csv", "organizer/registrations-csv.ts"],
  ["beheer/bijeenkomsten/:slug/aanmeldingen/nieuw", "organizer/registration-add.tsx"],
  ["beheer/bijeenkomsten/:slug/aanmeldingen/:id", "organizer/registration.tsx"],
  ["beheer/bijeenkomsten/:slug/aanmeldingen/:id/workshops", "organizer/registration-move.tsx"],
  ["beheer/bijeenkomsten/:slug/aanmeldingen/:id/afmelden", "organizer/registration-withdraw.tsx"],
  ["beheer/bijeenkomsten/:slug/aanmeldingen/:id/plek", "organizer/registration-promote.tsx"],
  ["beheer/bijeenkomsten/:slug/aanmeldingen/:id/goedkeuren", "organizer/registration-approve.tsx"],
  ["beheer/bijeenkomsten/:slug/aanmeldingen/:id/weigeren", "organizer/registration-refuse.tsx"],
  ["beheer/bijeenkomsten/:slug/goedkeuring", "organizer/approval.tsx"],
  ["beheer/bijeenkomsten/:slug/lijsten/achternaam", "organizer/list-by-surname.tsx"],
  ["beheer/bijeenkomsten/:slug/lijsten/workshops", "organizer/list-by-workshop.tsx"],
  ["beheer/bijeenkomsten/:slug/lijsten/toegankelijkheid", "organizer/list-access.tsx"],
  ["beheer/bijeenkomsten/:slug/catering", "organizer/catering.tsx"],
  ["beheer/bijeenkomsten/:slug/wijzigen", "organizer/change.tsx"],
  ["beheer/bijeenkomsten/:slug/programma", "organizer/programme.tsx"],
  ["beheer/bijeenkomsten/:slug/afgelasten", "organizer/cancel.tsx"],
  ["beheer/bijeenkomsten/:slug/uitnodigingen", "organizer/invitations.tsx"],
  ["beheer/bijeenkomsten/:slug/uitnodigingen/nieuw", "organizer/invite.tsx"],
  ["beheer/bijeenkomsten/:slug/uitnodigingen/herinneren", "organizer/remind.tsx"],
  ["beheer/bijeenkomsten/:slug/vragen", "organizer/questions.tsx"],
  ["beheer/bijeenkomsten/:slug/vragen/nieuw", "organizer/question-add.tsx"],
  ["beheer/bijeenkomsten/:slug/vragen/antwoorden", "organizer/answers.tsx"],
  ["beheer/bijeenkomsten/:slug/vragen/:questionId", "organizer/question-change.tsx"],
  ["beheer/bijeenkomsten/:slug/vragen/:questionId/verwijderen", "organizer/question-remove.tsx"],
  ["beheer/bijeenkomsten/:slug/vragen/:questionId/antwoorden", "organizer/question-answers.tsx"],
  ["beheer/bijeenkomsten/:slug/mail", "organizer/mail.tsx"],
  ["beheer/bijeenkomsten/:slug/mail/nieuw", "organizer/mailing-new.tsx"],
  ["beheer/bijeenkomsten/:slug/mail/:mailingId", "organizer/mailing.tsx"],
  ["beheer/bijeenkomsten/:slug/mail/:mailingId/wijzigen", "organizer/mailing-change.tsx"],
  ["beheer/bijeenkomsten/:slug/mail/:mailingId/voorbeeld", "organizer/mailing-example.tsx"],
  ["beheer/bijeenkomsten/:slug/mail/:mailingId/voorbeeld/weergave", "organizer/mailing-example-view.ts"],
  ["beheer/bijeenkomsten/:slug/mail/:mailingId/versturen", "organizer/mailing-send.tsx"],
  ["beheer/bijeenkomsten/:slug/ongedaan", "organizer/undo.tsx"],
  ["beheer/bijeenkomsten/:slug/gastheren", "organizer/hosts.tsx"],
  ["beheer/bijeenkomsten/:slug/openbaar", "organizer/publish.tsx"],
  ["beheer/bijeenkomsten/:slug/voorbeeld", "organizer/draft-page.tsx"],
  ["beheer/bijeenkomsten/:slug/verwijderen", "organizer/delete-draft.tsx"],
  ["beheer/reeksen", "series/list.tsx"],
  ["beheer/reeksen/nieuw", "series/new.tsx"],
  ["beheer/reeksen/:slug", "series/series.tsx"],
  ["beheer/reeksen/:slug/wijzigen", "series/change.tsx"],
  ["beheer/vragen", "question/desk-list.tsx"],
  ["beheer/vragen/nummer", "question/desk-settings.tsx"],
  ["beheer/vragen/antwoorden", "question/desk-answers.tsx"],
  ["beheer/vragen/antwoorden/:answerId", "question/desk-answer.tsx"],
  ["beheer/vragen/:id", "question/desk-question.tsx"],
  ["beheer/organisaties", "organizations/list.tsx"],
  ["beheer/organisaties/nieuw", "organizations/new.tsx"],
  ["beheer/organisaties/postvak-in", "organizations/inbox.tsx"],
  ["beheer/organisaties/importeren", "organizations/import.tsx"],
  ["beheer/organisaties/importeren/voorbeeld.csv", "organizations/import-template.ts"],
  ["beheer/organisaties/importeren/:importId", "organizations/import-preview.tsx"],
  ["beheer/organisaties/alle.csv", "organizations/export.ts"],
  ["beheer/organisaties/:organizationId", "organizations/organization.tsx"],
  ["beheer/organisaties/:organizationId/wijzigen", "organizations/change.tsx"],
  ["beheer/organisaties/:organizationId/samenvoegen", "organizations/merge.tsx"],

  ["postvak", "system/mailbox.tsx"],
  ["postvak/:id", "system/mail.tsx"],
  ["postvak/:id/weergave", "system/mail-view.ts"],
  ["postvak/:id/bron", "system/mail-source.ts"],
  ["postvak/:id/bijlagen/:number", "system/mail-attachment.ts"],
  ["privacy", "system/privacy.tsx"],
  ["toegankelijkheid", "system/accessibility.tsx"],
  ["*", "system/not-found.tsx"],
];

/** What machines look for at one address only. */
const files: [path: string, file: string][] = [
  ["robots.txt", "system/robots.ts"],
  ["post/bounces", "system/bounces.ts"],
  ["sitemap.xml", "system/sitemap.ts"],
  [".well-known/security.txt", "system/security-contact.ts"],
];

function under(prefix: "" | "en", addresses: typeof pages): RouteConfigEntry[] {
  return addresses.map(([path, file]) => {
    const options = { id: `${prefix || "nl"}/${file.replace(/\.tsx?$/, "")}` };
    const full = [prefix, path === "/" ? "" : path].filter(Boolean).join("/");
    return full === "" ? index(`routes/${file}`, options) : route(full, `routes/${file}`, options);
  });
}

export default [...under("", [...pages, ...files]), ...under("en", pages)];
