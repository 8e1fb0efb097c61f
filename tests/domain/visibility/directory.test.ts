import fc from "fast-check";
import { expect, test } from "vitest";
import { saveProfile } from "#app/domain/profile/save.server";
import { withdraw } from "#app/domain/registration/withdraw.server";
import { chooseVisibility } from "#app/domain/visibility/choose.server";
import { listDirectory } from "#app/domain/visibility/directory.server";
import type { Directory } from "#app/domain/visibility/directory.server";
import { noEnd, onlyPerson, visibleFields } from "#app/domain/visibility/rules";
import type { ChoiceAudience, VisibleField } from "#app/domain/visibility/rules";
import { listVisibleProfiles } from "#app/domain/visibility/visible-profiles.server";
import type { Database } from "#db/types";
import { fullProfile } from "#tests/proofs/visibility/full-profile";
import { countQueries } from "#tests/support/count-queries";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";

const nothingChosen = { sector: "", municipality: "", theme: "" };
const seen = { listed: true, confirmed: true };

interface Asking {
  search?: string;
  chosen?: Partial<typeof nothingChosen>;
  page?: number;
}

function look(db: Database, event: TestEvent, viewerPersonId: string, asking: Asking = {}): Promise<Directory> {
  const { search = "", chosen = {}, page = 1 } = asking;
  const query = { viewerPersonId, eventId: event.eventId, search, page, language: "nl" as const };
  return listDirectory(db, { ...query, chosen: { ...nothingChosen, ...chosen } }, testNow);
}

