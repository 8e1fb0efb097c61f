import { everyWho, states } from "#tests/e2e/states";
import type { Who } from "#tests/e2e/states";
import type { World } from "#tests/e2e/world";

export interface FoundPage {
  path: string;
  html: string;
}

/** Everybody of a world signed in, as far as they can. */
export async function cookiesOf({ app, ...world }: World): Promise<Record<Who, string | undefined>> {
  return {
    nobody: undefined,
    attendee: await app.signIn(world.attendee),
    organizer: await app.signIn(world.organizer),
    hostEditor: await app.signIn(world.hostEditor),
    newcomer: await app.signIn(world.newcomer),
    keyholder: await app.signIn(world.keyholder),
  };
}

/** Every page of every state, and what it leads to, as its own people see it. */
export async function crawl({ app, ...world }: World, cookies: Record<Who, string | undefined>): Promise<FoundPage[]> {
  const start = everyWho.flatMap((who) =>
    states
      .filter((state) => (state.as ?? "nobody") === who && !state.route.startsWith("system/"))
      .map((state) => ({ who, path: state.path({ app, ...world }) })),
  );
  const found = new Map<string, FoundPage>();
  const visit = async ({ who, path }: (typeof start)[number]): Promise<string[]> => {
    if (found.has(path)) return [];
    const answer = await app.request(path, { cookie: cookies[who] });
    if (answer.status !== 200) return [];
    found.set(path, { path, html: answer.text });
    return [...answer.text.matchAll(/href="(\/[^"#]*)/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
  };
  for (const from of start)
    for (const path of await visit(from))
      if (!/^\/(en|assets|postvak)(\/|$)/.test(path)) await visit({ who: from.who, path });
  return [...found.values()];
}
