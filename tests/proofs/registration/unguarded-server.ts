import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { freePort } from "#tests/support/built-server";

const script = fileURLToPath(new URL("./server-without-guard.js", import.meta.url));

/** Starts the built server without its guard, as a process of its own. */
export async function startUnguardedServer(databaseUrl: string): Promise<{ port: number; stop: () => Promise<void> }> {
  const port = await freePort();
  const child = fork(script, {
    env: {
      NODE_ENV: "production",
      PATH: process.env["PATH"],
      ELKAAR_ENV_FILE: "none",
      ELKAAR_MODE: "serve",
      ELKAAR_SECRET: "a-secret-for-tests-only-0123456789abcdef",
      ELKAAR_WORKER: "separate",
      DATABASE_URL: databaseUrl,
      BASE_URL: `http://localhost:${port}`,
      PORT: String(port),
      HOST: "127.0.0.1",
      TRUST_PROXY: "1",
      MAIL_FROM: "Elkaar <elkaar@elkaar.example>",
      SMTP_URL: "smtp://127.0.0.1:9",
      LOG_LEVEL: "error",
    },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const stopped = once(child, "exit");
  await Promise.race([
    once(child, "message"),
    stopped.then(([code]) =>
      Promise.reject(new Error(`the server without its guard stopped at once (${String(code)})`)),
    ),
  ]);
  return {
    port,
    stop: async () => {
      child.kill("SIGTERM");
      await stopped;
    },
  };
}
