import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestApp } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { fieldsOf } from "../organizer/form-fields";

let app: TestApp;
let event: TestEvent;
let editor: string;
let elsewhere: string;

const area = "/beheer/organisaties";
const get = (path: string, cookie = editor) => app.request(path, { cookie });
const post = (path: string, form: Record<string, string>, cookie = editor) => app.request(path, { form, cookie });

beforeAll(async () => {
  app = await createTestApp({ clock: () => testNow });
  const { db } = app.elkaar;
  event = await createTestEvent(db, { title: "Rondom het Kind" });
  const other = await createTestEvent(db);
  editor = await app.signIn((await createTestOrganizer(db, "editor", { regionId: event.regionId })).email);
  elsewhere = await app.signIn((await createTestOrganizer(db, "owner", { regionId: other.regionId })).email);
  for (const organization of ["BS de Bron", "bs de bron", "<b>zzp</b>"])
    await registerSomeone(db, event, { organization });
});
afterAll(() => app.stop());

async function add(form: Record<string, string>): Promise<string> {
  const added = await post(`${area}/nieuw`, { kind: "school", ...form });
  expect(added.status).toBe(303);
  return /organisaties\/([0-9a-f]{32})/.exec(added.location ?? "")?.[1] ?? "";
}

it("adds an organization, shows it, changes it, and finds it without accents", async () => {
  const id = await add({ name: "Basisschool De Brón", municipality: "Gouda", brin: "12 ab 01", aliases: "De Brug" });
  const shown = await get(`${area}/${id}?klaar=toegevoegd`);
  for (const words of ["Basisschool De Brón", "12AB01", "De Brug", "De organisatie is toegevoegd."])
    expect(shown.text).toContain(words);
  const form = await get(`${area}/${id}/wijzigen`);
  expect(fieldsOf(form.text)).toMatchObject({ name: "Basisschool De Brón", brin: "12AB01", aliases: "De Brug" });
  const changed = await post(`${area}/${id}/wijzigen`, { ...fieldsOf(form.text), city: "Reeuwijk" });
  expect(changed.location).toBe(`${area}/${id}?klaar=gewijzigd`);
  expect((await get(`${area}/${id}`)).text).toContain("Wijzigde de plaats.");
  for (const query of ["q=bron", "q=brug&soort=school", "gemeente=Gouda", "q=12ab"])
    expect((await get(`${area}?${query}`)).text).toContain("Basisschool De Brón");
  const none = await get(`${area}?q=bron&soort=police`);
  expect(none.text).toContain("Geen organisatie gevonden.");
  expect((await get(`/en${area}/${id}`)).text).toContain("Changed the town.");
  for (const odd of ["?pagina=-1", "?pagina=99999", "?soort=x", "?gemeente=%25", "?q=%5C_"])
    expect((await get(area + odd)).status).toBe(200);
});

it("says in words that an organization was named as a host and said yes", async () => {
  const id = await add({ name: "Gastvrij" });
  const hosts = `/beheer/bijeenkomsten/${event.slug}/gastheren`;
  const host = { intent: "add", organization: "Gastvrij", editor_name: "Nel", editor_email: "nel@gastvrij.example" };
  await post(hosts, host);
  const nel = await app.signIn("nel@gastvrij.example");
  await post(hosts, { intent: "accepted", host: id }, nel);
  for (const [address, words] of [
    [`${area}/${id}`, ["Noemde deze organisatie als gastheer", "Zei ja"]],
    [`/en${area}/${id}`, ["Named this organization as a host", "Said yes"]],
  ] as const) {
    const { text } = await get(address);
    for (const word of words) expect(text).toContain(word);
    expect(text).not.toMatch(/host\.[a-z]/);
  }
});

it("gives the form back with what was typed and what is wrong, and leads to what is there already", async () => {
  const wrong = await post(`${area}/nieuw`, { name: "", kind: "school", brin: "nee" });
  expect(wrong.status).toBe(400);
  for (const words of ["Er moeten nog 2 dingen goed", "Vul dit in.", "twee cijfers en twee letters"])
    expect(wrong.text).toContain(words);
  expect(fieldsOf(wrong.text)).toMatchObject({ brin: "nee", kind: "school" });
  const id = await add({ name: "De Linde", municipality: "Gouda" });
  const twice = await post(`${area}/nieuw`, { name: "de linde", kind: "health", municipality: "gouda" });
  expect(twice.status).toBe(409);
  expect(twice.text).toContain(`href="${area}/${id}"`);
  expect((await post(`${area}/nieuw`, {})).status).toBe(400);
  const same = await post(`${area}/${id}/wijzigen`, { name: "De Linde", kind: "school", municipality: "Gouda" });
  expect(same.status).toBe(409);
  expect((await get(`${area}/${"0".repeat(32)}`)).status).toBe(404);
  expect((await post(`${area}/${"0".repeat(32)}/wijzigen`, { name: "x", kind: "school" })).status).toBe(404);
});

