import type { ServerResponse } from "node:http";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import type { Refusal } from "./request-line";

/** An answer of a few words, where a page of Remix cannot or need not be made. */
export function answerPlainly(response: ServerResponse, { status, headers = {} }: Refusal, language: Language): void {
  const { title, text } = dictionary(language).system.errors.of(status);
  const html = `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`;
  response.statusCode = status;
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader("Content-Length", Buffer.byteLength(html));
  response.end(html);
}
