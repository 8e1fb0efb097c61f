import type { AppLoadContext } from "@remix-run/node";
import { findSentMail } from "#app/domain/outbox/queries.server";
import { readMail } from "#app/domain/outbox/read-mail.server";

/** One kept mail, as it was stored and as a mail program reads it; throws 404. */
export async function loadMail({ elkaar }: AppLoadContext, id: string | undefined) {
  const kept = await findSentMail(elkaar.db, id ?? "");
  if (!kept) throw new Response(null, { status: 404 });
  return { kept, mail: await readMail(kept.source) };
}
