// `npm test`, `npm run validate`, `npm run prove` and `npm run bench`. Plain JavaScript: it starts on Node 20 and installs first.
const commands = {
  test: () => import("./commands/test.js").then(({ runTests }) => runTests),
  validate: () => import("./commands/test.js").then(({ validate }) => validate),
  prove: () => import("./commands/prove.js").then(({ prove }) => prove),
  bench: () => import("./commands/bench.js").then(({ bench }) => bench),
};

const [first, ...rest] = process.argv.slice(2);
const named = first !== undefined && Object.hasOwn(commands, first);
const command = await commands[named ? first : "test"]();
process.exitCode = await command(named ? rest : process.argv.slice(2));
