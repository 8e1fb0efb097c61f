// `npm start`: from a fresh clone to a running demonstration. Runs on Node 20 without packages until they are installed.
import { fork } from "node:child_process";
import { join } from "node:path";
import { buildWhenNeeded } from "./build.js";
import { installWhenNeeded } from "./install.js";
import { nodeBinary, nodeTooOld, root } from "./tools.js";
import { guardFirstFilling } from "./unfinished-demo.js";

const steps = 4;
const began = performance.now();
const say = (step, text) => console.log(`[${step} van ${steps}] ${text}`);
const seconds = (since) => `${Math.max(0.1, (performance.now() - since) / 1000).toFixed(1)} s`.replace(".", ",");

try {
  await install();
  await build();
  await serve();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

async function install() {
  const started = performance.now();
  const found = await installWhenNeeded({
    onStart: (state) =>
      say(
        1,
        `Pakketten ${state === "missing" ? "installeren" : "bijwerken"} met npm ci; de eerste keer duurt dit enkele minuten`,
      ),
    onProgress: ({ done, total, seconds }) => {
      const doing = done < total ? "" : "; nu compileert npm de database (sqlite3)";
      console.log(`           ${done} van ${total} pakketten${doing}, ${seconds} s`);
    },
    everySeconds: 10,
  });
  say(1, found === "current" ? "Pakketten: al geïnstalleerd" : `Pakketten geïnstalleerd in ${seconds(started)}`);
  const tooOld = nodeTooOld();
  if (tooOld) throw new Error(tooOld);
}

async function build() {
  const started = performance.now();
  const found = await buildWhenNeeded({ onStart: () => say(2, "Bouwen: server en pagina's") });
  say(2, found === "current" ? "Bouwen: niet nodig, er is niets veranderd" : `Gebouwd in ${seconds(started)}`);
}

function serve() {
  const port = process.env.PORT || "3000";
  const env = { ...process.env, NODE_ENV: "production", ELKAAR_MODE: "demo", ELKAAR_ENV_FILE: "none", PORT: port };
  env.BASE_URL ||= `http://localhost:${port}`;
  env.LOG_LEVEL ||= "warn";
  env.DATABASE_URL ||= "sqlite:var/elkaar.db";
  const started = performance.now();
  say(3, `Database en demonstratie: ${env.DATABASE_URL}`);
  const { cutOff, filled } = guardFirstFilling(env.DATABASE_URL);
  if (cutOff) console.log("           het vullen was de vorige keer afgebroken en begint opnieuw");
  const server = fork(join(root, "app/server.js"), { cwd: root, env, execPath: nodeBinary(), execArgv: [] });
  server.on("message", (message) => {
    if (message.progress) showProgress(message.progress);
    if (message.listening) {
      filled();
      say(3, `Database klaar in ${seconds(started)}`);
      announce(message);
    }
  });
  // Ctrl+C reaches the server as well; this process waits until the server has finished what it accepted.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => server.kill("SIGTERM"));
  server.once("exit", (code, signal) => process.exit(signal === "SIGINT" || code === null ? 0 : code));
}

function showProgress({ done, total, what }) {
  console.log(`           ${done} van ${total} aanmeldingen: ${what}`);
}

function announce({ baseUrl, demoOrganizer }) {
  say(4, `De server draait, ${seconds(began)} na de start`);
  console.log(`
Elkaar luistert op ${baseUrl}

  Organisator van de demonstratie   ${demoOrganizer}, op ${baseUrl}/inloggen
  Mail lezen (ook de inlogmail)     ${baseUrl}/postvak
  Stoppen                           Ctrl+C
`);
}
