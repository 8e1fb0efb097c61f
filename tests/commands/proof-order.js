/**
 * The proof files in the order to run them: never run first, then the oldest result first. Among those never run the turn (the number
 * of the commit) decides who begins, so that where nothing is kept between runs each gets its turn. `names` selects by part of a name.
 *
 * @param {string[]} files
 * @param {{ file: string, at: string }[]} records
 * @param {{ names?: string[], turn?: number }} [options]
 * @returns {string[]}
 */
export function orderProofFiles(files, records, { names = [], turn = 0 } = {}) {
  const sorted = [...files].sort();
  const start = sorted.length === 0 ? 0 : turn % sorted.length;
  const turned = [...sorted.slice(start), ...sorted.slice(0, start)];
  const lastRun = (file) =>
    records
      .filter((record) => record.file === file)
      .map(({ at }) => at)
      .sort()[0] ?? "";
  return turned
    .filter((file) => names.length === 0 || names.some((name) => file.includes(name)))
    .sort((a, b) => lastRun(a).localeCompare(lastRun(b)));
}

/**
 * What is known at this size, a line each; a result of another commit says so.
 *
 * @param {{ name: string, count: number, result: string, seconds: number, seed: number, commit: string, size: string }[]} records
 * @param {{ size: string, commit: string }} asked
 * @returns {string}
 */
export function proofTable(records, { size, commit }) {
  const rows = records
    .filter((record) => record.size === size)
    .map((record) => [
      record.result,
      record.name,
      `${record.count}`,
      `${record.seconds} s`,
      record.commit === commit ? "" : `at ${record.commit}`,
    ]);
  return table([["result", "proof", "count", "time", `seed ${records[0]?.seed ?? "-"}, commit ${commit}`], ...rows]);
}

export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column] ?? "").length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => String(cell ?? "").padEnd(widths[column]))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
