import type { Database, Transaction } from "#db/types";
import { writeCsv } from "#app/domain/export/csv";
import { importHeaders } from "./import-columns";
import { listForExport } from "./list-organizations.server";

/** All organizations as a list that can be imported again; `kindWord` gives the words for kinds. */
export async function organizationSheet(
  db: Database | Transaction,
  kindWord: (kind: string) => string,
): Promise<Buffer> {
  const organizations = await listForExport(db);
  return sheetOf(
    organizations.map(({ name, kind, municipality, city, address, brin, aliases }) => [
      name,
      kindWord(kind),
      municipality,
      city,
      address,
      brin,
      aliases.join(" | "),
    ]),
  );
}

/** The columns of a list, without rows. */
export function emptyOrganizationSheet(): Buffer {
  return sheetOf([]);
}

function sheetOf(rows: (string | null)[][]): Buffer {
  const columns = Object.values(importHeaders).map((header) => ({ header, width: 20 }));
  return writeCsv({ title: "organisaties", columns, rows });
}
