import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportPerson } from "#app/domain/account/export-person.server";
import { ownDataFile } from "#app/domain/account/own-data-file.server";
import { consumeLimit } from "#app/domain/limit/consume.server";
import { limitKey } from "#app/domain/limit/rules";
import { getViewer } from "#app/http/get-viewer";
import type { RouteHandle } from "#app/http/policy";
import { dictionary } from "#app/language/dictionary";

export const handle: RouteHandle = { policy: "signed-in" };

const limit = { max: 20, windowSeconds: 3_600 };

/** Everything that is kept about who asks, to take along. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { personId, name } = getViewer(context);
  const now = elkaar.clock();
  if (!(await consumeLimit(elkaar.db, { key: limitKey("own-data", personId), ...limit }, now)))
    return new Response(dictionary(language).ownData.data.tooMany, {
      status: 429,
      headers: { "Content-Type": "text/plain; charset=utf-8" },
    });
  const file = ownDataFile({ name, data: await exportPerson(elkaar.db, personId), language }, now);
  return new Response(new Uint8Array(file), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": 'attachment; filename="gegevens.zip"',
      "Cache-Control": "no-store",
    },
  });
}