describeOnBothDatabases("the directory of an event", (getDatabase) => {
  const personOf = async (registrationId: string) => {
    const row = await getDatabase()
      .db.selectFrom("registrations")
      .select("person_id")
      .where("id", "=", registrationId)
      .executeTakeFirstOrThrow();
    return row.person_id;
  };
  async function come(event: TestEvent, name: string, more: Parameters<typeof registerSomeone>[2] = {}) {
    const registrationId = await registerSomeone(getDatabase().db, event, { ...seen, name, ...more });
    return { registrationId, personId: await personOf(registrationId) };
  }
  async function open() {
    const { db } = getDatabase();
    const event = await createTestEvent(db);
    const viewer = await come(event, "Kijker Zelf", { listed: false });
    return { db, event, viewer: viewer.personId };
  }
  const show = (personId: string, fields: readonly VisibleField[], audience: ChoiceAudience = "attendees") => {
    const weeks = audience === "attendees" ? 4 : null;
    const choices = [...new Set<VisibleField>(["name", ...fields])].map((field) => ({ field, audience, weeks }));
    return chooseVisibility(getDatabase().db, { personId, choices }, testNow);
  };

  test("finds a name in any order, with a comma, without marks and capitals", async () => {
    const { db, event, viewer } = await open();
    await come(event, "Ánna van der Berg");
    await come(event, "Bert Bos");
    for (const search of ["van der Berg, Anna", "berg", "Anna van der Berg", "BERG anna", "anna-berg"])
      expect((await look(db, event, viewer, { search })).people.map(({ name }) => name)).toEqual(["Ánna van der Berg"]);
    for (const search of ["berg bos", "bergen", "%", "_"])
      expect((await look(db, event, viewer, { search })).total).toBe(0);
  });

  test("finds areas and themes in words, of who shows them only", async () => {
    const { db, event, viewer } = await open();
    const { personId } = await come(event, "Anna van der Aa");
    await saveProfile(db, { personId, ...fullProfile }, testNow);
    const searches = ["Poelenburg", "zaanstad", "passend onderwijs", "rouw", "gegevens delen"];
    for (const search of searches) expect((await look(db, event, viewer, { search })).total).toBe(0);
    await show(personId, ["areas", "offers", "seeks"]);
    for (const search of [...searches, "onderwijs rouw", "regenboog berg aa".replace(" berg", "")])
      expect((await look(db, event, viewer, { search })).total, search).toBe(1);
    const { facets } = await look(db, event, viewer);
    expect(facets.municipality).toEqual([{ key: "zaanstad", value: "Zaanstad", count: 1 }]);
    expect(facets.theme.map(({ key }) => key)).toEqual(["privacy", "rouw", "zorg"]);
  });

  test("neither finds, counts nor shows what this viewer may not see, field by field", async () => {
    const { db, event, viewer } = await open();
    const canary = (field: string) => `kanarie${field}`;
    const { personId } = await come(event, "Anna van der Aa");
    const profile = {
      ...fullProfile,
      about: canary("about"),
      areas: { organization: [canary("school")], neighbourhood: [canary("wijk")], municipality: [canary("stad")] },
      themes: { offers: [canary("offers")], seeks: [canary("seeks")] },
      channels: { email: "", phone: "075 1112223", mobile: "06 99988877", address: canary("address") },
    };
    await saveProfile(db, { personId, ...profile }, testNow);
    const canaries: Partial<Record<VisibleField, string[]>> = {
      about: ["kanarieabout"],
      areas: ["kanarieschool", "kanariewijk", "kanariestad"],
      offers: ["kanarieoffers"],
      seeks: ["kanarieseeks"],
      phone: ["1112223"],
      mobile: ["99988877"],
      address: ["kanarieaddress"],
    };
    const fields = visibleFields.filter((field) => canaries[field] !== undefined);
    for (const shown of [undefined, ...fields]) {
      await show(personId, shown === undefined ? [] : [shown]);
      const all = JSON.stringify(await look(db, event, viewer));
      for (const field of fields)
        for (const text of canaries[field] ?? []) {
          expect(all.includes(text), `${field} while ${shown} is shown`).toBe(field === shown);
          const isSearched = field === shown && ["areas", "offers", "seeks"].includes(field);
          const { total } = await look(db, event, viewer, { search: text });
          expect(total, `search for ${field} while ${shown} is shown`).toBe(isSearched ? 1 : 0);
        }
    }
    await show(personId, fields, "contacts");
    expect(JSON.stringify(await look(db, event, viewer))).not.toContain("kanarie");
  });

  test("counts what a press would give, under the search and the other facets", async () => {
    const { db, event, viewer } = await open();
    const people = [
      ["Een", "education", "Zaanstad", "zorg"],
      ["Twee", "education", "Purmerend", "zorg"],
      ["Drie", "health", "Zaanstad", "privacy"],
    ] as const;
    for (const [name, sector, municipality, theme] of people) {
      const { personId } = await come(event, `Piet ${name}`, { sector });
      const areas = { organization: [], neighbourhood: [], municipality: [municipality] };
      const themes = { offers: [theme], seeks: [theme] };
      await saveProfile(db, { personId, ...fullProfile, name: `Piet ${name}`, areas, themes }, testNow);
      await show(personId, ["areas", "offers", "seeks"]);
    }
    const { facets, total } = await look(db, event, viewer, { chosen: { municipality: "zaanstad", theme: "zorg" } });
    const counts = (of: Directory["facets"]["theme"]) => of.map(({ key, count }) => `${key} ${count}`);
    expect(total).toBe(1);
    expect(counts(facets.sector)).toEqual(["education 1"]);
    expect(counts(facets.municipality)).toEqual(["purmerend 1", "zaanstad 1"]);
    expect(counts(facets.theme)).toEqual(["privacy 1", "zorg 1"]);
    expect(await look(db, event, viewer, { chosen: { sector: "constructor" } })).toMatchObject({ total: 0, listed: 3 });
  });

  test("forgets who withdrew or blocked the viewer at once, also in the counts", async () => {
    const { db, event, viewer } = await open();
    const [gone, angry] = [await come(event, "Gaat Weg"), await come(event, "Wil Niet")];
    expect((await look(db, event, viewer)).facets.sector).toMatchObject([{ count: 2 }]);
    await withdraw(db, { registrationId: gone.registrationId, by: "attendee" }, testNow);
    expect(await look(db, event, viewer)).toMatchObject({ total: 1, listed: 1 });
    const block = { person_id: angry.personId, field: "blocked", audience: onlyPerson(viewer), until: noEnd };
    await db.insertInto("grants").values(block).execute();
    expect(await look(db, event, viewer)).toMatchObject({ total: 0, listed: 0, facets: { sector: [] } });
  });

  test("shows nothing to who is no attendee, and nobody of another event", async () => {
    const { db, event, viewer } = await open();
    await come(event, "Hier Wel");
    const other = await createTestEvent(db);
    const elsewhere = await come(other, "Elders Zijn");
    expect(await look(db, event, elsewhere.personId)).toMatchObject({ total: 0, listed: 0 });
    expect((await look(db, event, viewer)).people.map(({ name }) => name)).toEqual(["Hier Wel"]);
  });

  test("asks as many questions for two people as for sixty", async () => {
    const { db, event, viewer } = await open();
    const counted = countQueries(db);
    const ask = async () => {
      counted.reset();
      await look(counted.db, event, viewer, { search: "e" });
      return counted.queries();
    };
    const add = async (number: number) => {
      const { personId } = await come(event, `Eén Mens${number}`);
      await saveProfile(db, { personId, ...fullProfile }, testNow);
      await show(personId, visibleFields);
    };
    for (let number = 0; number < 2; number++) await add(number);
    const few = await ask();
    for (let number = 2; number < 60; number++) await add(number);
    expect(await ask()).toBe(few);
    expect(few).toBeLessThanOrEqual(18);
  });

  test("is what a plain look at everybody's visible profile says", { timeout: 120_000 }, async () => {
    const { db, event, viewer } = await open();
    const sectors = ["education", "health", "safety"] as const;
    const places = ["Zaanstad", "Purmerend", "Édam"];
    const themes = ["zorg", "privacy", "rouw", "Spélen"];
    const people: string[] = [];
    for (let number = 0; number < 8; number++) {
      const name = `${["Ánna", "Bert"][number % 2]} ${["van der Berg", "Bos", "de Één"][number % 3]}${number}`;
      people.push((await come(event, name, { sector: sectors[number % 3] ?? "other" })).personId);
    }
    const subset = (from: readonly string[]) => fc.subarray([...from]);
    const person = fc.record({
      fields: fc.subarray<VisibleField>(["areas", "offers", "seeks", "role", "mobile"]),
      audience: fc.constantFrom<ChoiceAudience>("attendees", "region", "contacts"),
      places: subset(places),
      offers: subset(themes),
      seeks: subset(themes),
    });
    const query = fc.record({
      search: fc.constantFrom("", "anna", "berg, anna", "zaanstad", "EDAM bos", "passend", "teamleider", "spelen een"),
      chosen: fc.record({
        sector: fc.constantFrom("", "education", "health"),
        municipality: fc.constantFrom("", "zaanstad", "edam"),
        theme: fc.constantFrom("", "zorg", "rouw", "spelen"),
      }),
    });
    const worlds = fc.tuple(
      fc.array(person, { minLength: 8, maxLength: 8 }),
      fc.array(query, { minLength: 6, maxLength: 6 }),
    );
    await fc.assert(
      fc.asyncProperty(worlds, async ([given, queries]) => {
        for (const [index, one] of given.entries()) {
          const personId = people[index] ?? "";
          const areas = { organization: [], neighbourhood: [], municipality: one.places };
          const own = { areas, themes: { offers: one.offers, seeks: one.seeks } };
          await saveProfile(db, { personId, ...fullProfile, ...own }, testNow);
          await show(personId, one.fields, one.audience);
        }
        const all = await listVisibleProfiles(db, { viewerPersonId: viewer }, testNow);
        for (const asked of queries) {
          const answer = await look(db, event, viewer, asked);
          expect(plain(answer)).toEqual(naive(all, asked));
        }
      }),
      { numRuns: 10 },
    );
  });
});

