/** Numbers the steps of a command and says how long each took: `[2/4] build … 9.1 s`. */
export function countSteps(total) {
  let step = 0;
  return async (title, work) => {
    step += 1;
    const label = `[${step}/${total}] ${title}`;
    console.log(label);
    const started = performance.now();
    const { ok, note, value } = await work();
    console.log(`${label}: ${ok ? "ok" : "FAILED"}${note ? `, ${note}` : ""} (${secondsSince(started)})`);
    return { ok, value };
  };
}

export function secondsSince(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
