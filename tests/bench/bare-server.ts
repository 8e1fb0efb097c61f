import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface BareServer {
  port: number;
  stop: () => Promise<void>;
}

/** Starts the server that a page is compared with: no framework, the reference query (none without a slug), the same bytes. */
export async function startBareServer(given: {
  databasePath: string;
  slug: string;
  body: Buffer;
}): Promise<BareServer> {
  const folder = mkdtempSync(join(tmpdir(), "elkaar-bare-"));
  const bodyFile = join(folder, "body");
  writeFileSync(bodyFile, given.body);
  const script = fileURLToPath(new URL("./bare-child.js", import.meta.url));
  const child = fork(script, [given.databasePath, given.slug, bodyFile], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const messages: unknown[] = await once(child, "message");
  const message = messages[0];
  if (typeof message !== "object" || message === null || !("listening" in message)) throw new Error("no port");
  return {
    port: Number(message.listening),
    stop: async () => {
      child.kill("SIGKILL");
      await once(child, "exit");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
