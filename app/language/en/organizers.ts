import type { organizers as Dutch } from "../nl/organizers";

export const organizers: typeof Dutch = {
  title: "Who organizes for the region",
  hint: "An owner may do everything and says who organizes. An editor makes and changes all events. The desk sees who comes and changes nothing.",
  roles: { owner: "owner", editor: "editor", desk: "desk" },
  you: "that is you",
  remove: "Take the role away",
  confirmTitle: (name, role, region) => `${name} is no ${role} of ${region} any more?`,
  confirm: "That counts at once. What they did stays in the log.",
  confirmYou: "You take your own role away. After that only another owner can add you again.",
  confirmButton: "Yes, take the role away",
  stays: "Keep the role",
  add: "Add somebody",
  addHint: "They get a mail and sign in with that address. Do not use an address that people share.",
  fields: { region: "Region", name: "Name", email: "Mail address", role: "What may they do?" },
  choose: "Choose",
  submit: "Add and mail them",
  done: { toegevoegd: "Added. They got a mail.", ingetrokken: "The role is taken away. That counts at once." },
  refusals: {
    region_unknown: "Choose a region that you own.",
    shared_address: "This address belongs to several people. Use one of this person alone.",
    address_of_another: "This address belongs to another name. Check the name, or use another address.",
    already_organizer: "This person has a role in this region already. Take that away first to give another.",
    organizer_unknown: "This role is not there any more.",
    last_owner: "This is the only owner. Add another owner first.",
  },
};
