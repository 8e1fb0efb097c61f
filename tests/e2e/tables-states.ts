import { press, send } from "./states";
import type { State } from "./states";
import type { TablePaths } from "./tables-world";
import type { World } from "./world";

const as = "organizer" as const;
const plan =
  (name: keyof TablePaths["plans"], rest = "") =>
  (world: World) =>
    world.tables.plans[name] + rest;

export const tableStates: State[] = [
  { route: "organizer/tables", state: "plans in each state", path: (world) => world.tables.all, as },
  { route: "organizer/tables", state: "English", path: (world) => `/en${world.tables.all}`, as },
  { route: "organizer/tables", state: "nobody comes", path: (world) => world.tables.nobody, as },
  { route: "organizer/tables", state: "one was removed", path: (world) => `${world.tables.all}?klaar=weg`, as },
  {
    route: "organizer/tables",
    state: "errors",
    path: (world) => world.tables.all,
    as,
    status: 400,
    act: (page) => send(page, undefined, { tables: "veel", places: "-1", sizes: "" }),
  },
  {
    route: "organizer/tables",
    state: "too few places in a list",
    path: (world) => world.tables.all,
    as,
    status: 400,
    act: (page) => send(page, undefined, { sizes: "8, 2" }),
  },
  { route: "organizer/table-plan", state: "shown, with people without a seat", path: plan("shown"), as },
  { route: "organizer/table-plan", state: "the second round", path: plan("shown", "?ronde=2"), as },
  { route: "organizer/table-plan", state: "English", path: (world) => `/en${world.tables.plans.shown}`, as },
  { route: "organizer/table-plan", state: "one table for a part", path: plan("part", "?klaar=verborgen"), as },
  { route: "organizer/table-plan", state: "being made", path: plan("running"), as },
  { route: "organizer/table-plan", state: "failed", path: plan("failed"), as },
  {
    route: "organizer/table-plan",
    state: "being made already",
    path: plan("running"),
    as,
    status: 409,
    act: async (page) => {
      const button = page.locator('main button[value="remove"]').first();
      await button.evaluate((element) => {
        element.closest("details")?.setAttribute("open", "");
        element.setAttribute("value", "add");
      });
      await press(page, "add");
    },
  },
  { route: "organizer/table-sheets", state: "filled", path: plan("shown", "/ophangen"), as },
  { route: "organizer/table-sheets", state: "no plan yet", path: plan("running", "/ophangen"), as },
  { route: "organizer/table-names", state: "filled", path: plan("shown", "/namen"), as },
  { route: "organizer/table-names", state: "no plan yet", path: plan("failed", "/namen"), as },
  { route: "registration/personal", state: "with tables", path: (world) => world.tables.personal },
  {
    route: "network/spoken",
    state: "of the same table",
    path: (world) => `/bijeenkomsten/${world.events.past.slug}/gesproken?wie=tafel`,
    as: "attendee",
  },
];
