import { json, redirect } from "@remix-run/node";
import type { AppLoadContext } from "@remix-run/node";
import { findOwnCode, removeCode, renewCode } from "#app/domain/person-code/own-code.server";
import { codeAddress, shownCode } from "#app/domain/person-code/rules";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";

export interface OwnCodeData {
  /** What the picture holds. */
  address: string;
  /** The same to type over: what stands before the code, and the code in two halves. */
  before: string;
  shown: string;
}

/** What the page of one's own code shows, for whom we know that it is theirs. */
export async function loadOwnCode(context: AppLoadContext, personId: string) {
  const { elkaar, language } = context;
  const code = await findOwnCode(elkaar.db, personId);
  const { baseUrl } = elkaar.config;
  const before = codeAddress(baseUrl, "").replace(/^https?:\/\//, "");
  return {
    language,
    code: code === undefined ? null : { address: codeAddress(baseUrl, code), before, shown: shownCode(code) },
    done: doneOf(searchOf(context).get("klaar")),
  };
}

function doneOf(text: string | null): "nieuw" | "weg" | null {
  return text === "nieuw" || text === "weg" ? text : null;
}

/** Makes a code, another one, or takes it away. */
export async function changeOwnCode(
  { elkaar }: AppLoadContext,
  { request, personId, path }: { request: Request; personId: string; path: string },
) {
  const intent = firstValue(await readForm(request), "intent");
  if (intent === "remove") {
    await removeCode(elkaar.db, { personId });
    return redirect(`${path}?klaar=weg`, 303);
  }
  const renewed = await renewCode(elkaar.db, { personId }, elkaar.clock());
  return renewed.ok ? redirect(`${path}?klaar=nieuw`, 303) : json({ tooMany: true }, 429);
}
