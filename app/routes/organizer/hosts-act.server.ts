import { addHost } from "#app/domain/event/add-host.server";
import type { AddHostOutcome } from "#app/domain/event/add-host.server";
import { answerHost } from "#app/domain/event/answer-host.server";
import type { AnswerOutcome } from "#app/domain/event/answer-host.server";
import type { OrganizerErrorKey } from "#app/domain/event/form-fields.server";
import { parseDesk, parseEditor, parseHost } from "#app/domain/event/host-schema.server";
import { nameEditor } from "#app/domain/event/name-editor.server";
import type { NameEditorOutcome } from "#app/domain/event/name-editor.server";
import { nameDesk } from "#app/domain/event/name-desk.server";
import type { NameDeskOutcome } from "#app/domain/event/name-desk.server";
import { removeHost, removeRole } from "#app/domain/event/remove-host.server";
import type { RemoveHostOutcome, RemoveRoleOutcome } from "#app/domain/event/remove-host.server";
import type { AppLoadContext } from "@remix-run/node";
import { firstValue } from "#app/http/read-form";
import type { FormValues } from "#app/http/read-form";

type Db = AppLoadContext["elkaar"]["db"];
type Outcome =
  AddHostOutcome | NameEditorOutcome | NameDeskOutcome | AnswerOutcome | RemoveHostOutcome | RemoveRoleOutcome;
type Refusal = Extract<Outcome, { ok: false }>["reason"];

/** How a press of one of the buttons of the page ended; `word` says so in the address of the page that follows. */
export type HostsAct =
  | { outcome: "done"; word: string }
  | { outcome: "errors"; errors: Record<string, OrganizerErrorKey> }
  | { outcome: "refused"; reason: Refusal };

interface Pressed {
  form: FormValues;
  eventId: string;
  actorPersonId: string;
}

/** The form that was sent says by its intent what is done. An unknown one is a host that is not there. */
export async function doHostsAct(db: Db, { form, eventId, actorPersonId }: Pressed, now: Date): Promise<HostsAct> {
  const organizationId = firstValue(form, "host");
  const at = { eventId, organizationId, actorPersonId };
  switch (firstValue(form, "intent")) {
    case "add": {
      const parsed = parseHost(form);
      if (!parsed.ok) return { outcome: "errors", errors: parsed.errors };
      const outcome = await addHost(db, { ...parsed.value, eventId, actorPersonId }, now);
      return ended(outcome, outcome.ok && outcome.asked ? "gevraagd" : "toegevoegd");
    }
    case "name": {
      const parsed = parseEditor(form);
      if (!parsed.ok) return { outcome: "errors", errors: atHost(parsed.errors, organizationId) };
      return ended(await nameEditor(db, { ...at, editor: parsed.value }, now), "redacteur");
    }
    case "name-desk": {
      const parsed = parseDesk(form);
      if (!parsed.ok) return { outcome: "errors", errors: parsed.errors };
      return ended(await nameDesk(db, { eventId, editor: parsed.value, actorPersonId }, now), "balie");
    }
    case "accepted":
      return ended(await answerHost(db, { ...at, answer: "accepted" }, now), "ja");
    case "declined":
      return ended(await answerHost(db, { ...at, answer: "declined" }, now), "nee");
    case "remove-host":
      return ended(await removeHost(db, at, now), "weg");
    case "remove-role": {
      const roleId = firstValue(form, "role");
      return ended(await removeRole(db, { eventId, roleId, actorPersonId }, now), "ingetrokken");
    }
    default:
      return { outcome: "refused", reason: "host_unknown" };
  }
}

function ended(outcome: Outcome, word: string): HostsAct {
  return outcome.ok ? { outcome: "done", word } : { outcome: "refused", reason: outcome.reason };
}

/** The page has such a form for each host, so the fields carry the host's id. */
function atHost(errors: Record<string, OrganizerErrorKey>, organizationId: string): Record<string, OrganizerErrorKey> {
  return Object.fromEntries(Object.entries(errors).map(([field, error]) => [`${field}-${organizationId}`, error]));
}
