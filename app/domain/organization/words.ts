/** Abbreviations of the field, each with the words it stands for. */
export const abbreviations: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    bs: ["basisschool"],
    obs: ["openbare", "basisschool"],
    cbs: ["christelijke", "basisschool"],
    pcbs: ["christelijke", "basisschool"],
    kbs: ["katholieke", "basisschool"],
    rkbs: ["katholieke", "basisschool"],
    sbo: ["speciaal", "basisonderwijs"],
    sbao: ["speciaal", "basisonderwijs"],
    so: ["speciaal", "onderwijs"],
    vso: ["voortgezet", "speciaal", "onderwijs"],
    kc: ["kindcentrum"],
    ikc: ["integraal", "kindcentrum"],
    kdv: ["kinderopvang"],
    kinderdagverblijf: ["kinderopvang"],
    psz: ["peuterspeelzaal"],
    sg: ["scholengemeenschap"],
    swv: ["samenwerkingsverband"],
    cjg: ["centrum", "jeugd", "gezin"],
    jgz: ["jeugdgezondheidszorg"],
    gem: ["gemeente"],
    st: ["stichting"],
    jt: ["jeugdteam"],
  }),
);

/** Words that say nothing about which organization it is. */
export const articles: ReadonlySet<string> = new Set(
  "de het een t den der van voor en in te op aan bij ook the of and".split(" "),
);

/** Words that many organizations share: they say which kind, not which one. */
export const kindWords: ReadonlySet<string> = new Set(
  (
    "basisschool school openbare christelijke katholieke protestants speciaal basisonderwijs onderwijs voortgezet " +
    "integraal kindcentrum kinderopvang peuterspeelzaal scholengemeenschap college lyceum vmbo montessorischool " +
    "daltonschool praktijkschool samenwerkingsverband centrum jeugd gezin jeugdgezondheidszorg jeugdteam jeugdhulp " +
    "team wijkteam gemeente stichting ggd politie leerplicht"
  ).split(" "),
);
