import type { introductions as Dutch } from "../nl/introductions";

export const introductions: typeof Dutch = {
  reasons: {
    gapOfYourSchool: (partner) => `Your school has no fixed contact person at ${partner} yet.`,
    gapAtSchool: (school) => `You have no fixed contact person at ${school} yet.`,
    gapWhereBothWork: (school) => `You both work for ${school}; you have no fixed contact person there yet.`,
    gapOfYourSchoolWhereBothWork: (school, partner) =>
      `You both work for ${school}; the school has no fixed contact person at ${partner} yet.`,
    unknownPartner: "this organization",
    bothWorkFor: (organizations) => `You both work for ${organizations}.`,
    bothWorkIn: (places) => `You both work in ${places}.`,
    andMore: (count) => (count === 1 ? "one more" : `${count} more`),
    offersWhatYouSeek: (themes) => `Offers what you seek: ${themes}.`,
    seeksWhatYouOffer: (themes) => `Seeks what you offer: ${themes}.`,
    roles: (yours, theirs) => `Your positions complement each other: ${yours} and ${theirs}.`,
  },
  roleKinds: {
    schoolDirector: "head of a school",
    internalSupervisor: "internal supervisor",
    schoolStaff: "school",
    youthTeam: "youth team",
    youthCentre: "centre for youth and family",
    youthCare: "youth care",
    youthDoctor: "youth doctor",
    youthNurse: "youth nurse",
    truancyOfficer: "truancy officer",
    youthPolice: "youth police",
    partnership: "partnership of schools",
    policyOfficer: "policy",
    alderman: "alderman",
  },
};
