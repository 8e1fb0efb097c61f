/// <reference types="vitest/config" />
import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import type { Plugin } from "vite";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";
import { elkaarStyles } from "./app/ui/styles/vite-plugin.js";

// Only where tests run: a build has nothing of them.
const sequence = process.env["VITEST"]
  ? { sequencer: (await import("./tests/support/longest-first")).LongestFirst }
  : undefined;

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What runs in a thread of its own is a small file beside the bundle of the server, so that it starts at once. */
function threads(): Plugin {
  return {
    name: "elkaar-threads",
    apply: (_, { command, isSsrBuild }) => command === "build" && isSsrBuild === true,
    buildStart() {
      const id = folder("./app/domain/introduction/thread.server.ts");
      this.emitFile({ type: "chunk", id, fileName: "introduction-thread.js" });
    },
  };
}

export default defineConfig({
  plugins: [elkaarStyles(), !process.env["VITEST"] && remix(remixConfig), threads()],
  resolve: {
    alias: {
      "#app": folder("./app"),
      "#db": folder("./db"),
      "#emails": folder("./emails"),
      "#tests": folder("./tests"),
    },
  },
  build: {
    // Nothing may become a `data:` address: the content security policy refuses those.
    assetsInlineLimit: 0,
    target: "es2022",
  },
  ssr: {
    // Native and process-wide modules stay outside the bundle.
    external: ["sqlite3", "pg", "sharp"],
  },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    globalSetup: ["tests/support/global-postgres.ts"],
    setupFiles: ["tests/support/setup.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // Files share their modules: loading those anew for each of 180 files took a third of the whole run.
    isolate: false,
    ...(sequence && { sequence }),
  },
});
