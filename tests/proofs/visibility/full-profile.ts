import type { ProfileInput } from "#app/domain/profile/schema.server";

/** Something in every field but the mail address, which must be one's own. */
export const fullProfile: ProfileInput = {
  name: "Anna van der Aa",
  role: "teamleider",
  sector: "youthCare",
  organization: "Jeugdteam Noord",
  about: "Ik ben er op maandag.",
  areas: { organization: ["De Regenboog"], neighbourhood: ["Poelenburg"], municipality: ["Zaanstad"] },
  themes: { offers: ["zorg"], seeks: ["privacy", "rouw"] },
  channels: { email: "", phone: "075 123 45 67", mobile: "06 12345678", address: "Dam 1, Zaandam" },
  preferredChannel: "mobile",
};
