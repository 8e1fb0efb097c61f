import PostalMime from "postal-mime";
import type { Email } from "postal-mime";

/** A report says once more what it is about; longer ones carry the whole mail, which we do not read. */
export const mostReportBytes = 1024 * 1024;

export interface BounceReport {
  /** Every address that the report may have been delivered to. */
  recipients: string[];
  /** Not delivered, and never will be; a delay is no failure. */
  isPermanent: boolean;
  /** "5.1.1 smtp; 550 No such user", as the server gave it. */
  reason: string;
}

/** Reads a report that a mail was not delivered (RFC 3464); undefined for any other mail, such as an answer of a person. */
export async function readBounce(source: Uint8Array): Promise<BounceReport | undefined> {
  const mail = await parse(source);
  if (!mail || !isReport(mail)) return undefined;
  const status = mail.attachments.find(({ mimeType }) => mimeType === "message/delivery-status");
  if (!status) return undefined;
  const blocks = fieldsOf(textOf(status.content)).filter((fields) => fields.has("action"));
  const failed = blocks.find((fields) => fields.get("action") === "failed" && /^5\./.test(fields.get("status") ?? ""));
  const shown = failed ?? blocks[0];
  return {
    recipients: mail.headers.filter(({ key }) => deliveredTo.has(key)).flatMap(({ value }) => addressesIn(value)),
    isPermanent: failed !== undefined,
    reason: `${shown?.get("status") ?? ""} ${shown?.get("diagnostic-code") ?? ""}`.trim().slice(0, 300),
  };
}

/** What no reader of mail can read is no report. */
async function parse(source: Uint8Array): Promise<Email | undefined> {
  try {
    const options = { attachmentEncoding: "arraybuffer", forceRfc822Attachments: true } as const;
    return await PostalMime.parse(source.slice(0, mostReportBytes), options);
  } catch {
    return undefined;
  }
}

function isReport({ headers }: Email): boolean {
  const type = headers.find(({ key }) => key === "content-type")?.value.toLowerCase() ?? "";
  return type.startsWith("multipart/report") && /report-type="?delivery-status/.test(type);
}

/** Servers write down in one of these for whom they took a mail in. */
const deliveredTo = new Set(["to", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to"]);

function addressesIn(header: string): string[] {
  return header.match(/[^\s<>,;"]+@[^\s<>,;"]+/g) ?? [];
}

function textOf(content: ArrayBuffer | Uint8Array | string): string {
  return typeof content === "string" ? content : new TextDecoder().decode(content);
}

/** Groups of fields, with a blank line between; a line that begins with a space goes on (RFC 3464, section 2.1). */
function fieldsOf(text: string): Map<string, string>[] {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n[ \t]*\n/)
    .map((group) => {
      const fields = new Map<string, string>();
      for (const line of group.replace(/\n[ \t]+/g, " ").split("\n")) {
        const colon = line.indexOf(":");
        const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
        const value = line.slice(colon + 1).trim();
        if (name !== "") fields.set(name, name === "action" ? value.toLowerCase() : value);
      }
      return fields;
    });
}
