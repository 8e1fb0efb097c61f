import { strToU8, zipSync } from "fflate";
import type { PersonExport } from "./export-person.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";

interface Exported {
  name: string;
  data: PersonExport;
  language: Language;
}

/** A zip file with everything about a person: JSON for machines, a page for people, and the photo. */
export function ownDataFile(exported: Exported, now: Date): Uint8Array {
  const image = exported.data["profile_photos"]?.[0]?.["image"];
  return zipSync(
    {
      "gegevens.json": strToU8(JSON.stringify(exported.data, null, 2)),
      "gegevens.html": strToU8(ownDataPage(exported, now)),
      ...(typeof image === "string" && { "foto.jpg": new Uint8Array(Buffer.from(image, "base64")) }),
    },
    { mtime: now },
  );
}

/** One page without anything from elsewhere: it is read from a disk. */
export function ownDataPage({ name, data, language }: Exported, now: Date): string {
  const { data: words } = dictionary(language).ownData;
  const titles: Record<string, string> = words.tables;
  const sections = Object.entries(data).map(([table, rows]) => {
    const heading = `<h2>${escaped(titles[table] ?? table)} <small>${words.rows(rows.length)}</small></h2>`;
    return heading + rows.map(rowList).join("");
  });
  return `<!DOCTYPE html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escaped(words.title(name))}</title>
<style>body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 sans-serif;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.25rem 1rem;padding:.75rem 0;margin:0;border-top:1px solid #ccc}
dd{margin:0;white-space:pre-wrap}small{font-weight:400}</style></head>
<body><h1>${escaped(words.title(name))}</h1>
<p>${escaped(words.lead)}</p><p>${escaped(words.made(formats(language).dateTime(now.toISOString())))}. ${escaped(words.leftOut)}</p>
${sections.join("\n")}</body></html>
`;
}

function rowList(row: Record<string, unknown>): string {
  const items = Object.entries(row)
    .filter(([column, value]) => value !== null && value !== "" && column !== "image")
    .map(([column, value]) => `<dt>${escaped(column.replaceAll("_", " "))}</dt><dd>${escaped(String(value))}</dd>`);
  return `<dl>${items.join("")}</dl>`;
}

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}
