import PostalMime from "postal-mime";

export interface ReadMail {
  from: string;
  to: string[];
  subject: string;
  html: string;
  text: string;
  attachments: { filename: string; mimeType: string; content: Buffer }[];
}

/** Reads a kept mail back as a mail program would. Its HTML is as it was sent: show it in a frame without rights. */
export async function readMail(source: string): Promise<ReadMail> {
  const mail = await PostalMime.parse(source, { attachmentEncoding: "arraybuffer" });
  return {
    from: mail.from ? written(mail.from) : "",
    to: (mail.to ?? []).map(written),
    subject: mail.subject ?? "",
    html: mail.html ?? "",
    text: mail.text ?? "",
    attachments: mail.attachments.map(({ filename, mimeType, content }) => ({
      filename: filename ?? "",
      mimeType,
      content: Buffer.from(typeof content === "string" ? Buffer.from(content) : new Uint8Array(content)),
    })),
  };
}

function written({ name, address }: { name?: string; address?: string }): string {
  return name ? `${name} <${address ?? ""}>` : (address ?? "");
}
