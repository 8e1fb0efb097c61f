import { expect, test } from "vitest";
import { runAdmin } from "#app/admin.server";
import { describeOnBothDatabases } from "#tests/support/databases";

const given = [
  "--region",
  "Haaglanden",
  "--mailbox",
  "post@regio.example",
  "--organizer",
  "Ada Organisator",
  "--email",
  "Ada@regio.example",
];

describeOnBothDatabases("npm run admin", (database) => {
  const env = () => ({ ELKAAR_MODE: "demo", DATABASE_URL: database().url, BASE_URL: "http://localhost:3000" });
  const run = async (args: string[], answers?: string[]) => {
    let said = "";
    const ask = answers && ((question: string) => ((said += question), Promise.resolve(answers.shift() ?? "")));
    const code = await runAdmin(args, env(), { write: (text) => (said += text), ask });
    return { code, said };
  };

  test("makes a region and its owner on an empty installation, and says how to sign in", async () => {
    const { db } = database();
    const { code, said } = await run(given);
    expect([code, said]).toEqual([0, expect.stringContaining("http://localhost:3000/inloggen met ada@regio.example")]);
    const row = await db
      .selectFrom("roles")
      .innerJoin("regions", "regions.id", "roles.region_id")
      .innerJoin("persons", "persons.id", "roles.person_id")
      .innerJoin("person_emails", "person_emails.person_id", "persons.id")
      .select(["regions.slug", "regions.mailbox", "persons.name", "person_emails.email", "roles.role"])
      .executeTakeFirst();
    expect(row).toEqual({
      slug: "haaglanden",
      mailbox: "post@regio.example",
      name: "Ada Organisator",
      email: "ada@regio.example",
      role: "owner",
    });
    expect(await db.selectFrom("audit_log").select("action").execute()).toEqual([{ action: "region.created" }]);
  });

  test("asks on a terminal for what was not given", async () => {
    const { code, said } = await run(["--region", "Kop van Zuid"], ["post@regio.example", "Ada", "ada@regio.example"]);
    expect(code).toBe(0);
    expect(said).toContain("Naam van de eerste organisator");
    expect(await database().db.selectFrom("regions").select("slug").execute()).toEqual([{ slug: "kop-van-zuid" }]);
  });

  test("tells all mistakes at once, and changes nothing", async () => {
    const { code, said } = await run(["--region", "!", "--mailbox", "x", "--email", "y"]);
    expect(code).toBe(2);
    for (const name of ["--region", "--mailbox", "--organizer", "--email"]) expect(said).toContain(name);
    expect(await database().db.selectFrom("regions").select("id").execute()).toEqual([]);
  });

  test("shows how it works when it does not understand", async () => {
    expect(await run(["--regio", "x"])).toEqual({
      code: 2,
      said: expect.stringContaining("npm run admin -- --region") as string,
    });
  });

  test("makes a region once, and takes nobody's address for somebody else", async () => {
    await run(given);
    expect(await run(given)).toEqual({ code: 1, said: "Er is al een regio met deze naam.\n" });
    const other = given.with(1, "Rijnmond");
    expect((await run(other.with(5, "Bea Anders"))).said).toContain("hoort al bij iemand met een andere naam");
    expect((await run(other)).code).toBe(0);
    expect(await database().db.selectFrom("persons").select("id").execute()).toHaveLength(1);
  });
});