it("places a typed text with one press, and takes it back", async () => {
  const inbox = await get(`${area}/postvak-in`);
  for (const words of ["2 aanmeldingen", "Basisschool De Brón", "&lt;b&gt;zzp&lt;/b&gt;"])
    expect(inbox.text).toContain(words);
  expect(inbox.text).not.toContain("<b>zzp");
  expect((await get(`${area}/postvak-in`, elsewhere)).text).toContain("Er wacht niets.");
  const [organization = ""] = /name="organization" value="([0-9a-f]{32})"/.exec(inbox.text)?.slice(1) ?? [];
  const about = { region: event.regionId, text: "BS de Bron" };
  const place = { ...about, organization, intent: "place" };
  expect((await post(`${area}/postvak-in`, place, elsewhere)).status).toBe(409);
  const placed = await post(`${area}/postvak-in`, place);
  expect(placed.location).toBe(`${area}/postvak-in?klaar=gekoppeld`);
  const linked = () =>
    app.elkaar.db.selectFrom("registrations").select("id").where("organization_id", "is not", null).execute();
  expect(await linked()).toHaveLength(2);
  expect((await post(`${area}/postvak-in`, place)).status).toBe(409);
  const left = await post(`${area}/postvak-in`, { ...about, text: "<b>ZZP</b>", intent: "leave" });
  expect(left.location).toBe(`${area}/postvak-in?klaar=zo`);
  expect((await get(`${area}/postvak-in`)).text).toContain("blijft zo");
  const undone = await post(`${area}/postvak-in`, { ...about, intent: "undo" });
  expect(undone.location).toBe(`${area}/postvak-in?klaar=terug`);
  expect(await linked()).toHaveLength(0);
  expect((await get("/beheer")).text).toContain("Postvak in: 1 tekst wacht");
});

it("places a text by the name of an organization, or says that none is called so", async () => {
  const about = { region: event.regionId, text: "bs de bron", intent: "named" };
  const wrong = await post(`${area}/postvak-in`, { ...about, text: "BS de Bron", name: "Nergens" });
  expect(wrong.status).toBe(400);
  expect(wrong.text).toContain("Zo heet geen organisatie, of meer dan een.");
  expect(wrong.text).toContain('value="Nergens"');
  const right = await post(`${area}/postvak-in`, { ...about, name: "basisschool de bron" });
  expect(right.status).toBe(303);
  await post(`${area}/postvak-in`, { ...about, intent: "undo" });
});

it("makes a new organization from a text, filled in already", async () => {
  const link = /href="([^"]*nieuw\?[^"]*)"/.exec((await get(`${area}/postvak-in`)).text)?.[1]?.replaceAll("&amp;", "&");
  const form = await get(link ?? "");
  expect(fieldsOf(form.text)["name"]?.toLowerCase()).toBe("bs de bron");
  const made = await post(link ?? "", { ...fieldsOf(form.text), name: "De Bron Waddinxveen", kind: "school" });
  expect(made.location).toBe(`${area}/postvak-in?klaar=gekoppeld`);
  expect((await get(`${area}/postvak-in`)).text).toContain("De Bron Waddinxveen");
  const again = await post(link ?? "", { name: "Nog een", kind: "school" });
  expect(again.status).toBe(409);
  expect((await get(`${area}?q=Nog+een`)).text).toContain("Geen organisatie gevonden.");
});

it("merges two organizations after showing what happens, redirects the one that went, and undoes it", async () => {
  const gone = await add({ name: "Obs De Eik", municipality: "Gouda" });
  const stays = await add({ name: "Openbare Basisschool De Eik", municipality: "Waddinxveen" });
  await createTestEvent(app.elkaar.db, { hostIds: [gone], title: "Onder de Eik", regionId: event.regionId });
  const page = `${area}/${gone}/samenvoegen`;
  expect((await get(page)).text).toContain(`href="${page}?met=${stays}"`);
  expect((await get(`${page}?q=zandvoort`)).text).toContain("Geen organisatie gevonden.");
  const preview = await get(`${page}?met=${stays}`);
  expect(preview.text).toContain(
    "Van Obs De Eik gaan 0 aanmeldingen en 1 bijeenkomst naar Openbare Basisschool De Eik.",
  );
  const merged = await post(page, fieldsOf(preview.text));
  expect(merged.location).toBe(`${area}/${stays}?klaar=samengevoegd`);
  expect((await get(`${area}/${gone}`)).location).toBe(`${area}/${stays}`);
  const shown = await get(`${area}/${stays}`);
  for (const words of ["Obs De Eik", "Onder de Eik", "samengevoegd op 1 oktober 2026"])
    expect(shown.text).toContain(words);
  const undo = fieldsOf(shown.text);
  expect((await post(`${area}/${stays}`, undo)).location).toBe(`${area}/${gone}?klaar=teruggedraaid`);
  const again = await post(`${area}/${stays}`, undo);
  expect(again.status).toBe(409);
  expect(again.text).toContain("Dit samenvoegen is al teruggedraaid.");
  expect((await post(page, { survivor: gone })).status).toBe(409);
  expect((await get(`${page}?met=x`)).status).toBe(200);
});
