import type { LoaderFunctionArgs } from "@remix-run/node";
import type { RouteHandle } from "#app/http/policy";
import { loadMail } from "./load-mail.server";

export const handle: RouteHandle = { policy: "demo" };

/** One attachment, counted from 1; always to be saved, never shown. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { mail } = await loadMail(context, params["id"]);
  const attachment = mail.attachments[Number(params["number"]) - 1];
  if (!attachment) throw new Response(null, { status: 404 });
  const name = attachment.filename.replace(/[^\w.-]+/g, "-") || "bijlage";
  return new Response(new Uint8Array(attachment.content), {
    headers: {
      "Content-Type": /^[\w.+-]+\/[\w.+-]+$/.test(attachment.mimeType)
        ? attachment.mimeType
        : "application/octet-stream",
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
}
