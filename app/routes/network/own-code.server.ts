import { json, redirect } from "@remix-run/node";
import type { AppLoadContext } from "@remix-run/node";
import { putCodeOnBadge, readOwnCode, removeCode, renewCode } from "#app/domain/person-code/own-code.server";
import { codeAddress, shownCode } from "#app/domain/person-code/rules";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";

export interface OwnCodeData {
  /** What the picture holds. */
  address: string;
  /** The same to type over: what stands before the code, and the code in two halves. */
  before: string;
  shown: string;
  onBadge: boolean;
}

/** What the page of one's own code shows, for whom we know that it is theirs. */
export async function loadOwnCode(context: AppLoadContext, personId: string) {
  const { elkaar, language } = context;
  const own = await readOwnCode(elkaar.db, personId);
  const { baseUrl } = elkaar.config;
  const before = codeAddress(baseUrl, "").replace(/^https?:\/\//, "");
  return {
    language,
    code: own
      ? { address: codeAddress(baseUrl, own.code), before, shown: shownCode(own.code), onBadge: own.onBadge }
      : null,
    done: doneOf(searchOf(context).get("klaar")),
  };
}

export type OwnCodeDone = "nieuw" | "weg" | "badge" | "geenbadge";

function doneOf(text: string | null): OwnCodeDone | null {
  const known: readonly OwnCodeDone[] = ["nieuw", "weg", "badge", "geenbadge"];
  return known.find((one) => one === text) ?? null;
}

/** Makes a code, another one, takes it away, or says whether it stands on the badge. */
export async function changeOwnCode(
  { elkaar }: AppLoadContext,
  { request, personId, path }: { request: Request; personId: string; path: string },
) {
  const intent = firstValue(await readForm(request), "intent");
  if (intent === "remove") {
    await removeCode(elkaar.db, { personId });
    return redirect(`${path}?klaar=weg`, 303);
  }
  if (intent === "badge" || intent === "no_badge") {
    await putCodeOnBadge(elkaar.db, { personId, onBadge: intent === "badge" });
    return redirect(`${path}?klaar=${intent === "badge" ? "badge" : "geenbadge"}`, 303);
  }
  const renewed = await renewCode(elkaar.db, { personId }, elkaar.clock());
  return renewed.ok ? redirect(`${path}?klaar=nieuw`, 303) : json({ tooMany: true }, 429);
}
