export const introductions = {
  /** Why two people should meet, said to one of them. */
  reasons: {
    /** At the other side of the gap: the reader's school lacks somebody there. */
    gapOfYourSchool: (partner: string) => `Uw school heeft nog geen vaste contactpersoon bij ${partner}.`,
    gapAtSchool: (school: string) => `U hebt nog geen vaste contactpersoon bij ${school}.`,
    gapWhereBothWork: (school: string) => `U werkt allebei voor ${school}; u hebt daar nog geen vaste contactpersoon.`,
    gapOfYourSchoolWhereBothWork: (school: string, partner: string) =>
      `U werkt allebei voor ${school}; de school heeft nog geen vaste contactpersoon bij ${partner}.`,
    unknownPartner: "deze organisatie",
    bothWorkFor: (organizations: string) => `U werkt allebei voor ${organizations}.`,
    bothWorkIn: (places: string) => `U werkt allebei in ${places}.`,
    andMore: (count: number) => (count === 1 ? "nog één" : `nog ${count}`),
    offersWhatYouSeek: (themes: string) => `Biedt aan wat u zoekt: ${themes}.`,
    seeksWhatYouOffer: (themes: string) => `Zoekt wat u aanbiedt: ${themes}.`,
    roles: (yours: string, theirs: string) => `Uw functies vullen elkaar aan: ${yours} en ${theirs}.`,
  },
  roleKinds: {
    schoolDirector: "schoolleiding",
    internalSupervisor: "intern begeleider",
    schoolStaff: "school",
    youthTeam: "jeugdteam",
    youthCentre: "Centrum Jeugd en Gezin",
    youthCare: "jeugdhulp",
    youthDoctor: "jeugdarts",
    youthNurse: "jeugdverpleegkundige",
    truancyOfficer: "leerplicht",
    youthPolice: "jeugdpolitie",
    partnership: "samenwerkingsverband",
    policyOfficer: "beleid",
    alderman: "wethouder",
  },
};
