import type { AppLoadContext } from "@remix-run/node";
import type { OrganizerErrorKey } from "#app/domain/event/form-fields.server";
import { nameOrganizer } from "#app/domain/region/name-organizer.server";
import type { NameOrganizerRefusal } from "#app/domain/region/name-organizer.server";
import { parseOrganizer } from "#app/domain/region/organizer-schema.server";
import { removeOrganizer } from "#app/domain/region/remove-organizer.server";
import type { RemoveOrganizerRefusal } from "#app/domain/region/remove-organizer.server";
import { resetForColleague } from "#app/domain/second-factor/reset-second-factor.server";
import type { ResetOutcome } from "#app/domain/second-factor/reset-second-factor.server";
import { firstValue } from "#app/http/read-form";
import type { FormValues } from "#app/http/read-form";

type Db = AppLoadContext["elkaar"]["db"];

/** How a press of one of the buttons of the page ended; `word` says so in the address of the page that follows. */
export type ColleaguesAct =
  | { outcome: "done"; word: "toegevoegd" | "ingetrokken" | "gewist" }
  | { outcome: "errors"; errors: Record<string, OrganizerErrorKey> }
  | { outcome: "refused"; about: "role"; reason: NameOrganizerRefusal | RemoveOrganizerRefusal }
  | { outcome: "refused"; about: "passkeys"; reason: Extract<ResetOutcome, { ok: false }>["reason"] };

/** The form that was sent says by its intent what is done; without one it is about passkeys. */
export async function doColleaguesAct(
  db: Db,
  { form, actorPersonId }: { form: FormValues; actorPersonId: string },
  now: Date,
): Promise<ColleaguesAct> {
  switch (firstValue(form, "intent")) {
    case "name": {
      const parsed = parseOrganizer(form);
      if (!parsed.ok) return { outcome: "errors", errors: parsed.errors };
      const named = await nameOrganizer(db, { organizer: parsed.value, actorPersonId }, now);
      if (named.ok) return { outcome: "done", word: "toegevoegd" };
      if (named.reason === "region_unknown") return { outcome: "errors", errors: { region: "choice" } };
      return { outcome: "refused", about: "role", reason: named.reason };
    }
    case "remove": {
      const removed = await removeOrganizer(db, { roleId: firstValue(form, "role"), actorPersonId }, now);
      if (removed.ok) return { outcome: "done", word: "ingetrokken" };
      return { outcome: "refused", about: "role", reason: removed.reason };
    }
    default: {
      const personId = firstValue(form, "person");
      const reset = await resetForColleague(db, { actorPersonId, personId }, now);
      if (reset.ok) return { outcome: "done", word: "gewist" };
      return { outcome: "refused", about: "passkeys", reason: reset.reason };
    }
  }
}
