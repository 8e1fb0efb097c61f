import { z } from "zod";
import { errorsOf, firstField, lineField, requiredLine, textField } from "#app/domain/event/form-fields.server";
import type { FormFields, Parsed } from "#app/domain/event/form-fields.server";
import { searchKey } from "#app/domain/person/rules";
import { normalizeBrin } from "./brin";
import { organizationKinds } from "./kinds";
import type { OrganizationKind } from "./kinds";

export const organizationLimits = {
  name: 150,
  municipality: 80,
  city: 80,
  address: 120,
  brin: 12,
  aliases: 20,
} as const;

/** What an organizer says about an organization. */
export interface OrganizationFields {
  name: string;
  kind: OrganizationKind;
  municipality: string | null;
  city: string | null;
  address: string | null;
  /** Only of a school. */
  brin: string | null;
  /** Other names that people type, without the name itself. */
  aliases: string[];
}

export const organizationFieldNames = ["name", "kind", "municipality", "city", "address", "brin", "aliases"] as const;
export type OrganizationFieldName = (typeof organizationFieldNames)[number];
export type OrganizationFormValues = Record<OrganizationFieldName, string>;

const optionalLine = (limit: number) => lineField(limit).transform((text) => (text === "" ? null : text));

const brinField = z
  .string()
  .transform((text) => (text.trim() === "" ? null : (normalizeBrin(text) ?? "wrong")))
  .refine((brin) => brin !== "wrong", "brin");

/** One other name a line; the same one twice counts once. */
const aliasesField = textField(organizationLimits.aliases * (organizationLimits.name + 1))
  .transform((text) => text.split("\n").map((line) => lineField(organizationLimits.name).safeParse(line)))
  .refine((lines) => lines.every((line) => line.success), "too_long")
  .transform((lines) => distinct(lines.flatMap((line) => (line.success && line.data !== "" ? [line.data] : []))))
  .refine((names) => names.length <= organizationLimits.aliases, "too_many_names");

const schema = z
  .object({
    name: requiredLine(organizationLimits.name),
    kind: z.enum(organizationKinds, "choice"),
    municipality: optionalLine(organizationLimits.municipality),
    city: optionalLine(organizationLimits.city),
    address: optionalLine(organizationLimits.address),
    brin: brinField,
    aliases: aliasesField,
  })
  .refine(({ kind, brin }) => brin === null || kind === "school", { message: "brin_of_school", path: ["brin"] });

/** Reads the form of an organization. */
export function parseOrganization(form: FormFields): Parsed<OrganizationFields> {
  const typed = Object.fromEntries(organizationFieldNames.map((name) => [name, firstField(form, name)]));
  const parsed = schema.safeParse(typed);
  if (!parsed.success) return { ok: false, errors: errorsOf(parsed.error) };
  const { name, aliases, ...rest } = parsed.data;
  return { ok: true, value: { ...rest, name, aliases: aliasesWithout(name, aliases) } };
}

/** The fields of the form as they stand when somebody begins. */
export function organizationFormValues(
  fields: Partial<Omit<OrganizationFields, "kind">> & { kind?: string },
): OrganizationFormValues {
  const { name = "", kind = "", municipality, city, address, brin, aliases = [] } = fields;
  return {
    name,
    kind,
    municipality: municipality ?? "",
    city: city ?? "",
    address: address ?? "",
    brin: brin ?? "",
    aliases: aliases.join("\n"),
  };
}

/** What was typed, to show again. */
export function typedOrganization(form: FormFields): OrganizationFormValues {
  const typed = (name: OrganizationFieldName) => firstField(form, name);
  return {
    name: typed("name"),
    kind: typed("kind"),
    municipality: typed("municipality"),
    city: typed("city"),
    address: typed("address"),
    brin: typed("brin"),
    aliases: typed("aliases"),
  };
}

/** A row of an import is checked by the very same rules as the form. */
export function parseOrganizationRow(row: OrganizationFormValues): Parsed<OrganizationFields> {
  return parseOrganization(Object.fromEntries(Object.entries(row).map(([name, value]) => [name, [value]])));
}

function distinct(names: string[]): string[] {
  const seen = new Map<string, string>();
  for (const name of names) if (!seen.has(searchKey(name))) seen.set(searchKey(name), name);
  return [...seen.values()];
}

function aliasesWithout(name: string, aliases: string[]): string[] {
  return aliases.filter((alias) => searchKey(alias) !== searchKey(name));
}
