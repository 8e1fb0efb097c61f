import type { TestSpecification } from "vitest/node";
import { BaseSequencer } from "vitest/node";

/**
 * What opens a browser or is a proof begins first, the states of all pages before those: a long file that begins last keeps
 * one of two workers waiting. The order is the same everywhere, also in a fresh clone where no durations are known.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const weight = ({ moduleId }: TestSpecification) => long.findIndex((part) => moduleId.includes(part));
    const last = long.length;
    const place = (file: TestSpecification) => (weight(file) < 0 ? last : weight(file));
    return [...files].sort((a, b) => place(a) - place(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}

const long = [
  "/tests/e2e/accessibility",
  "/tests/e2e/passkey.",
  "/tests/proofs/cross-object.",
  "/tests/e2e/forms.",
  "/tests/proofs/xss.",
  "/tests/proofs/",
  "/tests/e2e/",
  "/tests/db/seed.",
  "/tests/http/role-table.",
];
