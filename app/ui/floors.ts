import { hash } from "./seeded";

export type FloorName = "ouders" | "privacy" | "samenwerken" | "veiligheid" | "aanwezigheid" | "zorg";

interface Floor {
  name: FloorName;
  className: string;
  colour: string;
  light: string;
}

/** The floor of each theme; `floors.css` holds the same colours under the same names. */
const floors: readonly Floor[] = [
  { name: "ouders", className: "floor-ouders", colour: "#fbe3c8", light: "#fdf0df" },
  { name: "privacy", className: "floor-privacy", colour: "#dbe8f2", light: "#ebf3f9" },
  { name: "samenwerken", className: "floor-samenwerken", colour: "#d9ebdc", light: "#e9f4eb" },
  { name: "veiligheid", className: "floor-veiligheid", colour: "#f7dde0", light: "#fbecee" },
  { name: "aanwezigheid", className: "floor-aanwezigheid", colour: "#e6e1f1", light: "#f2eff8" },
  { name: "zorg", className: "floor-zorg", colour: "#fff1cf", light: "#fff8e6" },
];

/** The floor that carries this theme's name; any other theme gets one by hash, so it never changes. */
export function floorOf(theme: string): Floor {
  const named = floors.find((floor) => floor.name === theme);
  const chosen = named ?? floors[hash(theme) % floors.length];
  if (!chosen) throw new Error("There are no floors");
  return chosen;
}

export function floorClass(theme: string): string {
  return floorOf(theme).className;
}
