import type { FormValues } from "./read-form";

/** A posted form with a file beside its fields. */
export interface FileForm {
  fields: FormValues;
  /** Undefined where none was chosen. */
  bytes: Uint8Array | undefined;
  /** As the sender calls the file, for showing only; empty where none was chosen. */
  fileName: string;
}

const maxFields = 200;

/**
 * Reads a form that was sent as `multipart/form-data`, with the file of one field. Throws the answer 415 for any other
 * type, 400 for what is broken off and 413 above 200 fields. How much may be sent is decided before (`handle.upload`).
 */
export async function readFileForm(request: Request, fileField: string): Promise<FileForm> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type)) throw new Response(null, { status: 415 });
  const form = await request.formData().catch(() => {
    throw new Response(null, { status: 400 });
  });
  const fields: FormValues = {};
  Object.setPrototypeOf(fields, null);
  const entries = [...form];
  if (entries.length > maxFields) throw new Response(null, { status: 413 });
  for (const [name, value] of entries)
    if (typeof value === "string") (fields[name] ??= []).push(value.replaceAll("\0", ""));
  const file = form.get(fileField);
  const isChosen = file !== null && typeof file !== "string" && file.size > 0;
  if (!isChosen) return { fields, bytes: undefined, fileName: "" };
  return { fields, bytes: new Uint8Array(await file.arrayBuffer()), fileName: shownName(file.name) };
}

function shownName(name: string): string {
  return [...name.replaceAll("\0", "")].slice(0, 200).join("");
}
