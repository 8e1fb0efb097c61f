/** What a form sent: each field with its values, in order. Has no prototype, so no field name means anything else. */
export type FormValues = Record<string, string[]>;

const maxFields = 200;
const maxBytes = 64 * 1024;

/**
 * Reads a posted form. Throws the answer 413 above `limit` bytes or `fieldLimit` fields and 415 for anything but
 * `application/x-www-form-urlencoded`. Strips NUL, which PostgreSQL cannot store; trims nothing.
 */
export async function readForm(request: Request, limit = maxBytes, fieldLimit = maxFields): Promise<FormValues> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) throw new Response(null, { status: 415 });
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > limit) throw new Response(null, { status: 413 });
  const fields = [...new URLSearchParams(new TextDecoder().decode(bytes))];
  if (fields.length > fieldLimit) throw new Response(null, { status: 413 });
  const values = emptyForm();
  for (const [name, value] of fields) (values[name] ??= []).push(value.replaceAll("\0", ""));
  return values;
}

/** The first value of a field; empty text where it was not sent. */
export function firstValue(form: FormValues, name: string): string {
  return form[name]?.[0] ?? "";
}

function emptyForm(): FormValues {
  const form: FormValues = {};
  Object.setPrototypeOf(form, null);
  return form;
}
