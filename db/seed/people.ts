import { searchKey } from "#app/domain/person/rules";
import type { Chance } from "./chance";
import type { RegionSlug } from "./organizations";
import { organizations, roles } from "./organizations";

const givenNames = [
  ..."Anna Bram Carla Daan Eefje Farid Gijs Hanneke Ilse Jeroen Karin Lotte Mohammed Nienke Olaf Petra Quinten Roos Sanne Tariq".split(
    " ",
  ),
  ..."Ursula Vera Willem Yasmina Zeynep Annelies Bouchra Cees Dewi Esra Femke Gerda Hendrik Ineke Joost Kees Latifa Marieke Noor".split(
    " ",
  ),
  ..."Omar Peter Rachid Saskia Tineke Udo Viola Wouter Youssef Anouk Bas Chantal Dirk Elif Frank Greet Hassan Iris Jolanda Koen".split(
    " ",
  ),
  ..."Linda Meryem Niels Özlem Paul Renée Stijn Thirza Ümit Veerle Wilma Zoë André Béatrice".split(" "),
];

const surnames = [
  ..."Jansen,Bakker,Visser,Smit,Meijer,Mulder,Bos,Vos,Peters,Hendriks,Dekker,Brouwer,Postma,Terpstra,Kuipers,Hartono".split(
    ",",
  ),
  ..."Aksoy,Benali,Oostveen,Schaap,Baas,Yilmaz,Hoekstra,Veenstra,Kramer,Scholten,Prins,Blom,Huisman,Postma,Sikkema".split(
    ",",
  ),
  ..."van Dam,van den Berg,de Vries,de Rooij,van Wieringen,el Amrani,van der Meer,de Boer,ten Have,ter Horst".split(
    ",",
  ),
  ..."van 't Hof,den Hollander,op den Akker,van de Kerkhof-Verschueren,el Idrissi,de Groot,van Leeuwen,Çelik,Müller,Rodríguez".split(
    ",",
  ),
];

export interface SeedPerson {
  name: string;
  email: string;
  organization: string;
  role: string;
  sector: string;
}

/** A fictitious professional of a region (sometimes of a neighbouring one). No two get the same address. */
export function inventPerson(random: Chance, region: RegionSlug, taken: Set<string>): SeedPerson {
  const near = organizations.filter((organization) => organization.region === region || random.percent(4));
  for (;;) {
    const name = `${random.pick(givenNames)} ${random.pick(surnames)}`;
    const organization = random.pick(near);
    const email = addressOf(name, organization.name);
    if (taken.has(email)) continue;
    taken.add(email);
    const role = random.pick(roles[organization.sector] ?? ["Medewerker"]);
    return { name, email, organization: organization.name, role, sector: organization.sector };
  }
}

function addressOf(name: string, organization: string): string {
  const letters = (text: string) => searchKey(text).replace(/[^a-z0-9]+/g, "");
  const [given = "", ...rest] = name.split(" ");
  return `${letters(given)}.${letters(rest.join(""))}@${letters(organization).slice(0, 30)}.example`;
}