type Seen = Awaited<ReturnType<typeof listVisibleProfiles>>;

function plain({ people, facets }: Directory) {
  const counts = (of: { key: string; count: number }[]) => Object.fromEntries(of.map(({ key, count }) => [key, count]));
  const { sector, municipality, theme } = facets;
  return {
    ids: people.map((one) => one.personId),
    sector: counts(sector),
    municipality: counts(municipality),
    theme: counts(theme),
  };
}

const words: Record<string, string> = {
  education: "Onderwijs",
  health: "Zorg en GGD",
  safety: "Veiligheid en leerplicht",
  zorg: "zorg en passend onderwijs",
  privacy: "privacy en gegevens delen",
};
const flat = (text: string) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();

/** All areas here are municipalities. Written by itself: nothing of the directory's own rules. */
function naive(all: Seen, { search, chosen }: { search: string; chosen: typeof nothingChosen }) {
  const values = (one: Seen[number]) => ({
    sector: one.sector ? [one.sector] : [],
    municipality: (one.areas ?? []).map(flat),
    theme: [...new Set([...(one.offers ?? []), ...(one.seeks ?? [])].map(flat))],
  });
  const texts = (one: Seen[number]) =>
    flat(
      [
        one.name,
        one.role,
        one.organization,
        one.sector,
        ...(one.areas ?? []),
        ...(one.offers ?? []),
        ...(one.seeks ?? []),
      ]
        .map((text) => words[text ?? ""] ?? text ?? "")
        .join(" | "),
    );
  const asked = flat(search).split(/[ ,]+/).filter(Boolean);
  const hits = all.filter((one) => asked.every((word) => texts(one).includes(word)));
  const names = ["sector", "municipality", "theme"] as const;
  const fits = (one: Seen[number], but?: string) =>
    names.every((name) => name === but || chosen[name] === "" || values(one)[name].includes(chosen[name]));
  const counts = (name: (typeof names)[number]) => {
    const found: Record<string, number> = {};
    for (const one of hits)
      if (fits(one, name)) for (const value of values(one)[name]) found[value] = (found[value] ?? 0) + 1;
    return found;
  };
  return {
    ids: hits.filter((one) => fits(one)).map((one) => one.personId),
    sector: counts("sector"),
    municipality: counts("municipality"),
    theme: counts("theme"),
  };
}
