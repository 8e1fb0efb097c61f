import { bothWidths, openStates } from "#tests/e2e/check-states";
import { states } from "#tests/e2e/states";
import { proof } from "#tests/support/proof";

/** `npm test` has axe look at each page once; here it looks at every state, at both widths. */
proof({
  name: "axe finds nothing on any page in any of its states, at 1280 and at 320 px",
  counts: { "1": 4, "10": states.length, full: states.length },
  run: async ({ count, report }) => {
    const opened = await openStates();
    try {
      for (const [index, state] of states.slice(0, count).entries()) {
        await opened.check(state, bothWidths);
        report(index + 1, `${state.route}: ${state.state}`);
      }
    } finally {
      await opened.close();
    }
    return { states: count, looks: 2 * count };
  },
});
