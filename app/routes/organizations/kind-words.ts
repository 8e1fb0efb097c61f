import { organizationKinds } from "#app/domain/organization/kinds";
import { kindWord } from "./organization-path";

/** What people write for kinds in a list, in lower case: the words of both languages. */
export const kindByWord: ReadonlyMap<string, string> = new Map(
  organizationKinds.flatMap((kind) =>
    (["nl", "en"] as const).map((language) => [kindWord(language, kind).toLowerCase(), kind] as const),
  ),
);
