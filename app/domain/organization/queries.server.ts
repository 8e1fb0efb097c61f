import type { Database, Transaction } from "#db/types";
import { searchKey } from "#app/domain/person/rules";

const mostSuggestions = 200;

/** Names to suggest while somebody types an organization, in alphabetical order; all that are known without a text. */
export async function suggestOrganizations(db: Database | Transaction, text = ""): Promise<string[]> {
  const key = searchKey(text);
  let query = db.selectFrom("organizations").select("name").orderBy("name_search").orderBy("id").limit(mostSuggestions);
  if (key !== "") query = query.where("name_search", "like", `%${key.replace(/[%_\\]/g, "")}%`);
  return (await query.execute()).map((row) => row.name);
}

/** The organization somebody means, only when what they typed is its name but for marks, capitals and spaces. */
export async function findOrganizationByText(
  db: Database | Transaction,
  text: string,
): Promise<{ id: string; name: string } | undefined> {
  return db
    .selectFrom("organizations")
    .select(["id", "name"])
    .where("name_search", "=", searchKey(text))
    .orderBy("id")
    .executeTakeFirst();
}
