import type { tables as Dutch } from "../nl/tables";

const people = (n: number) => (n === 1 ? "1 person" : `${n} people`);
const rounds = (n: number) => (n === 1 ? "one round" : `${n} rounds`);

export const tables: typeof Dutch = {
  title: "Table plan",
  lead: "Elkaar seats people together who do not know each other yet and are of use to each other. With more rounds they change tables.",
  hall: "In the hall",
  goneItem: "A part that is no longer in the programme",
  itemAt: (title, time) => `${title}, ${time}`,
  nobody: "Nobody has a confirmed place yet. As soon as people do, you can plan tables.",
  guests: (n) => (n === 1 ? "1 person has a confirmed place." : `${n} people have a confirmed place.`),
  unconfirmed: (n) =>
    n === 1
      ? "1 person with a place has not confirmed their address yet and gets no table so far."
      : `${n} people with a place have not confirmed their address yet and get no table so far.`,
  planOf: (title) => `Tables: ${title}`,
  plans: "Your plans",
  what: "For what",
  size: "Tables",
  sizeOf: (sizes, n) => {
    const same = sizes.every((size) => size === sizes[0]);
    const tables = same
      ? `${sizes.length} ${sizes.length === 1 ? "table" : "tables"} of ${sizes[0] ?? 0}`
      : `${sizes.length} tables (${sizes.join(", ")} places)`;
    return `${tables}, ${rounds(n)}`;
  },
  state: "State",
  shown: "Attendees see their table",
  hidden: "Only for you",
  form: {
    title: "Plan tables",
    again: "Plan again",
    againText:
      "This makes a new plan instead of this one. Attendees see their table again only after you show it again.",
    replaces: "There is one plan for each part. If it exists already, the new one takes its place.",
    item: "For what?",
    tables: "Number of tables",
    places: "Places at a table",
    sizes: "Tables of different sizes?",
    sizesHint: "Then write the number of places of each table, for example 8, 8, 6. This goes before the fields above.",
    rounds: "How often do people sit down?",
    roundsHint: "With 2 or more they change tables each round. At most 6.",
    submit: "Plan the tables",
  },
  errors: {
    item: { unknown: "Choose a part from the list." },
    tables: {
      number: "Fill in a whole number of tables, from 1 to 100.",
      too_many_tables: (most) => `With so many tables somebody sits alone. Take at most ${most}.`,
    },
    places: {
      number: "Fill in a whole number of places, from 1 to 50.",
      too_few_places: (n) => `There are too few places for ${people(n)}. Take more or larger tables.`,
    },
    sizes: { list: "Write a number from 1 to 50 for each table, with commas in between. For example: 8, 8, 6." },
    rounds: { number: "Choose a number from 1 to 6." },
  },
  refusals: {
    nobody: "Nobody has a confirmed place yet.",
    too_many_people: "Elkaar plans tables for at most 1,000 people.",
    busy: "These tables are being planned at this moment. Wait until that is done.",
    unknown: "This plan is not there any more.",
    no_room: "Too few places are free. Plan again, with more or larger tables.",
  },
  running: (done) => `We are planning: ${done} of 100 done.`,
  refresh: "See whether it is done",
  failed: "The planning failed. Please try again.",
  made: (moment) => `Made on ${moment}.`,
  score: (encounters, repeats, n) => {
    const met =
      encounters === 1
        ? "1 encounter of people of two organizations"
        : `${encounters} encounters of people of different organizations`;
    if (n === 1) return `${met}.`;
    if (repeats === 0) return `${met}; nobody meets anybody twice.`;
    return `${met}; ${repeats} times two people sit together again.`;
  },
  share: (percent) =>
    `Of the useful encounters this plan has ${percent}% of what can be had at most. A hundred percent is hardly ever possible: everybody would sit with exactly those who fit best.`,
  how: "Elkaar looks at organizations, and at what people on the list of attendees show of themselves.",
  withoutSeat: (n) => (n === 1 ? "1 person has no seat yet" : `${n} people have no seat yet`),
  withoutSeatText: "They got their place after the planning. Nobody else moves when you add them.",
  add: "Add them",
  toAgain: "Plan again",
  show: {
    title: "What do attendees see?",
    off: "Nothing yet. When you turn this on, everybody reads on the page of their own registration at which table they sit, and not who else sits there.",
    on: "Everybody reads on the page of their own registration at which table they sit. Who else sits there is not on it.",
    button: "Show attendees their table",
    hide: "Hide the tables again",
  },
  take: {
    title: "Take along",
    sheets: "To hang up: by table",
    names: "Who sits where: by surname",
    xlsx: "Excel",
    csv: "CSV",
  },
  remove: {
    title: "Remove the plan",
    text: "Then the plan is gone, for attendees too.",
    button: "Remove this plan",
  },
  done: {
    erbij: "They are seated now.",
    zichtbaar: "Attendees now see their table.",
    verborgen: "Attendees no longer see their table.",
    weg: "The plan is gone.",
  },
  who: "Who sits where",
  round: (n) => `Round ${n}`,
  table: (n) => `Table ${n}`,
  roundTable: (n) => `Table in round ${n}`,
  tableOf: (table, n, organizations) =>
    `Table ${table}: ${people(n)} of ${organizations} ${organizations === 1 ? "organization" : "organizations"}`,
  lists: {
    sheets: "Tables to hang up",
    sheetsLead: "Each table begins on a new page.",
    names: "Who sits where",
    namesLead: (n) => `${people(n)}, by surname.`,
    none: "There is no plan yet.",
    name: "Name",
    organization: "Organization",
    role: "Role",
    table: "Table",
    back: "Back to the plan",
  },
  own: {
    term: "Your table",
    termOf: (title) => `Your table: ${title}`,
    at: (round, table) => `round ${round} table ${table}`,
  },
  act: {
    made: (n) => `Planned tables for ${people(n)}.`,
    added: (n) => `Added ${people(n)} to the tables.`,
    shown: "Showed attendees their table.",
    hidden: "Hid the tables from attendees.",
    removed: "Removed a table plan.",
    exported: (n) => `Took the table plan of ${people(n)} as a file.`,
  },
};
