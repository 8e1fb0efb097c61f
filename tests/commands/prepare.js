import { buildWhenNeeded } from "../../app/commands/build.js";
import { installWhenNeeded } from "../../app/commands/install.js";
import { nodeTooOld } from "../../app/commands/tools.js";

/** The step `install`: runs `npm ci` when the lockfile says something else than node_modules. */
export function installStep() {
  return reportFailure(async () => {
    const found = await installWhenNeeded({
      onStart: (state) => console.log(`      packages are ${state}: npm ci, which takes some minutes the first time`),
      onProgress: ({ done, total, seconds }) => {
        const doing = done < total ? "" : "; npm now compiles sqlite3";
        console.log(`      ${done} of ${total} packages${doing}, ${seconds} s`);
      },
      everySeconds: 10,
    });
    const tooOld = nodeTooOld();
    if (tooOld) throw new Error(tooOld);
    return found === "current" ? "already installed" : `was ${found}`;
  });
}

/** The step `build`: builds unless there is a build of exactly these sources. */
export function buildStep() {
  return reportFailure(async () => {
    const found = await buildWhenNeeded();
    return found === "current" ? "nothing changed" : `was ${found}`;
  });
}

async function reportFailure(work) {
  try {
    return { ok: true, note: await work() };
  } catch (error) {
    console.log(error.message);
    return { ok: false };
  }
}

/** Both steps, the second only when the first went well. */
export async function prepare(step) {
  const install = await step("install", installStep);
  return install.ok ? step("build", buildStep) : install;
}
