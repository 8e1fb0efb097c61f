import { z } from "zod";
import { changeLimits } from "./change-rules";
import { emailField, errorsOf, firstField, requiredLine } from "./form-fields.server";
import type { FormFields, Parsed } from "./form-fields.server";

export interface NewEditor {
  name: string;
  email: string;
}

export interface HostFields {
  organization: string;
  /** Who is asked to answer for them; null where nobody is yet. */
  editor: NewEditor | null;
}

const editorFields = z.object({ editor_name: requiredLine(changeLimits.name), editor_email: emailField() });

const deskFields = z.object({ desk_name: requiredLine(changeLimits.name), desk_email: emailField() });

/** Reads who edits in the name of a host. */
export function parseEditor(form: FormFields): Parsed<NewEditor> {
  const parsed = editorFields.safeParse(typedEditor(form));
  if (!parsed.success) return { ok: false, errors: errorsOf(parsed.error) };
  return { ok: true, value: { name: parsed.data.editor_name, email: parsed.data.editor_email } };
}

/** Reads who stands at the desk of an event. */
export function parseDesk(form: FormFields): Parsed<NewEditor> {
  const parsed = deskFields.safeParse(typedDesk(form));
  if (!parsed.success) return { ok: false, errors: errorsOf(parsed.error) };
  return { ok: true, value: { name: parsed.data.desk_name, email: parsed.data.desk_email } };
}

/** Reads a new host. Its editor may stay empty as a whole, not in part. */
export function parseHost(form: FormFields): Parsed<HostFields> {
  const name = requiredLine(changeLimits.organization).safeParse(firstField(form, "organization"));
  const { editor_name, editor_email } = typedEditor(form);
  const hasEditor = editor_name.trim() !== "" || editor_email.trim() !== "";
  const editor = hasEditor ? parseEditor(form) : undefined;
  if (!name.success || editor?.ok === false) {
    const organization = errorsOf(name.error)[""];
    return { ok: false, errors: { ...(organization && { organization }), ...(editor?.ok === false && editor.errors) } };
  }
  return { ok: true, value: { organization: name.data, editor: editor?.value ?? null } };
}

export function typedEditor(form: FormFields) {
  return { editor_name: firstField(form, "editor_name"), editor_email: firstField(form, "editor_email") };
}

export function typedDesk(form: FormFields) {
  return { desk_name: firstField(form, "desk_name"), desk_email: firstField(form, "desk_email") };
}
