import type { accountEmails as Dutch } from "../nl/account-emails";

export const accountEmails: typeof Dutch = {
  accountTold: {
    subjects: {
      "address-added": "A mail address was added at Elkaar",
      "address-removed": "A mail address was taken away at Elkaar",
      deleted: "Your account at Elkaar has been deleted",
    },
    titles: {
      "address-added": "A mail address was added",
      "address-removed": "A mail address is gone",
      deleted: "Your account has been deleted",
    },
    leads: {
      "address-added": "From now on you can sign in with it too.",
      "address-removed":
        "You can no longer sign in with it. Registrations made with this address go to your primary address.",
      deleted:
        "What we kept about you has been erased. If you were still registered for an event, you have been withdrawn and get a mail of its own about that.",
    },
    stays:
      "What stays: that there was somebody of your organization and sector, without a name. This is our last mail: we now forget this address too.",
    address: "Mail address",
    at: "When",
    moment: (date, time) => `${date}, ${time}`,
    button: "See your mail addresses",
    notYouTitle: "Was this not you?",
    notYou: "Sign in, end the devices that you do not know, and take away addresses that are not yours.",
  },
  addressClaim: {
    titles: {
      free: "Is this your mail address?",
      yours: "This address belongs to your account already",
      taken: "Nothing has changed",
      shared: "This is a shared mail address",
    },
    leads: {
      free: "Somebody who is signed in at Elkaar wants to add this address. Was that you? Then click the button, in the browser in which you are signed in.",
      yours:
        "Somebody wanted to add this address to an account of Elkaar. It is there already. You need not do anything.",
      taken:
        "Somebody wanted to add this address to another account of Elkaar. That cannot be, since it belongs to an account already. You need not do anything.",
      shared:
        "Somebody wanted to add this address to an account of Elkaar. That cannot be, since more people use it. Use the personal link in your own mail.",
    },
    button: "Yes, this is my address",
    until: (date, time) => `The link works once, until ${date}, ${time}.`,
    signIn: "Sign in at Elkaar",
    notYou: "Did you not ask for this? Then you need not do anything. Nothing changes.",
  },
};
