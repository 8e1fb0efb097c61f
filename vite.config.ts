/// <reference types="vitest/config" />
import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";
import { elkaarStyles } from "./app/ui/styles/vite-plugin.js";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [elkaarStyles(), !process.env["VITEST"] && remix(remixConfig)],
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
  },
});
