import { buildStyles } from "./build.js";

/**
 * Makes `elkaar.css` before anything imports it.
 * @returns {import("vite").Plugin}
 */
export function elkaarStyles() {
  return {
    name: "elkaar-styles",
    async buildStart() {
      await buildStyles();
    },
  };
}
