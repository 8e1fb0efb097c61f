/** A file that was posted with a form. */
export interface Upload {
  /** As the sender calls it; for showing only. */
  name: string;
  bytes: Uint8Array;
}

/**
 * Reads the file of a posted form; undefined where none was chosen. Throws the answer 415 for anything but
 * `multipart/form-data` and 400 for what is broken off. How much may be sent is decided before (`handle.upload`).
 */
export async function readUpload(request: Request, field: string): Promise<Upload | undefined> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type)) throw new Response(null, { status: 415 });
  const form = await request.formData().catch(() => {
    throw new Response(null, { status: 400 });
  });
  const file = form.get(field);
  if (file === null || typeof file === "string" || file.size === 0) return undefined;
  return { name: file.name.replaceAll("\0", "").slice(0, 200), bytes: new Uint8Array(await file.arrayBuffer()) };
}
