import { createTransport } from "nodemailer";
import { encodeWord } from "nodemailer/lib/mime-funcs";
import type { Mailbox, RenderedEmail } from "#emails/context";
import { singleLine } from "#emails/single-line";

export interface OutgoingMail {
  from: Mailbox;
  to: Mailbox;
  messageId: string;
  now: Date;
  rendered: RenderedEmail;
}

// Only builds: a mail that names a file or an address must not make the server read it.
const composer = createTransport({
  streamTransport: true,
  buffer: true,
  newline: "windows",
  disableFileAccess: true,
  disableUrlAccess: true,
});

/**
 * The whole message (RFC 5322). Names and addresses go in apart: a string with both was once parsed into a second
 * recipient. The calendar is an alternative with its method (RFC 6047, section 2.4) and a file for who wants that.
 */
export async function composeMail(mail: OutgoingMail): Promise<Buffer> {
  const { from, to, messageId, now, rendered } = mail;
  const { subject, html, text, replyTo, calendar, unsubscribe } = rendered;
  const { message } = await composer.sendMail({
    from: asAddress(from),
    to: asAddress(to),
    ...(replyTo && { replyTo: asAddress(replyTo) }),
    envelope: { from: from.address, to: [to.address] },
    messageId,
    date: now,
    subject: headerText(subject),
    text,
    html,
    xMailer: false,
    headers: { "Auto-Submitted": "auto-generated", ...(unsubscribe && unsubscribeHeaders(unsubscribe)) },
    ...(calendar && { icalEvent: { method: calendar.method, content: calendar.content, filename: calendar.filename } }),
  });
  if (!Buffer.isBuffer(message)) throw new Error("The composer gave no message");
  return message;
}

/** One click, also by a mail program itself (RFC 8058, section 3.1): both headers, an https address, nothing else. */
function unsubscribeHeaders(address: string) {
  return {
    // On one line: folded, nothing stands behind the name of the header, and some mail programs stop reading there.
    "List-Unsubscribe": { prepared: true, value: `<${new URL(address).href}>` },
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}

function asAddress({ name, address }: Mailbox): Mailbox {
  return { name: headerText(name), address };
}

/** Plain text that reads as an encoded word (RFC 2047) is decoded at the other end, and nodemailer leaves it plain. */
function headerText(text: string): string {
  const line = singleLine(text);
  return line.includes("=?") ? encodeWord(line, "Q", 52) : line;
}
