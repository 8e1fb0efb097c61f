/** The joints of long words that every page of this field has. */
const joints = /(samenwerkings(?=verband)|leerplicht(?=ambtenaar)|jeugdgezondheids(?=zorg))/gi;

/** For a narrow label of our own: shows a long compound word where it may break, also without a dictionary. */
export function withSoftHyphens(label: string): string {
  return label.replace(joints, "$1\u00ad");
}
