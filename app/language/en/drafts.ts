import type { drafts as dutch } from "../nl/drafts";

const parts = (n: number) => (n === 1 ? "1 part" : `${n} parts`);
const workshops = (n: number) => (n === 1 ? "1 workshop" : `${n} workshops`);

export const drafts: typeof dutch = {
  create: {
    title: "New event",
    copyTitle: (title: string) => `Copy ${title}`,
    lead: "This is a beginning. The rest you fill in later. Nobody sees it before you make it public.",
    copyLead: (title: string, date: string) =>
      `Everything of ${title} on ${date} comes along, but for the date and the registrations. Nobody sees it before you make it public.`,
    copied: (nParts: number, nWorkshops: number) =>
      `The programme comes along: ${parts(nParts)}, ${workshops(nWorkshops)}. Each part keeps its hour, counted from the start.`,
    copiedNothing: "There is no programme to bring along.",
    what: "What",
    when: "When",
    where: "Where, and for how many people",
    who: "Who receives people",
    whereHint: "Not known yet? Leave it empty.",
    fields: {
      title: "Title",
      kind: "Kind",
      theme: "Theme",
      region: "Region",
      date: "Date",
      starts_at: "Starts at",
      ends_at: "Ends at",
      closes_on: "Registration up to and including",
      venue_name: "Name of the venue",
      venue_city: "Town",
      capacity: "Number of places",
      hosts: "Hosts",
      other_host: "Another organization",
    },
    regionPlaceholder: "Choose a region",
    hostsHint: "All hosts are equal. They get no mail about this yet.",
    otherHostHint: "Type its name. More hosts can be added later.",
    submit: "Make the draft",
    refusals: {
      region_not_yours: "You cannot make events in this region. Choose one where you are editor or owner.",
      copy_unknown: "This event is not there, or you may not change it. So it cannot be copied.",
    },
  },
  draft: {
    badge: "Draft",
    title: "Not public yet",
    lead: "Only who organizes this event sees it.",
    missingTitle: (n: number) => (n === 1 ? "One thing is still missing" : `${n} things are still missing`),
    ready: "Everything is there. You can make the event public.",
    missing: {
      title: "A title",
      summary: "A summary: two lines about what it is and for whom",
      start_in_future: "A day and time that are still to come",
      venue: "The venue and the town",
      capacity: "The number of places",
      host: "A host",
      contact: "Who answers questions, with a mail address",
      programme_on_the_day: "A programme within the hours of the event",
      workshops: "A workshop in each round",
      workshop_places: "Places in each workshop",
    },
    preview: "See the preview",
    publish: "Make public",
    seeWhoHears: "Make public: see who hears of it",
    remove: "Delete this draft",
    unpublish: "Back to draft",
    unpublishHint: "Possible while nobody has registered. After that you can only cancel.",
    copy: "Copy this event",
  },
  publish: {
    title: "Make public",
    heading: (title: string) => `Make ${title} public`,
    lead: "Everybody will see the event, and people can register.",
    notReady: "This is not possible yet. First fill in what is missing.",
    already: "This event is public already.",
    cancelled: "This event is cancelled.",
    save: "Make public",
    saveAndTell: (n: number) => (n === 1 ? "Make public and send 1 mail" : `Make public and send ${n} mails`),
    outdated: "Meanwhile it changed who hears of this. Nothing is public yet. See below who hears of it now.",
    refusals: {
      event_unknown: "This event is no longer there.",
      event_cancelled: "This event is cancelled.",
      already_published: "This event is public already.",
      not_published: "This event was a draft already.",
      people_registered: "Somebody has registered. It cannot go back to draft; it can be cancelled.",
    },
    noBodyHears: "Nobody gets a mail about this. People see it on the public page.",
  },
  inviteesTold: {
    title: (n: number) =>
      n === 1 ? "1 invited person without an answer gets a mail" : `${n} invited people without an answer get a mail`,
  },
  organizersTold: {
    title: (n: number) => (n === 1 ? "1 other organizer gets a mail" : `${n} other organizers get a mail`),
    inNameOf: (name: string, organizations: string) => `${name}, on behalf of ${organizations}`,
  },
  remove: {
    title: "Delete",
    heading: (title: string) => `Delete ${title}`,
    lead: "The draft disappears, with its programme and hosts. This cannot be undone.",
    confirm: "Delete this draft",
    stays: "Back, it stays",
    refusals: {
      event_unknown: "This draft is no longer there.",
      was_published: "This event has been public. It cannot be deleted; it can be cancelled.",
    },
  },
  page: {
    title: "Preview",
    heading: (title: string) => `Preview of ${title}`,
    notice: "This is a preview",
    text: "This is how visitors see the page. Registering and the diary work once the event is public.",
    textPublic: "This is how visitors see the page now.",
    back: "Back to organizing",
  },
  done: {
    made: "The draft has been made. Below you see whether anything is missing.",
    published: "The event is public.",
    unpublished: "The event is a draft again. Visitors no longer see it.",
    removed: "The draft is deleted.",
  },
  dashboard: {
    create: "New event",
    copy: "Copy",
    copyOf: (title: string) => `Copy ${title}`,
    waiting: {
      hostQuestion: {
        title: (title: string) => `You are asked to host ${title}`,
        detail: "If you say yes, your organization stands on the page.",
        label: "Answer",
      },
      organizations: {
        title: (n: number) =>
          n === 1 ? "One organization is not known" : `${n} organizations from registrations are not known`,
        detail: "People typed a name that we do not know. Choose which organization they mean.",
        label: "Sort them out",
      },
      draft: {
        title: (title: string) => `${title} is not public yet`,
        detail: "Visitors do not see this event yet.",
        label: "Finish it",
      },
      unanswered: {
        title: (n: number, title: string) =>
          n === 1 ? `One host of ${title} has not answered yet` : `${n} hosts of ${title} have not answered yet`,
        detail: "They do not stand on the page yet. Call them, or take the question away.",
        label: "See the hosts",
      },
    },
  },
};
