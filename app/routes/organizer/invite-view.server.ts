import { invitationPayload } from "#app/domain/invitation/invitation-mail.server";
import type { InvitePlan, InviteInput, InviteRefusal, KnownReason } from "#app/domain/invitation/preview-invite.server";
import type { InvitingError, WrongRow } from "#app/domain/invitation/schema.server";
import type { InvitingEvent } from "#app/domain/invitation/inviting-event.server";
import type { LinkMaker } from "#app/domain/outbox/links";
import { renderExample } from "#app/domain/outbox/render-example.server";
import type { Language } from "#app/language/language";
import type { TellView } from "./tell-view.server";

export interface InviteValues {
  list: string;
  line: string;
  language: string;
}

export interface InviteAnswer {
  values: InviteValues;
  errors: Partial<Record<"list" | "file" | "line" | "language", InvitingError>>;
  refusal: InviteRefusal | "preview_outdated" | null;
  /** Who would be invited; null goes back to the form. */
  preview: InvitePreviewView | null;
}

export interface InvitePreviewView {
  tell: TellView;
  known: { row: number; name: string; why: KnownReason }[];
  wrong: WrongRow[];
}

/** The preview as its page shows it: names, and one mail as the first of them would read it. */
export function invitePreviewView(
  { plan, wrong, input, links }: { plan: InvitePlan; wrong: WrongRow[]; input: InviteInput; links: LinkMaker },
  now: Date,
): InvitePreviewView {
  const { event, fresh, known, hash } = plan;
  const [first] = fresh;
  const told = { event, line: input.line, isReminder: false, links };
  return {
    tell: {
      hash,
      placed: fresh.length,
      waiting: 0,
      requested: 0,
      names: fresh.map(({ row, name }) => ({ id: String(row), name, status: "placed" })),
      example: first ? exampleFor({ ...first, language: input.language }, told, now) : null,
    },
    known: known.map(({ person, why }) => ({ row: person.row, name: person.name, why })),
    wrong,
  };
}

interface Told {
  event: InvitingEvent;
  line: string | null;
  isReminder: boolean;
  links: LinkMaker;
}

/** One invitation or reminder as text; its link leads nowhere. */
export function exampleFor(
  { name, email, language }: { name: string; email: string; language: Language },
  { event, line, isReminder, links }: Told,
  now: Date,
): TellView["example"] {
  const payload = invitationPayload(
    event,
    { id: "", linkVersion: 1, name },
    {
      ...{ line, isReminder },
      // An example shows no link that works.
      unsubscribe: { id: "", linkVersion: 1 },
    },
  );
  const mail = { template: "invitation" as const, payload, language, to: { name, address: email } };
  return { name, language, ...renderExample(mail, links, now) };
}
